import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDiagnostics, hasErrors, type Diagnostic } from '../../plugins/starlight-procedures/src/core/index.ts';
import { formatText, summarize } from '../../plugins/starlight-procedures/src/report/text.ts';
import { content } from './support/content.ts';

/** Mistakes of every kind, over every file. */
const broken = content
	.replace('procedure', 'kind: filling', 'kind: fillin')
	.replace('procedure', 'purpose: treat', 'purpose: treet')
	.replace('procedure', 'main: tooth-kept', 'main: tooth')
	.replace('procedure', 'tooth.[^kim-2020]', 'tooth.[^nobody]\n\n# Top')
	.replace('condition', 'system: icd-10', 'system: icd')
	.replace('condition', 'enamel.[^eds-2021]', 'enamel.[^nobody]\n\n[^eds-2021]: Mine')
	.replace('guideline', 'direction: for', 'direction: maybe')
	.replace('guideline', '[root-canal]', '[crown]')
	.replace('term', 'title: Pulp', 'titel: Pulp')
	.replace('sources', 'type: webpage', 'type: website')
	.replace('vocabulary', 'better: lower', 'better: down')
	.copy('condition', 'content/conditions/Lost.md', { 'title: Deep tooth decay': 'title: Lost tooth' });

describe('the report', () => {
	it('has every mistake of every file, once and in order', () => {
		expect(broken.problems()).toEqual([
			'content/conditions/Lost.md:1:1 relations/orphan',
			'content/conditions/Lost.md:1:1 schema/file-name',
			'content/conditions/Lost.md:37:15 schema/enum',
			'content/conditions/Lost.md:40:28 sources/unknown',
			'content/conditions/Lost.md:42:1 sources/definition',
			'content/conditions/deep-decay.md:37:15 schema/enum',
			'content/conditions/deep-decay.md:40:28 sources/unknown',
			'content/conditions/deep-decay.md:42:1 sources/definition',
			'content/glossary/pulp.md:2:1 schema/unknown-key',
			'content/guidelines/eds-pulp.yaml:10:18 relations/unknown',
			'content/guidelines/eds-pulp.yaml:12:16 schema/enum',
			'content/procedures/root-canal.md:9:7 vocabulary/unknown',
			'content/procedures/root-canal.md:10:10 schema/enum',
			'content/procedures/root-canal.md:20:11 relations/unknown-finding',
			'content/procedures/root-canal.md:60:29 sources/unknown',
			'content/procedures/root-canal.md:62:1 structure/heading-level',
			'content/sources.yaml:12:9 schema/enum',
			'content/vocabulary.yaml:14:13 schema/enum',
		]);
	});

	it('is the same whatever the order of the files', () => {
		const expected = broken.diagnostics();
		const paths = broken.entries().map(([path]) => path);
		fc.assert(
			fc.property(fc.shuffledSubarray(paths, { minLength: paths.length }), (order) => {
				expect(broken.ordered(() => order).diagnostics()).toEqual(expected);
			}),
			{ numRuns: 25 },
		);
	});

	it('is the same when asked twice', () => {
		expect(broken.diagnostics()).toEqual(broken.diagnostics());
	});
});

const at = (file: string, line: number, column: number, rule = 'a/b', message = 'M.'): Diagnostic => ({
	file,
	start: { line, column },
	end: { line, column },
	rule,
	severity: 'error',
	message,
});

describe('the order of problems', () => {
	it('is by file, line, column, rule and message, numbers as numbers', () => {
		const sorted = [
			at('B', 1, 1),
			at('a', 2, 1),
			at('a', 2, 10),
			at('a', 10, 1),
			at('a', 10, 1, 'a/c', 'A.'),
			at('a', 10, 1, 'a/c', 'B.'),
		];
		expect([...sorted].reverse().sort(compareDiagnostics)).toEqual(sorted);
	});
});

describe('hasErrors', () => {
	it('lets warnings through', () => {
		expect(hasErrors([])).toBe(false);
		expect(hasErrors([{ ...at('a', 1, 1), severity: 'warn' }])).toBe(false);
		expect(hasErrors([{ ...at('a', 1, 1), severity: 'warn' }, at('a', 1, 1)])).toBe(true);
	});
});

describe('the report as text', () => {
	it('groups problems by file and ends with a summary', () => {
		const warning: Diagnostic = { ...at('b.md', 3, 1, 'c/d', 'Look.'), severity: 'warn' };
		expect(formatText([at('a.md', 1, 2), at('a.md', 4, 1), warning])).toMatchInlineSnapshot(`
			"a.md
			  a.md:1:2 a/b M.
			  a.md:4:1 a/b M.

			b.md
			  b.md:3:1 c/d warn: Look.

			2 errors and 1 warning in 2 files"
		`);
	});

	it.each([
		[[], 'No problems in 0 files'],
		[[at('a', 1, 1)], '1 error in 1 file'],
		[[{ ...at('a', 1, 1), severity: 'warn' as const }], '1 warning in 1 file'],
	])('counts %#', (diagnostics, summary) => {
		expect(summarize(diagnostics)).toBe(summary);
	});
});
