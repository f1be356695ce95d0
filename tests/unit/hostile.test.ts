import { describe, expect, it } from 'vitest';
import { parseFile } from '../../plugins/starlight-procedures/src/core/index.ts';
import { viewProcedure } from '../../plugins/starlight-procedures/src/pages/procedure.ts';
import { PATHS, type FileName } from './support/base-files.ts';
import { content, rawFile, type Content } from './support/content.ts';
import { expectAtMarks } from './support/problems.ts';

const NAMES = Object.keys(PATHS) as FileName[];
const isMarkdown = (name: FileName) => PATHS[name].endsWith('.md');

/** The file with this YAML, between fences where the file is Markdown. */
function withYaml(name: FileName, yaml: string): Content {
	return content.write(name, isMarkdown(name) ? `---\n${yaml}\n---\n` : yaml);
}

/** The file once for each of its keys, with another value in place of the key's own. */
function distort(name: FileName, value: string): Content[] {
	const lines = content.text(name).split('\n');
	return lines.flatMap((line, at) => {
		const start = /^[ -]*[\w-]+:(?= |$)/.exec(line)?.[0];
		if (start === undefined) return [];
		const indent = /^[ -]*/.exec(line)?.[0].length ?? 0;
		const end = lines.findIndex((other, index) => index > at && /^[ -]*/.exec(other)![0].length <= indent);
		return [content.write(name, [...lines.slice(0, at), `${start} ${value}`, ...lines.slice(end)].join('\n'))];
	});
}

describe.each(NAMES)('a hostile %s file is reported and not thrown', (name) => {
	it.each([
		'',
		'\n',
		'---',
		'---\n',
		'---\n---',
		'---\n---\n---\n',
		'---\r\n---\r\n',
		'\uFEFF',
		'\0',
		'\0\0\0\n',
		'# only\n',
		'- \n- ',
	])('%j', (text) => {
		expect(() => content.write(name, text).diagnostics()).not.toThrow();
	});

	it.each([
		'[]',
		'- a',
		'- - a',
		'- { id: 1 }',
		'- null',
		'5',
		'text',
		'~',
		'""',
		'true',
		'? [a]\n: b',
		'!!set {a, b}',
		'!foo x',
		'&a [x]',
		'? a',
		': b',
		'<<: { a: 1 }',
	])('%j in place of its keys', (yaml) => {
		expect(() => withYaml(name, yaml).diagnostics()).not.toThrow();
	});

	it.each([
		'[]',
		'{}',
		'~',
		'5',
		'x',
		'[[]]',
		'[~]',
		'[{}]',
		'{ a: ~ }',
		'[{ id: [] }]',
		'{ __proto__: { x: 1 } }',
		'[__proto__]',
		'[constructor]',
	])('%s in place of any of its values', (value) => {
		const sites = distort(name, value);
		expect(sites.length).toBeGreaterThan(3);
		for (const site of sites) expect(() => site.diagnostics()).not.toThrow();
	});

	it('with the keys that every object has', () => {
		const keys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
		const site = withYaml(name, keys.map((key) => `${key}: { sources: [${key}], id: ${key} }`).join('\n'));
		expect(() => site.diagnostics()).not.toThrow();
		expect(({} as Record<string, unknown>).sources).toBeUndefined();
	});

	it('with a value of a million letters, and keeps the report short', () => {
		const site = withYaml(name, `title: ${'x'.repeat(1_000_000)}\nkinds: ${'y'.repeat(1_000)}`);
		for (const { message } of site.diagnostics()) expect(message.length).toBeLessThan(2000);
	});

	it.each(['[', '{ a: '])('with ten thousand nested %j', (open) => {
		const close = open === '[' ? ']' : '}';
		const site = withYaml(name, `title: ${open.repeat(10_000)}${close.repeat(10_000)}`);
		expect(() => site.diagnostics()).not.toThrow();
		expect(site.problems().length).toBeGreaterThan(0);
	});
});

describe('hostile text', () => {
	it.each([
		'[^',
		'[^]',
		'[^ ]',
		'[^__proto__]',
		'[^constructor]',
		'[^a\0b]',
		'\0',
		'\uD800',
		'[^\uD800]',
		'<',
		'{',
		'|\n|-',
		'```',
		'> '.repeat(500),
		'- '.repeat(500),
		'*'.repeat(10_000),
		'['.repeat(10_000),
		'!['.repeat(5_000),
		'<'.repeat(10_000),
	])('%j is no reason to throw, in Markdown or MDX', (text) => {
		for (const path of ['content/glossary/a.md', 'content/glossary/a.mdx'])
			expect(() => parseFile(rawFile(path, `---\n---\n\n${text}`))).not.toThrow();
	});

	it('with a null byte keeps later positions', () => {
		const site = content.write('term', `${content.text('term')}a▲\0b ▲[^nobody]\n`);
		expectAtMarks(site, ['schema/control-character', 'sources/unknown']);
	});

	it('nested beyond reason is reported', () => {
		expect(() => parseFile(rawFile('content/glossary/a.md', `---\n---\n\n${'- '.repeat(20_000)}a`))).not.toThrow();
	});
});

describe('ids that every object has', () => {
	const site = content
		.replace('sources', '- id: eds-2021', '- id: constructor')
		.replace('procedure', 'ratedBy: eds-2021', 'ratedBy: constructor')
		.replace('procedure', 'sources: [eds-2021] }', 'sources: [constructor] }')
		.replace('procedure', '    sources: [eds-2021]\nquestions', '    sources: [constructor]\nquestions')
		.replace('guideline', 'source: eds-2021', 'source: constructor')
		.replace('condition', '[^eds-2021]', '[^constructor]');

	it('are ids like any other', () => {
		expect(site.problems()).toEqual([]);
		expect(site.graph().source('constructor')?.id).toBe('constructor');
		expect(content.graph().source('constructor')).toBeUndefined();
	});

	it('can be cited in text', () => {
		const cited = site.replace('procedure', 'tooth.[^kim-2020]', 'tooth.[^constructor]');
		const graph = cited.graph();
		const view = () =>
			viewProcedure('root-canal', graph.procedure('root-canal')!, cited.meta('procedure'), {
				graph,
				today: '2026-11-22',
				country: undefined,
			});
		expect(view).not.toThrow();
	});

	it('do not count as existing where nobody wrote them', () => {
		const wrong = content.replace('procedure', 'kind: filling', 'kind: ▲constructor');
		expect(wrong.problems()).toEqual(wrong.marks.map((mark) => `${mark} vocabulary/unknown`));
	});
});

describe('YAML that contains itself', () => {
	it('is reported and not thrown', () => {
		expect(() =>
			content.replace('procedure', 'kind: filling', 'kind: filling\nloop: &a [*a]').diagnostics(),
		).not.toThrow();
	});
});
