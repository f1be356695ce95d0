import { describe, expect, it } from 'vitest';
import { content } from './support/content.ts';
import { expectOnly } from './support/problems.ts';

const unknown = { rule: 'sources/unknown', expected: 'the id of a source' };

describe('a source that does not exist', () => {
	it('is found in frontmatter', () => {
		const site = content.replace('term', 'sources: [kim-2020]', 'sources: [▲kim-2021]');
		const { message } = expectOnly(site, { ...unknown, found: 'kim-2021', suggestion: 'kim-2020' });
		expect(message).toBe(
			'The term "pulp" names the source "kim-2021", but it is not in content/sources.yaml. Did you mean "kim-2020"? Add it there or mend the id.',
		);
	});

	it('is found in the text of a page', () => {
		const site = content.replace('condition', 'enamel.[^eds-2021]', 'enamel, é 🦷.▲[^eds-2022]');
		const { message } = expectOnly(site, { ...unknown, found: 'eds-2022', suggestion: 'eds-2021' });
		expect(message).toContain('The text cites the source "eds-2022"');
	});

	it('is found at each place of the text that cites it', () => {
		const site = content.write('term', `${content.text('term')}A▲[^nobody] b▲[^nobody]\n`);
		expect(site.problems()).toEqual(site.marks.map((mark) => `${mark} sources/unknown`));
	});
});

describe('an id that a source had before', () => {
	it('suggests the id it has now, in frontmatter', () => {
		const site = content.replace('guideline', 'source: eds-2021', 'source: ▲kim-preprint');
		expectOnly(site, { ...unknown, found: 'kim-preprint', suggestion: 'kim-2020' });
	});

	it('suggests the id it has now, in text', () => {
		const site = content.replace('condition', '[^eds-2021]', '▲[^kim-preprint]');
		expectOnly(site, { ...unknown, found: 'kim-preprint', suggestion: 'kim-2020' });
	});

	it('suggests the new id even where another one looks nearer', () => {
		const site = content
			.replace('sources', 'formerIds: [kim-preprint]', 'formerIds: [eds-2020]')
			.replace('guideline', 'source: eds-2021', 'source: ▲eds-2020');
		expectOnly(site, { ...unknown, found: 'eds-2020', suggestion: 'kim-2020' });
	});
});

describe('the id of a source', () => {
	it('may stand only once', () => {
		const site = content.replace('sources', '- id: eds-2021', '- id: ▲kim-2020');
		const duplicates = site.diagnostics().filter(({ rule }) => rule === 'sources/duplicate');
		expect(duplicates).toMatchObject([{ found: 'kim-2020' }]);
		expect(duplicates[0]?.message).toContain('line 1 has it too');
		expect(site.problems()).toContain(`${site.marks[0] ?? ''} sources/duplicate`);
	});

	it('may not be one that another source had before', () => {
		const site = content.replace('sources', 'formerIds: [kim-preprint]', 'formerIds: [eds-2021]');
		expect(site.problems()).not.toEqual([]);
	});
});
