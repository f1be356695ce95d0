import { describe, expect, it } from 'vitest';
import { listKeys, SCHEMAS, type EntryKind } from '../../plugins/starlight-procedures/src/core/index.ts';
import { content } from './support/content.ts';

const find = (kind: EntryKind, path: string) => listKeys(kind).find((key) => key.path === path);

/** The keys of some data, as the list writes them. */
function pathsIn(value: unknown, path = ''): string[] {
	if (Array.isArray(value)) return value.flatMap((item) => pathsIn(item, `${path}[]`));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => {
		const at = path === '' ? key : `${path}.${key}`;
		return [at, ...pathsIn(inner, at)];
	});
}

describe('the list of keys', () => {
	it.each(['procedure', 'condition', 'guideline', 'term', 'sources'] as const)(
		'has every key that a %s uses',
		(kind) => {
			const file = content.check().files.find((one) => one.kind === kind);
			const listed = new Set(listKeys(kind).map(({ path }) => path));
			const data: unknown = Array.isArray(file?.data) ? (file.data as unknown[])[0] : file?.data;
			expect(pathsIn(data).filter((path) => !listed.has(path))).toEqual([]);
		},
	);

	it('says what a key holds, which words it takes and whether it is needed', () => {
		expect(find('procedure', 'purpose')).toEqual({
			path: 'purpose',
			description: 'What it is done for.',
			required: true,
			words: ['treat', 'diagnose', 'both'],
		});
		expect(find('procedure', 'findings[].effect.arms[].events')).toMatchObject({
			description: 'People in it with the outcome.',
			required: true,
		});
		expect(find('procedure', 'aliases')).toMatchObject({ required: false });
	});

	it('calls a key needed only if every form of its group needs it', () => {
		expect(find('procedure', 'review.status')).toMatchObject({
			required: true,
			words: ['not-reviewed', 'reviewed'],
			description: expect.stringContaining('"reviewed": A clinician') as string,
		});
		expect(find('procedure', 'review.by')).toMatchObject({ required: false });
	});

	it('writes a key that authors choose as an ellipsis', () => {
		expect(find('vocabulary', 'outcomes.….wanted')).toMatchObject({ words: ['more', 'less'] });
	});

	it('lists a key once', () => {
		for (const kind of Object.keys(SCHEMAS) as EntryKind[]) {
			const paths = listKeys(kind).map(({ path }) => path);
			expect(new Set(paths).size).toBe(paths.length);
		}
	});
});
