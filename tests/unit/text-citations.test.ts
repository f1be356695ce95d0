import { describe, expect, it } from 'vitest';
import {
	findCitingGuides,
	findTextCitations,
	parseFile,
	type GuideFile,
} from '../../plugins/starlight-procedures/src/core/index.ts';
import { guidesBySource } from '../../plugins/starlight-procedures/src/core/graph/text-citations.ts';
import { content, rawFile } from './support/content.ts';

function guide(body: string, frontmatter = 'title: Evidence', format = 'md'): GuideFile {
	const path = `src/content/docs/evidence.${format}`;
	return parseFile({ path, kind: 'guide', id: '/evidence/', text: `---\n${frontmatter}\n---\n\n${body}\n` });
}

/** Each citation as `source heading`. */
function cited(file: GuideFile): string[] {
	return findTextCitations(file).map(({ source, section }) => `${source} ${section?.slug ?? '-'}`);
}

describe('what a text cites', () => {
	it('stands under the nearest heading above it, of any level', () => {
		const text = `[a](/sources/#a)\n\n## Two\n\n[b](/sources/#b)\n\n### Two more\n\n[c](/sources/#c)\n\n## Two\n\n[d](/sources/#d)`;
		expect(cited(guide(text))).toEqual(['a -', 'b two', 'c two-more', 'd two-1']);
		expect(findTextCitations(guide(text))[1]?.section).toEqual({ slug: 'two', text: 'Two' });
	});

	it('is named once a heading, where it first stands', () => {
		const text = '## One\n\n[a](/sources/#a) [b](/sources/#b) [a](/sources/#a)\n\n## Two\n\n[a](/sources/#a)';
		expect(cited(guide(text))).toEqual(['a one', 'b one', 'a two']);
	});

	it.each([
		['a path', '[x](/sources/#a)'],
		['a path without its slash', '[x](/sources#a)'],
		['a path below a base', '[x](/handbook/sources/#a)'],
		['a file', '[x](/sources.html#a)'],
		['a relative path', '[x](../sources/#a)'],
		['a link by reference', '[x][1]\n\n[1]: /sources/#a'],
		['a tag', '<a href="/sources/#a">x</a>'],
	])('counts %s', (_, text) => {
		expect(cited(guide(text))).toEqual(['a -']);
	});

	it.each([
		['the list as such', '[x](/sources/)'],
		['another site', '[x](https://example.org/sources/#a)'],
		['another page', '[x](/data-sources/#a) [y](/sources/more/#a)'],
		['code', '`[x](/sources/#a)`'],
		["a guide's own footnote", 'x[^a]\n\n[^a]: Note'],
	])('does not count %s', (_, text) => {
		expect(cited(guide(text))).toEqual([]);
	});

	it('holds links of components and of frontmatter', () => {
		expect(cited(guide('## One\n\n<LinkCard href="/sources/#a" />', 'title: T', 'mdx'))).toEqual(['a one']);
		const hero = 'title: T\nhero: { actions: [{ text: x, link: /sources/#a }] }';
		expect(cited(guide('Text', hero))).toEqual(['a -']);
	});

	it('holds footnotes and links of an entry in the order of the text', () => {
		const text = content.text('procedure').replace('tooth.[^kim-2020]', '[tooth](/sources/#b).[^a] [^c]');
		const file = parseFile(rawFile('content/procedures/root-canal.md', text));
		expect(findTextCitations(file).map(({ source }) => source)).toEqual(['b', 'a', 'c']);
	});
});

describe('the guides that cite sources', () => {
	it('stand at their slug, by title', () => {
		const [found] = findCitingGuides([guide('[a](/sources/#a)', 'title: Numbers\nslug: about/numbers')]);
		expect(found).toMatchObject({ path: '/about/numbers/', title: 'Numbers', citations: [{ source: 'a' }] });
	});

	it('are no drafts, and none that cite nothing', () => {
		expect(findCitingGuides([guide('[a](/sources/#a)', 'title: T\ndraft: true'), guide('Text')])).toEqual([]);
	});

	it('say by source only what concerns it, so that an edit changes no other source', () => {
		const found = guidesBySource(findCitingGuides([guide('[a](/sources/#a)\n\n## Two\n\n[b](/sources/#b)')]));
		expect([...found.keys()]).toEqual(['a', 'b']);
		expect(found.get('b')?.[0]?.citations).toEqual([{ source: 'b', section: { slug: 'two', text: 'Two' } }]);
	});
});
