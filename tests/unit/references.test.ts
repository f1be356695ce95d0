import { describe, expect, it } from 'vitest';
import { References, referenceAnchor } from '../../plugins/starlight-procedures/src/pages/references.ts';
import { content } from './support/content.ts';

const graph = content.graph();
const create = () => new References((id) => graph.source(id));

describe('References', () => {
	it('numbers sources in the order they are first cited', () => {
		const references = create();
		expect(references.cite(['eds-2021', 'kim-2020'])).toEqual([
			{ source: 'eds-2021', number: 1, anchor: 'cite-eds-2021-1' },
			{ source: 'kim-2020', number: 2, anchor: 'cite-kim-2020-1' },
		]);
	});

	it('gives a repeated source its number again and an anchor of its own', () => {
		const references = create();
		references.cite(['eds-2021', 'kim-2020']);
		expect(references.cite(['kim-2020', 'kim-2020'])).toEqual([
			{ source: 'kim-2020', number: 2, anchor: 'cite-kim-2020-2' },
			{ source: 'kim-2020', number: 2, anchor: 'cite-kim-2020-3' },
		]);
	});

	it('gives a source that does not exist neither mark nor number', () => {
		const references = create();
		expect(references.cite(['nobody'])).toEqual([]);
		expect(references.cite(['nobody', 'kim-2020'])).toMatchObject([{ number: 1 }]);
		expect(references.list()).toHaveLength(1);
	});

	it('gives nothing for nothing', () => {
		const references = create();
		expect(references.cite(undefined)).toEqual([]);
		expect(references.cite([])).toEqual([]);
		expect(references.list()).toEqual([]);
	});

	it('lists each source once, by number, with the way back to every mark', () => {
		const references = create();
		references.cite(['eds-2021', 'kim-2020']);
		references.cite(['eds-2021']);
		expect(references.list()).toMatchObject([
			{
				id: 'eds-2021',
				number: 1,
				anchors: ['cite-eds-2021-1', 'cite-eds-2021-2'],
				text: expect.stringContaining('European') as string,
			},
			{ id: 'kim-2020', number: 2, anchors: ['cite-kim-2020-1'] },
		]);
	});

	it('marks a statement that has sources, and leaves plain text alone', () => {
		const references = create();
		expect(references.statement('Text')).toEqual({ text: 'Text', marks: [] });
		expect(references.statement({ text: 'Text', sources: ['kim-2020'] })).toMatchObject({
			text: 'Text',
			marks: [{ number: 1 }],
		});
	});
});

describe('referenceAnchor', () => {
	it('is never the anchor of a mark', () => {
		expect(referenceAnchor('kim-2020')).toBe('ref-kim-2020');
	});
});
