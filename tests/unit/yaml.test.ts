import { describe, expect, it } from 'vitest';
import { parseYaml, type Path, type Range } from '../../plugins/starlight-procedures/src/core/index.ts';

/** The text of a range, counted from the start of the YAML. */
function at(text: string, { start, end }: Range): string {
	return text.slice(start, end);
}

const TEXT = `title: Crown
list:
  - one
  - { a: 1, b: [2, 3] }
nested:
  deep:
    key: "quoted" # a comment

  other: |
    some
    lines

last: 🦷 end
`;
const yaml = parseYaml(TEXT, 0);

describe('locate', () => {
	it.each<[Path, string]>([
		[['title'], 'Crown'],
		[['list', 0], 'one'],
		[['list', 1, 'a'], '1'],
		[['list', 1, 'b', 1], '3'],
		[['nested', 'deep', 'key'], '"quoted"'],
		[['last'], '🦷 end'],
	])('finds the value at %j', (path, value) => {
		expect(at(TEXT, yaml.locate(path))).toBe(value);
	});

	it('finds the nearest written ancestor of a value that is not there', () => {
		expect(yaml.locate(['list', 1, 'b', 7])).toEqual(yaml.locate(['list', 1, 'b']));
		expect(yaml.locate(['title', 'x', 'y'])).toEqual(yaml.locate(['title']));
	});

	it('finds the place of an empty value behind its colon', () => {
		expect(parseYaml('a: 1\nb:\n', 0).locate(['b'])).toMatchObject({ start: 7 });
	});

	it('counts from the start of the file, not of the YAML', () => {
		const { start, end } = yaml.locate(['title']);
		expect(parseYaml(TEXT, 4).locate(['title'])).toEqual({ start: start + 4, end: end + 4 });
	});

	it('counts in UTF-16 units behind letters outside ASCII', () => {
		const text = 'a: "é 🦷"\nb: { c: ü, d: here }\n';
		expect(at(text, parseYaml(text, 0).locate(['b', 'd']))).toBe('here');
	});

	it('finds values with Windows line ends', () => {
		const text = TEXT.replaceAll('\n', '\r\n');
		expect(at(text, parseYaml(text, 0).locate(['nested', 'deep', 'key']))).toBe('"quoted"');
	});

	it('finds a value behind an alias where it was written', () => {
		const text = 'a: &name { b: here }\nc: *name\n';
		const source = parseYaml(text, 0);
		expect(at(text, source.locate(['c', 'b']))).toBe('here');
		expect(at(text, source.locate(['c']))).toBe('*name');
	});

	it('points at the start where there is nothing at all', () => {
		expect(parseYaml('', 4).locate(['a'])).toEqual({ start: 4, end: 4 });
	});
});

describe('locateKey', () => {
	it('finds a key in a block and in braces', () => {
		expect(at(TEXT, yaml.locateKey(['nested', 'deep']))).toBe('deep');
		expect(at(TEXT, yaml.locateKey(['list', 1, 'b']))).toBe('b');
	});

	it('finds a quoted key and a key that looks like a number', () => {
		const text = '"a b": 1\n404: 2\n';
		expect(at(text, parseYaml(text, 0).locateKey(['a b']))).toBe('"a b"');
		expect(at(text, parseYaml(text, 0).locateKey(['404']))).toBe('404');
	});

	it('falls back to the nearest ancestor', () => {
		expect(yaml.locateKey(['nested', 'none'])).toEqual(yaml.locate(['nested']));
	});
});

describe('locateInsertion', () => {
	const before = (path: Path) => TEXT.slice(0, yaml.locateInsertion(path).start);

	it('is behind the last value of a block', () => {
		expect(before(['nested'])).toMatch(/ {4}lines$/);
	});

	it('is before the closing brace of a map in braces', () => {
		expect(before(['list', 1])).toMatch(/\{ a: 1, b: \[2, 3\] $/);
	});

	it('is behind a comment on the last line, where the next line can start', () => {
		expect(before(['nested', 'deep'])).toMatch(/key: "quoted" # a comment$/);
	});

	it('is an empty range', () => {
		const { start, end } = yaml.locateInsertion(['nested']);
		expect(end).toBe(start);
	});
});

describe('values', () => {
	it.each([
		['2026-11-22', '2026-11-22'],
		['2026-11-22T10:00:00Z', '2026-11-22T10:00:00Z'],
		['no', 'no'],
		['off', 'off'],
		['"1"', '1'],
		['1', 1],
		['true', true],
		['~', null],
		['12:30', '12:30'],
	])('reads %s as YAML 1.2 does', (written, value) => {
		expect(parseYaml(`a: ${written}\n`, 0)).toMatchObject({ data: { a: value }, problems: [] });
	});

	it('keeps keys as text', () => {
		expect(parseYaml('no: 1\n1: 2\n2020-01-01: 3\n', 0).data).toEqual({ no: 1, '1': 2, '2020-01-01': 3 });
	});

	it('has no values where the syntax is broken', () => {
		const source = parseYaml('a: [1\nb: 2\n', 0);
		expect(source.data).toBeUndefined();
		expect(source.problems[0]).toMatchObject({ kind: 'syntax' });
	});

	it('reports a key that stands twice, and still has the values', () => {
		const text = 'title: a\nkind: b\ntitle: c\n';
		const { data, problems } = parseYaml(text, 10);
		expect(problems).toMatchObject([{ kind: 'duplicate-key', range: { start: 27, end: 32 } }]);
		expect(data).toMatchObject({ kind: 'b' });
	});

	it('reports an alias without an anchor instead of throwing', () => {
		expect(parseYaml('a: *none\n', 0)).toMatchObject({ data: undefined, problems: [{ kind: 'syntax' }] });
	});

	it('reports aliases that multiply beyond reason instead of throwing', () => {
		const levels = ['a', 'b', 'c', 'd', 'e', 'f'];
		const lines = levels.map((name, level) => {
			const item = level === 0 ? 'x' : `*${levels[level - 1] ?? ''}`;
			return `${name}: &${name} [${Array<string>(10).fill(item).join(', ')}]`;
		});
		expect(parseYaml(lines.join('\n'), 0)).toMatchObject({ data: undefined, problems: [{ kind: 'syntax' }] });
	});

	it('reports two documents in one file', () => {
		expect(parseYaml('a: 1\n---\nb: 2\n', 0)).toMatchObject({ data: undefined, problems: [{ kind: 'syntax' }] });
	});

	it('points at an alias without an anchor', () => {
		expect(parseYaml('kind: b\na: *none\n', 0).problems).toMatchObject([{ range: { start: 11 } }]);
	});

	it('reads a list behind a byte order mark', () => {
		expect(parseYaml('\uFEFF- id: a\n  title: b\n', 0)).toMatchObject({
			data: [{ id: 'a', title: 'b' }],
			problems: [],
		});
	});
});

describe('a slip', () => {
	const LIST = '- id: a\n  type: b\n- id: c\n  type: d\n';

	it.each([
		['a list item without its dash', '- id: a\n  type: b\n▲id: c▲\n  type: d\n- id: e\n', 'LINE_OUTSIDE'],
		['a line too far left', LIST.replace('  type: b', '▲ ▲type: b'), 'MISSING_CHAR'],
		['a line too far right', 'list:\n  - a: b\n     ▲c: d▲\n    e: f\n', 'LINE_TOO_FAR_RIGHT'],
		['a bullet', 'list:\n  - a\n  ▲• b▲\n  - c\n', 'LIST_SIGN'],
		['a dash without its space', 'list:\n  - a\n  ▲-b▲\nother:\n  - c\n', 'LIST_SIGN'],
		['a colon without its space', 'title: a\n▲kind:b▲\npurpose: c\n', 'MISSING_SPACE'],
		['a key without its colon', 'title: a\n▲kind b▲\npurpose: c\n', 'MISSING_COLON'],
		['a group whose key has no colon', 'kinds:\n  ▲cut {▲\n    label: b }\n', 'MISSING_COLON'],
		['a list without its bracket', 'targets: ▲[▲a\nfacts:\n  - b\n', 'UNCLOSED_LIST'],
		['a group without its brace', 'list:\n  - a: ▲{▲ kind: none\n    b: c\n  - d: { e: f }\n', 'UNCLOSED_GROUP'],
		['a text without its quote', 'list:\n  - { a: 1, label: ▲"b }▲\nother: c\n', 'UNCLOSED_QUOTE'],
		['text behind a quote', 'for: "People" ▲with pain▲\n', 'TEXT_AFTER_DOUBLE_QUOTE'],
		['text behind an apostrophe', "for: 'People'▲s pain'▲\n", 'TEXT_AFTER_SINGLE_QUOTE'],
	])('is told once, at its own place: %s', (_name, marked, code) => {
		const [before = '', found = '', after = ''] = marked.split('▲');
		const { problems } = parseYaml(before + found + after, 0);
		expect(problems).toMatchObject([
			{ kind: 'syntax', code, range: { start: before.length, end: before.length + found.length } },
		]);
	});

	it('in a long list is one problem', () => {
		const text = Array.from({ length: 200 }, (_, at) => `${at === 3 ? '' : '- '}id: a${at}\n  type: b\n`).join('');
		expect(parseYaml(text, 0).problems).toHaveLength(1);
	});
});
