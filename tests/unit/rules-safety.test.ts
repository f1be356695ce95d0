import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { readElements } from '../../plugins/starlight-procedures/src/core/parse/elements.ts';
import { content } from './support/content.ts';
import { check, covered } from './support/guides.ts';

const page = (text: string) => content.replace('procedure', 'numbs the tooth.', `numbs the tooth. ${text} `);
const block = (text: string) => content.replace('procedure', '## What happens', `${text}\n\n## What happens`);
const guide = (text: string) => `---\ntitle: About\n---\n\n${text}\n`;

describe('a script', () => {
	it.each([
		['<script>alert(1)</script>', '<script>'],
		['<SCRIPT SRC=/x.js></SCRIPT>', '<SCRIPT SRC=/x.js>'],
		['<div>\n<script\n async>1</script>\n</div>', '<script\n async>'],
		['<!--><script>1</script>', '<script>'],
		['<!-- x --!><script>1</script>', '<script>'],
		['<?x > <script>1</script>', '<script>'],
	])('is found in %j', (text, place) => {
		expect(covered(block(text), 'safety/script')).toEqual([place]);
	});

	it.each(['`<script>`', '<!-- <script> -->', '```\n<script>\n```', '\\<script>', '<textarea>\n<script>\n</textarea>'])(
		'is not %j',
		(text) => {
			expect(covered(block(text), 'safety/script')).toEqual([]);
		},
	);

	it('is found in guides and in the expressions of MDX, where imports may stand', () => {
		const guides = {
			'/a/': guide('<script>1</script>'),
			'/b/.mdx': guide(
				"import { Card } from '@astrojs/starlight/components';\n\n<Card>{true && <script src='/x.js' />}</Card>",
			),
		};
		expect(covered(content, 'safety/', { guides })).toEqual(['<script>', "<script src='/x.js' />"]);
	});
});

describe('a handler', () => {
	it.each([
		['<abbr onclick="x()">a</abbr>', 'onclick="x()"'],
		["<abbr ONCLICK = 'x()' title>a</abbr>", "ONCLICK = 'x()'"],
		['<abbr title="a > b" onfocus=x>a</abbr>', 'onfocus=x'],
	])('in %j is reported at its attribute', (text, place) => {
		expect(covered(page(text), 'safety/')).toEqual([place]);
	});

	it.each([
		['<details>\n<sub/onload=x()>a</sub>\n</details>', 'onload=x()'],
		['<details =a onload=x()>\na\n</details>', 'onload=x()'],
		['> <details\n>   title="a"\n>   onload="x()">\n> a\n> </details>', 'onload="x()"'],
		['- <details\r\n  onload="x()">\r\n  a\r\n  </details>', 'onload="x()"'],
	])('in the block %j is reported at its attribute', (text, place) => {
		expect(covered(block(text), 'safety/')).toEqual([place]);
	});

	it('in MDX is one on a tag, and a property on a component', () => {
		const guides = {
			'/a/.mdx': guide('<Tabs onChange={() => { return "}" }} />\n\n<b title="x" onClick={() => 1}>x</b>'),
		};
		expect(covered(content, 'safety/', { guides })).toEqual(['onClick={() => 1}']);
	});
});

describe('an address that runs code', () => {
	it.each([
		['[x](javascript:a)', 'javascript:a'],
		['[x](<JavaScript:a()>)', 'JavaScript:a()'],
		['[x](java&#115;cript&colon;a)', 'java&#115;cript&colon;a'],
		['[x](java&Tab;script:a)', 'java&Tab;script:a'],
		['<javascript:a>', 'javascript:a'],
		['![x](vbscript:a)', 'vbscript:a'],
		['[x](data:text/html,a)', 'data:text/html,a'],
		['[x][r]\n\n[r]: data:text/html;base64,YQ==\n', 'data:text/html;base64,YQ=='],
	])('in %j is reported', (text, place) => {
		expect(covered(page(text), 'safety/')).toEqual([place]);
	});

	it.each([
		['<a href=" java\nscript:a">x</a>', 'href=" java\nscript:a"'],
		['<a href=&#x6A;avascript&#58;a>x</a>', 'href=&#x6A;avascript&#58;a'],
		['<a title="1" xlink:href="&#0000106avascript:a">x</a>', 'xlink:href="&#0000106avascript:a"'],
		['<form action="javascript:a"></form>', 'action="javascript:a"'],
	])('in the tag %j is reported', (text, place) => {
		const guides = { '/a/': guide(text) };
		expect(covered(content, 'safety/', { guides })).toEqual([place]);
	});

	it('in MDX is seen through braces', () => {
		const guides = { '/a/.mdx': guide('<a href={`javascript:a`}>x</a> <Card href={"vbscript:a"} />') };
		expect(covered(content, 'safety/', { guides })).toEqual(['href={`javascript:a`}', 'href={"vbscript:a"}']);
	});

	it.each(['[x](https://example.org/javascript:a)', '![x](data:image/png;base64,AA==)', '[x](/sources/?javascript:)'])(
		'is not %s',
		(text) => {
			expect(covered(page(text), 'safety/')).toEqual([]);
		},
	);
});

describe('what is loaded from another site', () => {
	it.each([
		['![x](https://example.org/a.png)', 'https://example.org/a.png'],
		['![x](//example.org/a.png "t")', '//example.org/a.png'],
		['<iframe src="https://example.org/"></iframe>', 'src="https://example.org/"'],
		['<object data="//example.org/a"></object>', 'data="//example.org/a"'],
		[
			'<img src="/a.png" srcset="/b.png 1x, https://example.org/c.png 2x">',
			'srcset="/b.png 1x, https://example.org/c.png 2x"',
		],
		['<video poster=https:/\\example.org/a.png></video>', 'poster=https:/\\example.org/a.png'],
		['<link rel="stylesheet" href="http://example.org/a.css">', 'href="http://example.org/a.css"'],
	])('by %j is reported once', (text, place) => {
		expect(covered(page(text), 'safety/')).toEqual([place]);
		expect(covered(content, 'safety/', { guides: { '/a/': guide(text) } })).toEqual([place]);
	});

	it('is nothing that a guide links to or has itself', () => {
		const text =
			'[x](https://example.org/a.png) ![x](/a.png) ![x](data:image/png;base64,AA==)\n\n<iframe src="/x/"></iframe> <a href="https://example.org">x</a>';
		expect(covered(content, 'safety/', { guides: { '/a/': guide(text) } })).toEqual([]);
	});
});

describe('raw HTML', () => {
	it('is reported in entries at each tag that is not allowed', () => {
		const text = 'a<br>b <SUB>2</SUB> <b class="x">c</b> <img\n  src="/a.png">';
		expect(covered(page(text), 'safety/')).toEqual(['<b class="x">', '<img\n  src="/a.png">']);
	});

	it('is let stand in guides, in MDX and where the site allows it', () => {
		const guides = { '/a/': guide('<b>x</b>') };
		const rules = [{ rule: 'safety/raw-html', options: { allow: ['b'] } }];
		expect(check(page('<b>x</b>'), { guides, rules })).toEqual([]);
		expect(covered(page('a<br>b'), 'safety/', { rules })).toEqual(['<br>']);
		const mdx = content.write(
			'content/glossary/nerve.mdx',
			'---\ntitle: Nerve\ndefinition: What feels.\n---\n<b>x</b>\n',
		);
		expect(check(mdx)).toEqual([]);
	});
});

describe('markup that browsers read otherwise than it looks', () => {
	it.each([
		['<div><svg><style><img src=x onerror=a()></style></svg></div>', 'onerror=a()'],
		['<svg>\n<title><script>a()</script></title>\n</svg>', '<script>'],
		['<svg>\n\n<style>\n<img src=x onerror=a()>\n</style>\n\n</svg>', 'onerror=a()'],
		['<math><mi><xmp><b onclick="a()">x</b></xmp></mi></math>', 'onclick="a()"'],
		['<iframe srcdoc="<script>a()</script>"></iframe>', 'srcdoc="<script>a()</script>"'],
		['<iframe src="data: text/html,<script>a()</script>"></iframe>', 'src="data: text/html,<script>a()</script>"'],
		['<iframe src="data:image/svg+xml,x"></iframe>', 'src="data:image/svg+xml,x"'],
		['<object data=data:application/xml,x></object>', 'data=data:application/xml,x'],
		['<svg><animate attributeName="href" values="#;javascript:a"></svg>', 'values="#;javascript:a"'],
		['<meta http-equiv=refresh content="0;https://example.org">', 'http-equiv=refresh'],
		['<base href="https://example.org/">', 'href="https://example.org/"'],
		['<form action=https://example.org></form>', 'action=https://example.org'],
		['<button formaction="//example.org/a">x</button>', 'formaction="//example.org/a"'],
		['<a href="/" ping="/a https://example.org">x</a>', 'ping="/a https://example.org"'],
		['<link rel=preload imagesrcset="https://example.org/a.png 2x">', 'imagesrcset="https://example.org/a.png 2x"'],
		['<b style="background:url(https://example.org/a)">x</b>', 'style="background:url(https://example.org/a)"'],
		['<b style="background:u\\72l(\'//example.org/a\')">x</b>', 'style="background:u\\72l(\'//example.org/a\')"'],
		['<style>@import "https://example.org/a.css";</style>', '<style>'],
		['<svg><rect fill="url(https://example.org/a#b)"></svg>', 'fill="url(https://example.org/a#b)"'],
	])('%j is an error in a guide and in an entry', (text, place) => {
		expect(covered(content, 'safety/', { guides: { '/a/': guide(text) } })).toEqual([place]);
		expect(check(block(text)).filter(({ severity }) => severity === 'error')).not.toEqual([]);
	});

	it.each([
		'<iframe src="/x/"></iframe>',
		'<img src="data:image/svg+xml,x">',
		'<form action="/search/"></form>',
		'<meta name="robots" content="noindex">',
		'<b style="background:url(/a.png)">x</b>',
		'<svg><rect fill="url(#a)"></rect></svg>',
	])('%j is none in a guide', (text) => {
		expect(covered(content, 'safety/', { guides: { '/a/': guide(text) } })).toEqual([]);
	});

	it('is seen by us wherever a parser of HTML sees a tag', () => {
		const piece = fc.constantFrom(
			...['<svg>', '</svg>', '<math>', '<mi>', '<style>', '</style>', '<title>', '</title>', '<textarea>', '<p>'],
			...['<i a=1>', '<!--', '-->', '<b "\'>', '</b', '>', ' ', 'x', '<?', '<!', '"', '<iframe>', '</iframe>', '\r\n'],
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
				const text = pieces.join('');
				const ours = readElements(text, (at) => at, 'html').map(({ range }) => range.start);
				for (const start of startTags(parseFragment(text, { sourceCodeLocationInfo: true })))
					expect(ours, text).toContain(start);
			}),
			{ numRuns: 2000 },
		);
	});
});

/** Where the tags start that made the elements of a tree. */
function startTags(node: DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.DocumentFragment): number[] {
	const own = 'tagName' in node ? node.sourceCodeLocation?.startTag?.startOffset : undefined;
	return [...(own === undefined ? [] : [own]), ...('childNodes' in node ? node.childNodes.flatMap(startTags) : [])];
}

describe('a style', () => {
	it.each([
		['<abbr title="a" style="display:none">x</abbr>', 'style="display:none"'],
		['<style>p { display: none }</style>', '<style>'],
	])('in the text of an entry is an error: %s', (text, place) => {
		expect(covered(block(text), 'safety/')).toEqual([place]);
		expect(check(block(text)).map(({ severity }) => severity)).toEqual(['error']);
		expect(covered(content, 'safety/', { guides: { '/a/': guide(text) } })).toEqual([]);
	});
});

describe('the frontmatter of a guide', () => {
	it.each([
		['banner: { content: "<img src=x onerror=a()>" }', 'safety/handler', '"<img src=x onerror=a()>"'],
		['hero: { tagline: "a <script>a()</script>" }', 'safety/script', '"a <script>a()</script>"'],
		['head: [{ tag: script, content: a() }]', 'safety/script', 'script'],
		['head: [{ tag: link, attrs: { href: https://example.org/a } }]', 'safety/embed', 'https://example.org/a'],
		['head: [{ tag: meta, attrs: { http-equiv: refresh } }]', 'safety/redirect', 'refresh'],
		['prev: { link: "javascript:a()" }', 'safety/javascript-url', '"javascript:a()"'],
		['hero: { actions: [{ text: A, link: "javascript:a()" }] }', 'safety/javascript-url', '"javascript:a()"'],
		['hero: { actions: [{ text: A, link: /sources/, attrs: { onclick: a() } }] }', 'safety/handler', 'a()'],
	])('is looked at: %s', (yaml, rule, place) => {
		const guides = { '/a/': `---\ntitle: About\n${yaml}\n---\n` };
		expect(check(content, { guides }).map((finding) => finding.rule)).toEqual([rule]);
		expect(covered(content, 'safety/', { guides })).toEqual([place]);
	});

	it.each([
		'description: a < b and <https://example.org>',
		'head: [{ tag: link, attrs: { rel: icon, href: /a.png } }]',
		'banner: { content: "<b>Mind</b> the <a href=/sources/>gap</a>" }',
	])('may hold what harms nobody: %s', (yaml) => {
		expect(covered(content, 'safety/', { guides: { '/a/': `---\ntitle: About\n${yaml}\n---\n` } })).toEqual([]);
	});

	it('of an entry is printed as it stands', () => {
		const site = content.replace('procedure', 'A dental clinic', '"A clinic <script>"');
		expect(covered(site, 'safety/')).toEqual([]);
	});
});

describe('code that cannot be seen through', () => {
	const mdx = (text: string) => content.delete('term').write('content/glossary/pulp.mdx', text);
	const term = (text: string) => mdx(`---\ntitle: Pulp\ndefinition: What feels.\n---\n\n${text}\n`);

	it.each([
		['<Fragment set:html="<script>" />', 'set:html="<script>"'],
		['<div set:html={"<script>"} />', 'set:html={"<script>"}'],
		['<div {...{onclick: "a()"}} />', '{...{onclick: "a()"}}'],
		["<a href={'java' + 'script:a'}>x</a>", "href={'java' + 'script:a'}"],
		['<a href={`java${"script"}:a`}>x</a>', 'href={`java${"script"}:a`}'],
		["<img alt='' src={'https://exam' + 'ple.org/x.png'} />", "src={'https://exam' + 'ple.org/x.png'}"],
		['{_jsx("img", {})}', '{_jsx("img", {})}'],
		['export const Bad = () => make()', 'export const Bad = () => make()'],
		['import a from "/*"; export const b = make(); import c from "*/"', 'export const b = make();'],
		['import X from "https://example.org/x.js"', 'import X from "https://example.org/x.js"'],
		['<Card href={x && <a href={y} />} />', 'href={x && <a href={y} />}'],
	])('is reported: %s', (text, place) => {
		expect(covered(term(text), 'safety/')).toContain(place);
		const found = covered(content, 'safety/unchecked', { guides: { '/a/.mdx': guide(text) } });
		expect(found).toContain(place);
	});

	it('is an error in an entry and a warning in a guide', () => {
		const text = '<Card {...x} />';
		const guides = { '/a/.mdx': guide(text) };
		expect(check(term(text)).map(({ severity }) => severity)).toContain('error');
		expect(check(content, { guides }).map(({ severity }) => severity)).toEqual(['warn']);
	});

	it('is not passed over where it writes tags', () => {
		const text = 'export const Bad = () => <img onerror="a()" />\n\n<Bad />';
		expect(covered(content, 'safety/handler', { guides: { '/a/.mdx': guide(text) } })).toEqual(['onerror="a()"']);
		expect(covered(term('<b style={{ color: x }}>y</b>'), 'safety/style')).toEqual(['style={{ color: x }}']);
	});

	it.each([
		"import { Card } from '@astrojs/starlight/components';\nimport photo from '../a.png';\n\n<Card src={photo.src} />",
		'export const year = 2026;\n\n{year} {frontmatter.title} {/* (a note) */} {"(text)"}',
		'<Card title={make(1)} href="/sources/" />',
		'<Card href={`/sources/`}>x</Card>',
	])('is not %j', (text) => {
		expect(covered(content, 'safety/', { guides: { '/a/.mdx': guide(text) } })).toEqual([]);
	});
});

describe('the reader of tags', () => {
	it('never throws, and every range holds what it names', () => {
		const piece = fc.constantFrom(
			'<',
			'>',
			'/',
			'=',
			'"',
			"'",
			'`',
			'{',
			'}',
			'a',
			'script',
			'on',
			' ',
			'\n',
			'<!--',
			'-->',
			'</script>',
		);
		const text = fc.array(fc.oneof(piece, fc.string())).map((parts) => parts.join(''));
		fc.assert(
			fc.property(text, fc.constantFrom('html' as const, 'jsx' as const), (written, format) => {
				for (const { name, attributes, range } of readElements(written, (at) => at, format)) {
					expect(written.slice(range.start).toLowerCase().startsWith(`<${name.toLowerCase()}`)).toBe(true);
					for (const attribute of attributes) {
						expect(attribute.range.start).toBeGreaterThan(range.start);
						expect(attribute.range.end).toBeLessThanOrEqual(range.end);
						expect(attribute.valueRange.end).toBeLessThanOrEqual(attribute.range.end);
						const start = written.slice(attribute.range.start, attribute.range.end).toLowerCase();
						expect(start.startsWith(attribute.name.toLowerCase())).toBe(true);
					}
				}
			}),
			{ numRuns: 1000 },
		);
	});
});
