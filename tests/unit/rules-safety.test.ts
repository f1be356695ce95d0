import fc from 'fast-check';
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
