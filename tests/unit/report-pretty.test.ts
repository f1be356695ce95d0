import fc from 'fast-check';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../plugins/starlight-procedures/src/core/index.ts';
import { formatPretty } from '../../plugins/starlight-procedures/src/report/pretty.ts';
import { displayWidth, wrap } from '../../plugins/starlight-procedures/src/report/width.ts';
import { anyDiagnostics, diagnostic } from './support/diagnostics.ts';

const TEXT = '---\ntitle: Root canal\npurpose: treet\nkind: filling\n---\n';

function pretty(diagnostics: readonly Diagnostic[], { text = TEXT, width = 80, color = false } = {}): string {
	return formatPretty(diagnostics, { textOf: () => text, width, color, checked: 3 });
}

const wrong = diagnostic({
	start: { line: 3, column: 10 },
	end: { line: 3, column: 15 },
	message: 'purpose is "treet".',
});

describe('the pretty report', () => {
	it('shows each finding with the lines it stands in, by file, and ends in one line', () => {
		const warning = diagnostic({ file: 'content/b.md', severity: 'warn', rule: 'relations/orphan' });
		const related = [{ file: 'content/c.md', start: { line: 7, column: 2 }, message: 'It is there.' }];
		expect(pretty([wrong, { ...warning, related }])).toMatchInlineSnapshot(`
			"content/a.md

			  3:10  error  schema/enum
			    purpose is "treet".
			      2 | title: Root canal
			    > 3 | purpose: treet
			        |          ^^^^^
			      4 | kind: filling

			content/b.md

			  1:1  warning  relations/orphan
			    It is wrong.
			    > 1 | ---
			        | ^
			      2 | title: Root canal
			    See content/c.md:7:2 It is there.

			To learn why a rule matters and how to mend it: starlight-procedures explain
			RULE

			1 error and 1 warning in 2 of 3 files"
		`);
	});

	it('says how many files are fine', () => {
		expect(pretty([])).toBe('No problems in 3 files');
	});

	it('has no frame for a file that could not be read', () => {
		const report = formatPretty([wrong], { textOf: () => undefined, width: 80, color: false, checked: 0 });
		expect(report).not.toContain(' | ');
		expect(report).toContain('purpose is "treet".');
	});

	it('marks the first line of a finding that goes over several', () => {
		const report = pretty([diagnostic({ start: { line: 2, column: 1 }, end: { line: 4, column: 3 } })]);
		expect(report.match(/\^+/g)).toEqual(['^'.repeat('title: Root canal'.length)]);
	});

	it('colors only where it is told to', () => {
		const plain = pretty([wrong]);
		const colored = pretty([wrong], { color: true });
		expect(stripVTControlCharacters(plain)).toBe(plain);
		expect(colored).toContain('\u001B[');
		expect(stripVTControlCharacters(colored)).toBe(plain);
	});

	it('shows the marked part of a long line', () => {
		const text = `${'a'.repeat(500)}WRONG${'b'.repeat(500)}\n`;
		const report = pretty([diagnostic({ start: { line: 1, column: 501 }, end: { line: 1, column: 506 } })], { text });
		const lines = report.split('\n');
		const marks = lines.findIndex((line) => line.includes('^^^^^'));
		const [before = '', at = ''] = [lines[marks - 1], lines[marks]];
		expect(before.slice(at.indexOf('^'), at.indexOf('^') + 5)).toBe('WRONG');
		expect(before).toMatch(/…a+WRONGb+…$/);
	});

	it('sets its mark below the place, whatever letters stand before it', () => {
		const text = '字字 [x](/nope/)';
		const finding = diagnostic({ start: { line: 1, column: 4 }, end: { line: 1, column: 14 } });
		const out = formatPretty([finding], { textOf: () => text, color: false, width: 80, checked: 1 });
		expect(out).toContain('> 1 | 字字 [x](/nope/)\n        |      ^^^^^^^^^^');
	});

	it.each([30, 40, 80, 200])('keeps within %i columns', (width) => {
		const long = `${'字 '.repeat(60)}${'wörter '.repeat(40)}${'x'.repeat(300)}`;
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 550 }), fc.integer({ min: 0, max: 300 }), (column, length) => {
				const finding = diagnostic({
					file: 'a.md',
					start: { line: 2, column },
					end: { line: 2, column: column + length },
					message: long,
				});
				for (const line of pretty([finding], { text: `a\n${long}\n${long}`, width }).split('\n'))
					expect(displayWidth(line)).toBeLessThanOrEqual(width);
			}),
			{ numRuns: 30 },
		);
	});

	it('prints no control character that an author wrote', () => {
		fc.assert(
			fc.property(anyDiagnostics, fc.string({ unit: 'binary' }), (diagnostics, text) => {
				const report = pretty(diagnostics, { text: `${text}\u001B]0;title\u0007\r\u202Etxt\n`.repeat(40) });
				expect(report).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
			}),
		);
	});
});

describe('wrap', () => {
	it('breaks at spaces', () => {
		expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
	});

	it('breaks a word that is too long where it must', () => {
		expect(wrap('a bbbbbbbb c', 3)).toEqual(['a', 'bbb', 'bbb', 'bb', 'c']);
	});

	it('loses and adds no letter', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, columns) => {
				expect(wrap(text, columns).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
			}),
		);
	});

	it('counts letters that take two columns', () => {
		expect(displayWidth('aé字👍')).toBe(6);
		expect(wrap('字字字字', 4)).toEqual(['字字', '字字']);
	});
});
