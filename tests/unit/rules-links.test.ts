import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { findSiteFiles } from '../../plugins/starlight-procedures/src/core/site-files.ts';
import { content, only, type Content } from './support/content.ts';
import { check, covered } from './support/guides.ts';

const page = (text: string) => content.replace('procedure', 'numbs the tooth.', `numbs the tooth. ${text} `);
const guide = (text: string) => `---\ntitle: About\n---\n\n${text}\n`;

/** Addresses that the links rules find wrong, as written, and what they suggest. */
function wrong(site: Content, options: Parameters<typeof check>[1] = {}): (string | undefined)[][] {
	return check(site, options)
		.filter(({ rule }) => rule.startsWith('links/'))
		.map(({ rule, found, suggestion }) => [rule, found, ...(suggestion === undefined ? [] : [suggestion])]);
}

describe('a link to a page', () => {
	it.each([
		'/procedures/',
		'/procedures',
		'/procedures/root-canal/',
		'/conditions/deep-decay',
		'/conditions/deep-decay/?from=mail#compare-options',
		'/compare/',
		'/guidelines/',
		'/a-to-z/',
		'/glossary/',
		'/sources/',
		'/api/graph.json',
		'/api/graph.schema.json',
		'/%70rocedures/',
		'../../conditions/deep-decay/',
		'../root-canal/',
		'./',
		'?print',
		'#risks',
		'mailto:a@example.org',
		'tel:123',
		'//example.org/x/',
		'https://example.org/x/',
		'/pagefind/pagefind.js',
	])('that exists, %s, is right', (url) => {
		expect(wrong(page(`[x](${url})`))).toEqual([]);
	});

	it.each([
		['/procedures/root-cannal/', '/procedures/root-canal/'],
		['/conditions/root-canal/', '/procedures/root-canal/'],
		['/procedure/root-canal/#risks', '/procedures/root-canal/#risks'],
		['/Procedures/root-canal/?a=b', '/procedures/root-canal/?a=b'],
		['/gloss/', '/glossary/'],
		['/procedures/root-canal.html', '/procedures/root-canal/'],
		['/procedures/root-canal/index.html', '/procedures/root-canal/'],
		['../root-cannal/', '/procedures/root-canal/'],
		['../conditions/deep-decay.md', '/conditions/deep-decay/'],
		['../conditions/deep-decay.md#compare-options', '/conditions/deep-decay/#compare-options'],
		['../conditions/deep-decay', '/conditions/deep-decay/'],
		['./root-canal.md', '/procedures/root-canal/'],
		['/conditions/deep-decay.md', '/conditions/deep-decay/'],
		['/content/conditions/deep-decay.md', '/conditions/deep-decay/'],
		['../glossary/pulp.md', '/glossary/#pulp'],
		['../guidelines/eds-pulp.yaml', '/guidelines/#eds-pulp'],
		['www.example.org/x', 'https://www.example.org/x'],
		['/nothing-like-it/', undefined],
		['/%E0%A4%A/', undefined],
	])('that does not, %s, suggests %s', (url, suggestion) => {
		expect(wrong(page(`[x](${url})`))).toEqual([
			['links/missing-page', url, ...(suggestion === undefined ? [] : [suggestion])],
		]);
	});

	it('is reported at its address, in text, by reference, in angle brackets, in tags and in MDX', () => {
		const text = '[a](/x1/ "t") [b][r] [c][r] [d](</x 3/>) <a class="c" href="/x4/">e</a>\n\n[r]: /x2/ "t"\n';
		expect(covered(page(text), 'links/')).toEqual(['/x1/', '/x 3/', '/x4/', '/x2/']);
		const guides = {
			'/about/.mdx': guide('<Card title="a" href="/x1/" />\n\n<a href={`/x2/`}>x</a> <a href={y}>z</a>'),
		};
		expect(covered(content, 'links/', { guides })).toEqual(['/x1/', '/x2/']);
	});

	it('resolves against the page of its term, condition or guide', () => {
		const site = content.write('term', `${content.text('term')}\nSee [it](../procedures/root-canal/) [this](#pulp).\n`);
		const guides = { '/a/b/': guide('[x](../../conditions/deep-decay/) [up](../c/) [no](./c/)'), '/a/c/': guide('') };
		expect(wrong(site, { guides })).toEqual([['links/missing-page', './c/', '/a/c/']]);
	});

	it('may lead to a guide, by its slug where it has one, but not to a draft', () => {
		const guides = {
			'/': guide(''),
			'/old/': '---\ntitle: Old\nslug: new/place\n---\n',
			'/later/': '---\ntitle: Later\ndraft: true\n---\n',
		};
		const links = '[a](/) [b](/new/place/) [c](/old/) [d](/later/)';
		expect(wrong(page(links), { guides }).map(([, url]) => url)).toEqual(['/old/', '/later/']);
	});

	it('may lead to what the site serves beside its pages, of which nothing more is known', () => {
		const serves = (path: string) => path === '/leaf let.pdf';
		expect(wrong(page('[a](/leaf%20let.pdf#page=2) [b](/leaflet.pdf)'), { serves })).toMatchObject([
			['links/missing-page', '/leaflet.pdf'],
		]);
	});

	it('is looked for in the frontmatter of a guide', () => {
		const text = `---
title: About
hero:
  actions:
    - { text: Start, link: /proceduras/, icon: /not-a-link/ }
banner: { content: /not-a-link/ }
prev: { link: /x1/, label: Before }
next: /x2/
head: [{ tag: link, attrs: { href: /conditions/ } }]
url: https://example.org/
---
`;
		expect(covered(content, 'links/', { guides: { '/about/': text } })).toEqual(['/proceduras/', '/x1/', '/x2/']);
	});

	it('is not looked for where the site says so', () => {
		const rules = [{ rule: 'links/missing-page', options: { ignore: ['/old/'] } }];
		expect(wrong(page('[a](/old/x/) [b](/older/)'), { rules })).toEqual([['links/missing-page', '/older/']]);
	});

	it('to a page that cannot be read exists, and nothing is said of its parts', () => {
		const site = page('[a](/conditions/deep-decay/#x)').write('condition', '---\ntitle: [\n---\n');
		expect(wrong(site)).toEqual([]);
	});
});

describe('a link to a part of a page', () => {
	const rich = content
		.replace(
			'procedure',
			'  - id: crack\n',
			'  - { id: sore, name: A, group: after-effect, serious: false, unknown: B }\n  - id: crack\n',
		)
		.replace('procedure', 'alternatives:', 'extraCare: [Care]\ncodes: [{ system: mesh, code: D1 }]\nalternatives:')
		.replace('procedure', '## What happens', '## What happens\n\n<a id="mine"></a>');
	const link = (url: string) => rich.replace('condition', 'in the enamel.', `in the enamel. [x](${url})`);

	it.each([
		...['_top', 'in-short', 'key-facts', 'what-it-is-for', 'how-well-it-works', 'guidelines', 'risks', 'extra-care'],
		...['who-should-not-have-it', 'other-options', 'when-to-get-help', 'questions-to-ask', 'references'],
		...['complications', 'after-effects', 'about-this-page', 'for-deep-decay', 'finding-tooth-kept', 'risk-crack'],
		...['guidance-eds-pulp--keep-tooth', 'dispute-eds-pulp--cost', 'what-happens', 'mine', ':~:text=tooth'],
		...['ref-kim-2020', 'cite-kim-2020-1', '%72isks', ''],
	])('of a procedure, #%s, is right', (anchor) => {
		expect(wrong(link(`/procedures/root-canal/#${anchor}`))).toEqual([]);
	});

	it.each([
		'/conditions/deep-decay/#usual-course',
		'/conditions/deep-decay/#finding-spreads',
		'/conditions/deep-decay/#finding-varnish',
		'/conditions/deep-decay/#compare-options',
		'/conditions/deep-decay/#guidance-eds-pulp--keep-tooth',
		'/conditions/#deep-decay',
		'/procedures/#root-canal',
		'/guidelines/#eds-pulp',
		'/guidelines/#eds-pulp--keep-tooth',
		'/guidelines/#eds-pulp--cost',
		'/glossary/#pulp',
		'/sources/#kim-2020',
		'/a-to-z/#letter-r',
		'/api/graph.json#x',
		'#compare-options',
	])('that exists, %s, is right', (url) => {
		expect(wrong(link(url))).toEqual([]);
	});

	it.each([
		['/procedures/root-canal/#riskz', '/procedures/root-canal/#risks'],
		['/procedures/root-canal/#usual-course', undefined],
		['/procedures/root-canal/#for-deep-decai', '/procedures/root-canal/#for-deep-decay'],
		['/procedures/root-canal/#Risks', '/procedures/root-canal/#risks'],
		['/conditions/deep-decay/#option-root-canal', undefined],
		['/conditions/deep-decay/#key-facts', undefined],
		['/guidelines/#eds-pulp--keep-teeth', '/guidelines/#eds-pulp--keep-tooth'],
		['/glossary/?q=1#pulb', '/glossary/?q=1#pulp'],
		['/sources/#kim-2021', '/sources/#kim-2020'],
		['/sources/#ref-kim-2020', undefined],
		['/procedures/root-canal/#ref-nonsense', undefined],
		['/procedures/root-canal/#cite-kim-99', undefined],
		['/procedures/root-canal/#cite-kim-2020-0', undefined],
		['/compare/#deep-decay', undefined],
		['/a-to-z/#letter-x', undefined],
		['#compare', '#compare-options'],
	])('that does not, %s, suggests %s', (url, suggestion) => {
		const [found, ...more] = wrong(link(url));
		expect(more).toEqual([]);
		expect(found?.slice(0, 2)).toEqual(['links/missing-anchor', url]);
		if (suggestion !== undefined) expect(found?.[2]).toBe(suggestion);
	});

	it('is not there where the page leaves the part out', () => {
		const bare = page('[x](#extra-care) [x](#after-effects) [x](#about-this-page)');
		expect(wrong(bare).map(([, url]) => url)).toEqual(['#extra-care', '#after-effects', '#about-this-page']);
	});

	it('knows the id of a heading with hyphens that become a dash, and the one it has where they do not', () => {
		const text = guide('## Before -- after `x--y`\n\n## One---two\n\n## One---two');
		const links = ['before--after-x--y', 'before----after-x--y', 'onetwo', 'onetwo-1', 'one---two-1'].map(
			(id) => `[x](/a/#${id})`,
		);
		expect(wrong(page(links.join(' ')), { guides: { '/a/': text } })).toEqual([]);
		expect(wrong(page('[x](/a/#before-after)'), { guides: { '/a/': text } })).toHaveLength(1);
	});

	it('follows the headings of guides, but for one that other files render into', () => {
		const guides = {
			'/a/': guide('## One thing\n\n## One thing\n\n[x](#one-thing) [x](#one-thing-1) [x](#one-thing-2)'),
			'/b/.mdx': guide("import Part from '../parts/part.mdx';\n\n<Part />"),
		};
		expect(wrong(page('[x](/b/#anything) [y](/a/#one-thing) [z](/a/#two)'), { guides }).map(([, url]) => url)).toEqual([
			'/a/#two',
			'#one-thing-2',
		]);
	});
});

describe('what the site serves beside its pages', () => {
	const root = mkdtempSync(join(tmpdir(), 'serves-'));
	const files = ['package.json', 'public/a.pdf', 'public/docs/x.txt', 'public/app/index.html'];
	for (const file of [...files, 'src/pages/about.astro', 'src/pages/_drafts/x.astro', 'src/pages/n/[id].ts']) {
		mkdirSync(dirname(join(root, file)), { recursive: true });
		writeFileSync(join(root, file), '');
	}
	afterAll(() => {
		rmSync(root, { recursive: true });
	});

	it.each(['/a.pdf', '/docs/x.txt', '/app/', '/app', '/app/index.html', '/about/', '/n/1/'])('has %s', async (path) => {
		expect((await findSiteFiles(root))(path)).toBe(true);
	});

	it.each([
		...['/a.pdf/', '/docs/', '/docs', '/../package.json', '/docs/../a.pdf', '/_drafts/x/', '/n/', '/a\0.pdf'],
		`/${'x'.repeat(9999)}`,
	])('does not have %s', async (path) => {
		expect((await findSiteFiles(root))(path)).toBe(false);
	});
});

describe('a link with nothing in it', () => {
	it.each([
		['[](/glossary/)', '[](/glossary/)'],
		['[ ](/glossary/)', '[ ](/glossary/)'],
		['[x]()', '[x]()'],
		['[x](#)', '[x](#)'],
		['[x](<>)', '[x](<>)'],
		['<a href="">x</a>', 'href=""'],
	])('%s is reported', (text, place) => {
		expect(covered(page(text), 'links/')).toEqual([place]);
	});

	it.each(['[![A tooth](/t.png)](/glossary/)', '[`x`](/glossary/)', '<https://example.org>', '<a id="x"></a>'])(
		'is not %s',
		(text) => {
			expect(covered(page(text), 'links/')).toEqual([]);
		},
	);

	it('but an image without words is', () => {
		expect(only(covered(page('[![](/t.png)](/glossary/)'), 'links/'))).toBe('[![](/t.png)](/glossary/)');
	});
});

describe('a link of a protocol that browsers do not know', () => {
	it.each([
		['[x](htps://example.org/a)', 'htps://example.org/a', 'https://example.org/a'],
		['<a href="htpp://example.org">x</a>', 'htpp://example.org', 'http://example.org'],
		['[x](mailo:a@example.org)', 'mailo:a@example.org', 'mailto:a@example.org'],
		['[x](file:///c/a.pdf)', 'file:///c/a.pdf', undefined],
	])('is reported: %s', (text, url, suggestion) => {
		expect(wrong(page(text))).toEqual([
			['links/unknown-protocol', url, ...(suggestion === undefined ? [] : [suggestion])],
		]);
		expect(covered(page(text), 'links/')).toEqual([url]);
	});

	it('is none where the site allows it, or where code is the matter', () => {
		const rules = [{ rule: 'links/unknown-protocol', options: { allow: ['geo'] } }];
		expect(wrong(page('[x](geo:1,2)'), { rules })).toEqual([]);
		expect(wrong(page('[x](javascript:a)'))).toEqual([]);
	});

	it('is found in the frontmatter of a guide', () => {
		const guides = { '/a/': '---\ntitle: A\nprev: { link: "htps://example.org" }\n---\n' };
		expect(covered(content, 'links/', { guides })).toEqual(['"htps://example.org"']);
	});
});

describe('any text', () => {
	it('in or around an address never throws', () => {
		const piece = fc.constantFrom(
			'[',
			']',
			'(',
			')',
			'<',
			'>',
			'#',
			'?',
			'/',
			'\\',
			'%',
			'%zz',
			'..',
			':',
			'&#0;',
			'\n',
			'"',
			'{',
			'`',
		);
		const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary' }))).map((parts) => parts.join(''));
		fc.assert(
			fc.property(text, fc.boolean(), (written, mdx) => {
				for (const body of [`[x](${written})`, `[x](<${written}>)`, `<a href="${written}">x</a>`, written]) {
					const guides = { [mdx ? '/a/.mdx' : '/a/']: guide(body) };
					for (const { start, end } of check(content, { guides })) {
						expect(start.line).toBeGreaterThan(0);
						expect(end.line > start.line || end.column >= start.column).toBe(true);
					}
				}
			}),
			{ numRuns: 300 },
		);
	}, 60_000);
});
