import { describe, expect, it } from 'vitest';
import { parseProse, type Citation } from '../../plugins/starlight-procedures/src/core/index.ts';
import { withFootnoteStubs } from '../../plugins/starlight-procedures/src/core/parse/prose.ts';
import { content } from './support/content.ts';

/** Citations as the text they cover, so that a wrong position shows. */
function cited(body: string, format: 'md' | 'mdx' = 'md'): string[] {
	return parseProse(body, 0, format).citations.map(({ range }) => body.slice(range.start, range.end));
}

const ids = (citations: readonly Citation[]) => citations.map(({ source }) => source);

describe('citations', () => {
	it('are found in order, with their positions', () => {
		expect(cited('One[^b] and two [^a][^b].\n\n> In a quote[^c]\n')).toEqual(['[^b]', '[^a]', '[^b]', '[^c]']);
	});

	it('count from the start of the file', () => {
		expect(parseProse('x [^a]', 100, 'md').citations).toEqual([{ source: 'a', range: { start: 102, end: 106 } }]);
	});

	it('are found in table cells, lists and headings', () => {
		expect(cited('## Head[^a]\n\n| a | b |\n|---|---|\n| x[^b] | [^c] |\n\n- item[^d]\n')).toEqual([
			'[^a]',
			'[^b]',
			'[^c]',
			'[^d]',
		]);
	});

	it('keep their positions behind emoji and accents', () => {
		expect(cited('é 🦷 [^a]\n\n| 👩‍⚕️ ü [^b] | ﬁ [^c] |\n|---|---|\n')).toEqual(['[^a]', '[^b]', '[^c]']);
	});

	it('keep their positions with Windows line ends', () => {
		expect(cited('One\r\n\r\nTwo[^a]\r\nthree [^b]\r\n')).toEqual(['[^a]', '[^b]']);
	});

	it.each(['`[^a]`', '```\n[^a]\n```', '    [^a]', '\\[^a]', '<!-- [^a] -->'])('are not found in %j', (body) => {
		expect(cited(`Text\n\n${body}\n`)).toEqual([]);
	});

	it('are found in MDX, in and around components', () => {
		expect(cited('Text[^a]\n\n<Note>\n\nInside[^b]\n\n</Note>\n', 'mdx')).toEqual(['[^a]', '[^b]']);
	});

	it.each(['```\ncode', '<!-- a comment', '<pre>\ntext'])(
		'are missed, and that is noticed, behind an unclosed %j',
		(open) => {
			expect(parseProse(`Text[^a]\n\n${open}\n`, 0, 'md').unclosed.length).toBeGreaterThan(0);
		},
	);

	it('are not missed where everything is closed', () => {
		expect(parseProse('Text[^a]\n\n```\n[^b] code\n```\n', 0, 'md').unclosed).toEqual([]);
	});
});

describe('definitions', () => {
	it('by the author are found, and the supplied ones are not', () => {
		const { citations, definitions } = parseProse('Text[^a] [^b]\n\n[^a]: Mine\n', 0, 'md');
		expect(ids(citations)).toEqual(['a', 'b']);
		expect(definitions).toMatchObject([{ source: 'a', range: { start: 15 } }]);
	});

	it('are problems at their place', () => {
		const site = content.replace('procedure', 'tooth.[^kim-2020]', 'tooth.[^kim-2020]\n\n▲[^kim-2020]: Kim A.');
		expect(site.problems()).toEqual(site.marks.map((mark) => `${mark} sources/definition`));
	});
});

describe('withFootnoteStubs', () => {
	it('leaves text without citations as it is', () => {
		expect(withFootnoteStubs('Text [link](x)\n')).toBe('Text [link](x)\n');
	});

	it('adds one definition a source', () => {
		expect(withFootnoteStubs('A[^a] B[^b] A[^a]')).toBe('A[^a] B[^b] A[^a]\n\n[^a]: a\n\n[^b]: b\n');
	});
});

describe('headings', () => {
	it('have their depth, their text and the id they are rendered with', () => {
		const { headings } = parseProse(
			'## What *really* happens\n\n### `Code` and 🦷 é\n\n## What really happens\n',
			0,
			'md',
		);
		expect(headings.map(({ depth, text, slug }) => [depth, text, slug])).toEqual([
			[2, 'What really happens', 'what-really-happens'],
			[3, 'Code and 🦷 é', 'code-and--é'],
			[2, 'What really happens', 'what-really-happens-1'],
		]);
	});

	it('are found when underlined, and not in code', () => {
		expect(parseProse('One\n---\n\n```\n## Two\n```\n', 0, 'md').headings.map(({ text }) => text)).toEqual(['One']);
	});

	it('have the id without the tags of inline HTML', () => {
		expect(parseProse('## Tooth <b>care</b>\n', 0, 'md').headings).toMatchObject([{ slug: 'tooth-care' }]);
	});
});

describe('MDX', () => {
	const term = '---\ntitle: Nerve\ndefinition: What feels the pain.\n---\n';

	it.each([
		['▲{ 1 +', 'expression'],
		['é 🦷 ▲</b>', 'closing tag'],
		['Text[^kim-2020]\n\n▲<div>\n\nmore', 'closing tag'],
		['▲<!-- note -->', 'Unexpected character'],
	])('with an error in %j is reported at its place', (text, message) => {
		const path = 'content/glossary/nerve.mdx';
		const site = content.write(path, `${term}\nFine.\n\n${text}\n`);
		expect(site.problems()).toEqual(site.marks.map((mark) => `${mark} schema/mdx-syntax`));
		expect(site.diagnostics()[0]?.message).toContain(message);
	});

	it('without an error is no problem', () => {
		const path = 'content/glossary/nerve.mdx';
		expect(content.write(path, `${term}\n<Note>{1 + 1}</Note>\n`).problems()).toEqual([]);
	});
});

describe('what is opened and never closed', () => {
	const unclosed = (body: string) => parseProse(body, 100, 'md').unclosed;

	it('is named with its place: an aside', () => {
		expect(unclosed('Text[^a]\n\n:::note\nhi\n')).toEqual([
			{ what: 'the aside ":::note"', range: { start: 110, end: 117 } },
		]);
	});

	it('is named with its place: a tag', () => {
		expect(unclosed('a <i>b</i> <b>c')).toEqual([{ what: 'the tag <b>', range: { start: 111, end: 114 } }]);
	});

	it.each([
		':::note\nhi\n:::\n\nat 10:30am',
		'::::note\n:::tip\nx\n:::\n::::\n',
		'<div>x</div>\n\n<br> <img src="x"> <p>t',
		'```html\n<div>\n```',
		'1 < 2 and a<b',
	])('is nothing in %j', (body) => {
		expect(unclosed(body)).toEqual([]);
	});
});
