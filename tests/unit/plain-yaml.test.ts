import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { readPlainYaml } from '../../plugins/starlight-procedures/src/core/parse/plain-yaml.ts';
import { parseYaml } from '../../plugins/starlight-procedures/src/core/parse/yaml.ts';
import { BASE_FILES } from './support/base-files.ts';

/** What the parser with positions reads. */
function careful(text: string): unknown {
	const document = parseDocument(text, { stringKeys: true });
	return document.errors.length > 0 ? undefined : document.toJS();
}

/** Data as text that tells apart all that JSON does not. */
function exact(data: unknown): string | undefined {
	return JSON.stringify(data ?? null, (_key, value: unknown) =>
		typeof value === 'number' ? `number ${Object.is(value, -0) ? '-0' : value}` : value,
	);
}

/** What YAML is made of, and what its two libraries disagree on. */
const PIECES = [
	...[
		'a: ',
		'b: ',
		'x: ',
		'- ',
		'"',
		"'",
		', ',
		',',
		'\n',
		'\n',
		'\n',
		'  ',
		' ',
		'   ',
		':',
		': ',
		'#',
		'# ',
		' #',
		'#0',
	],
	...[
		'1',
		'007',
		'.5',
		'-.5',
		'+.5',
		'-1',
		'+1',
		'1.',
		'1e3',
		'1.5e3',
		'1.e3',
		'0x1f',
		'-0x1f',
		'+0x1f',
		'0o7',
		'-0o7',
	],
	...[
		'0b1',
		'1_0',
		'1__0',
		'._5',
		'1_',
		'_1',
		'.inf',
		'-.inf',
		'+.inf',
		'.Inf',
		'.nan',
		'.NaN',
		'-0',
		'00',
		'1.0',
		'0.1',
	],
	...['no', 'yes', '~', 'null', 'Null', 'NULL', 'true', 'True', 'TRUE', 'False', 'True: ', 'Null: ', 'true : ', '1 : '],
	...[
		'[',
		']',
		'{',
		'}',
		'{ }',
		'[ ]',
		'"true"',
		"'x'",
		'""',
		'\\',
		'\\n',
		'\\/',
		'\\x41',
		'2026-01-01',
		'10:30',
		'a:b',
	],
	...[
		'|\n',
		'>\n',
		'|-\n',
		'>+\n',
		'|+\n',
		'| #c\n',
		'!',
		'!a',
		'&a',
		'*a',
		'%',
		'@',
		'`',
		'---',
		'...',
		'<<',
		'?',
		'? ',
	],
	...['-', '-a', '- - ', '.', '..', '+', '=', '_', 'x', 'x y', 'http://x', '12345678901234567890123'],
	...['\u0000', '\u0007', '\u0085', '\u2028', '\u00A0', '\u200B', '\uFEFF', '\uD800', '\t', '\r\n', 'é', '🦷'],
];
/** Ordinary text with a place for what is not. */
const SHAPES = [
	...[
		'a: §\n',
		'a:\n  b: §\n',
		'- §\n',
		'§: b\n',
		'a:\n- §\n- §\n',
		'a:\n  - b: §\n    c: §\n',
		'# §\na: §\n',
		'a: §\n  §\n',
	],
	...[
		'a: [§, §]\n',
		'a: { b: §, § }\n',
		'a: { §: b }\n',
		'[§]: §\n',
		'a: [§: §]\n',
		'a: [ "§"§ ]\n',
		'a: { "§"§ b }\n',
	],
	...['a: "§"\n', "a: '§'\n", 'a: "§"§\n', 'a: |\n  §\n  §\n', 'a: >-\n  §\n\n  §\nb: §\n'],
];
const piece = fc.constantFrom(...PIECES);
const anyYaml = fc.oneof(
	fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
	fc
		.tuple(
			fc.array(fc.constantFrom(...SHAPES), { minLength: 1, maxLength: 3 }),
			fc.infiniteStream(
				fc.oneof(
					piece,
					fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join('')),
				),
			),
		)
		.map(([shapes, fill]) => shapes.join('').replace(/§/g, () => String(fill.next().value))),
);

describe('ordinary YAML', () => {
	it('is read without positions, to the same data', () => {
		for (const [path, text] of Object.entries(BASE_FILES)) {
			const yaml = path.endsWith('.md') ? (text.split(/^---$/m)[1] ?? '') : text;
			const plain = readPlainYaml(yaml);
			expect(plain, path).toBeDefined();
			expect(plain?.data, path).toEqual(careful(yaml));
		}
	});

	it('is read to the same data whatever is written', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
				const text = stringify(value);
				const plain = readPlainYaml(text);
				if (plain) expect(JSON.stringify(plain.data)).toBe(JSON.stringify(careful(text)));
			}),
		);
	});

	it('is read to the same data even where it is hardly YAML', () => {
		fc.assert(
			fc.property(anyYaml, (text) => {
				const plain = readPlainYaml(text);
				// What only one of the two can read is as bad as what they read differently.
				if (plain) expect(exact(plain.data)).toBe(exact(careful(text)));
			}),
			{ numRuns: 20_000 },
		);
	});

	it.each([
		'smd:\n value: -.5\n',
		'smd:\n value: +.5\n',
		'a: -0x1f',
		'a: -0o7',
		'a: 1__0',
		'a: ._5',
		'a: -0',
		'a: "true"#0',
		'a: ["b",#c\n d]',
		'True: a',
		'Null : a',
		'{ }: x',
		'[a]: x',
		'a: { b: , ~ }',
		'a: { b: c, [d] }',
		'a: ?',
		'a: !',
		"a: 'b\nc'",
		'a: [b,\nc]',
		'a: |+\n  b\n\n ',
		'a: |-\n #b',
	])('%j is read as the parser with positions reads it', (text) => {
		const { data, problems } = parseYaml(text, 0);
		const read = careful(text);
		expect(problems.length > 0).toBe(read === undefined);
		if (read !== undefined) expect(exact(data)).toBe(exact(read));
	});

	it('with a value of any kind is read alike whatever else the file holds', () => {
		fc.assert(
			fc.property(fc.constantFrom(...PIECES), (piece) => {
				const alone = parseYaml(`a: ${piece.trim()}\n`, 0);
				const beside = parseYaml(`a: ${piece.trim()}\nx-note: 1_0\n`, 0);
				if (alone.problems.length + beside.problems.length > 0) return;
				expect(exact((beside.data as { a: unknown }).a)).toBe(exact((alone.data as { a: unknown }).a));
			}),
			{ numRuns: 500 },
		);
	});

	it.each([
		'a: &x 1',
		'a: *x',
		'a: !!str 1',
		'%YAML 1.2',
		'a: 1\n---\nb: 2',
		'? [a]\n: b',
		'a:\t1',
		'.5: a',
		'a: 1_000',
		'a: 0b1',
		'<<: x',
		'__proto__: 1',
		'a: "b',
	])('is not %j, which is left to the parser with positions', (text) => {
		expect(readPlainYaml(text)).toBeUndefined();
	});
});

describe('places in ordinary YAML', () => {
	it('are found when somebody asks', () => {
		const source = parseYaml('title: A\nlist: [x, y]\n', 10);
		expect(source.problems).toEqual([]);
		expect(source.locate(['list', 1])).toEqual({ start: 29, end: 30 });
		expect(source.locateKey(['list'])).toEqual({ start: 19, end: 23 });
	});
});
