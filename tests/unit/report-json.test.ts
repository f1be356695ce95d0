import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatJson } from '../../plugins/starlight-procedures/src/report/json.ts';
import { anyDiagnostics, diagnostic } from './support/diagnostics.ts';

describe('the JSON report', () => {
	it('has every key of every finding, with null for what is not there', () => {
		expect(
			JSON.parse(formatJson([diagnostic({ start: { line: 3, column: 5 }, end: { line: 3, column: 9 } })])),
		).toEqual([
			{
				file: 'content/a.md',
				line: 3,
				column: 5,
				endLine: 3,
				endColumn: 9,
				rule: 'schema/enum',
				severity: 'error',
				message: 'It is wrong.',
				found: null,
				expected: null,
				suggestion: null,
				related: null,
				url: 'https://back-pain-procedures.pages.dev/authors/rules/schema/enum/',
			},
		]);
	});

	it('says what was found, expected and meant, and what else belongs to it', () => {
		const related = [{ file: 'content/b.md', start: { line: 2, column: 4 }, message: 'Here too.' }];
		const [only] = JSON.parse(
			formatJson([diagnostic({ found: 'treet', expected: 'treat', suggestion: 'treat', related })]),
		) as object[];
		expect(only).toMatchObject({
			found: 'treet',
			expected: 'treat',
			suggestion: 'treat',
			related: [{ file: 'content/b.md', line: 2, column: 4, message: 'Here too.' }],
		});
	});

	it('is an empty array where nothing is wrong', () => {
		expect(formatJson([])).toBe('[]');
	});

	it('is JSON of one shape, one finding a line, whatever authors write', () => {
		fc.assert(
			fc.property(anyDiagnostics, (diagnostics) => {
				const report = formatJson(diagnostics);
				const parsed = JSON.parse(report) as Record<string, unknown>[];
				expect(parsed.map(({ message }) => message)).toEqual(diagnostics.map(({ message }) => message));
				expect(new Set(parsed.map((problem) => Object.keys(problem).join())).size).toBeLessThan(2);
				if (diagnostics.length > 0) expect(report.split('\n')).toHaveLength(diagnostics.length + 2);
			}),
		);
	});
});
