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
		const piece = fc.constantFrom(
			'a: ',
			'- ',
			'"',
			"'",
			', ',
			'\n',
			'  ',
			'1',
			'007',
			'.5',
			'1e3',
			'no',
			'~',
			'x',
			':',
			'2026-01-01',
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
				const text = pieces.join('');
				const plain = readPlainYaml(text);
				const read = careful(text);
				if (plain && read !== undefined) expect(JSON.stringify(plain.data)).toBe(JSON.stringify(read));
			}),
			{ numRuns: 2000 },
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
