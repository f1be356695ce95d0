import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../plugins/starlight-procedures/src/core/index.ts';
import { formatGithub } from '../../plugins/starlight-procedures/src/report/github.ts';
import { anyDiagnostics, diagnostic } from './support/diagnostics.ts';

const github = (diagnostics: readonly Diagnostic[], changed: readonly string[] = [], prefix = '') =>
	formatGithub(diagnostics, { changed: new Set(changed), prefix });
const filesOf = (report: string) => Array.from(report.matchAll(/ file=([^,]*),/g), ([, file]) => file);
const many = (count: number, parts: Partial<Diagnostic> = {}) =>
	Array.from({ length: count }, (_, at) => diagnostic({ ...parts, start: { line: at + 1, column: 1 } }));

describe('the report for GitHub', () => {
	it('is a command a finding, and a summary', () => {
		const place = { start: { line: 3, column: 5 }, end: { line: 3, column: 9 } };
		expect(
			github([
				diagnostic(place),
				diagnostic({ ...place, severity: 'warn' }),
				diagnostic({ ...place, severity: 'info', file: 'content/b.md' }),
			]),
		).toMatchInlineSnapshot(`
			"::error file=content/a.md,line=3,col=5,endLine=3,endColumn=9,title=schema/enum::It is wrong.%0Ahttps://back-pain-procedures.pages.dev/authors/rules/schema/enum/
			::warning file=content/a.md,line=3,col=5,endLine=3,endColumn=9,title=schema/enum::It is wrong.%0Ahttps://back-pain-procedures.pages.dev/authors/rules/schema/enum/
			::notice file=content/b.md,line=3,col=5,endLine=3,endColumn=9,title=schema/enum::It is wrong.%0Ahttps://back-pain-procedures.pages.dev/authors/rules/schema/enum/
			1 error, 1 warning and 1 note in 2 files."
		`);
	});

	it('escapes text that would end a command, start one or add a property', () => {
		expect(
			github([
				diagnostic({
					file: 'content/a,line=1:b%3A\r\n::warning::c.md',
					message: '100 % wrong, at 10:30\r\n::error file=x::y\n::stop-commands::z %0A',
				}),
			]),
		).toMatchInlineSnapshot(`
			"::error file=content/a%2Cline=1%3Ab%253A%0D%0A%3A%3Awarning%3A%3Ac.md,line=1,col=1,endLine=1,endColumn=1,title=schema/enum::100 %25 wrong, at 10:30%0D%0A::error file=x::y%0A::stop-commands::z %250A%0Ahttps://back-pain-procedures.pages.dev/authors/rules/schema/enum/
			1 error in 1 file."
		`);
	});

	it('never lets the text of an author make a line of its own', () => {
		fc.assert(
			fc.property(anyDiagnostics, (diagnostics) => {
				const lines = github(diagnostics).split('\n');
				const commands = lines.slice(0, -1);
				expect(lines.at(-1)).not.toContain('::');
				for (const line of commands) {
					expect(line).toMatch(
						/^::(?:error|warning|notice) file=[^,:\r]*,line=\d+,col=\d+,endLine=\d+,endColumn=\d+,title=[a-z/-]+::[^\r]*$/,
					);
				}
			}),
		);
	});

	it('counts paths from the repository', () => {
		expect(filesOf(github([diagnostic()], [], 'site/'))).toEqual(['site/content/a.md']);
	});

	it('puts changed files first', () => {
		const report = github([diagnostic(), diagnostic({ file: 'content/b.md' })], ['content/b.md']);
		expect(filesOf(report)).toEqual(['content/b.md', 'content/a.md']);
	});

	it('shows ten of a kind and says what it cut', () => {
		const report = github([
			...many(12),
			...many(10, { severity: 'info' }),
			...many(11, { severity: 'warn', file: 'content/b.md' }),
		]);
		const count = (kind: string) => report.split('\n').filter((line) => line.startsWith(`::${kind} `)).length;
		expect([count('error'), count('warning'), count('notice')]).toEqual([10, 10, 10]);
		expect(report.split('\n').at(-1)).toBe(
			'12 errors, 11 warnings and 10 notes in 2 files. GitHub shows 10 of a kind; these are not shown: 2 errors and 1 warning. To see all, run: starlight-procedures check',
		);
	});

	it('cuts files that did not change before those that did', () => {
		const report = github([...many(10), diagnostic({ file: 'content/z.md' })], ['content/z.md']);
		expect(filesOf(report)[0]).toBe('content/z.md');
		expect(filesOf(report).filter((file) => file === 'content/a.md')).toHaveLength(9);
	});

	it('says when nothing is wrong', () => {
		expect(github([])).toBe('No problems in 0 files.');
	});
});
