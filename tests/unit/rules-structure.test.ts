import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { content, only, type Content } from './support/content.ts';
import { findingsOf, placesOf } from './support/findings.ts';

const marked = (site: Content, severity: string) => site.marks.map((mark) => `${mark} ${severity}`);
/** The procedure with another running text. */
const prose = (text: string) =>
	content.replace('procedure', '## What happens\n\nThe dentist numbs the tooth.[^kim-2020]\n', text);
const publish = (site: Content) =>
	site.replace(
		'procedure',
		'status: not-reviewed',
		'status: reviewed\n  by: { name: A, role: B, affiliation: C, conflicts: none }\n  on: 2026-01-01\n  due: 2029-01-01',
	);

describe('structure/required-section', () => {
	const rules = [
		{ rule: 'structure/required-section', options: { procedure: ['before', 'on-the-day', 'after-it'], condition: [] } },
	];
	const rule = 'structure/required-section';

	it('asks nothing unless the site does', () => {
		expect(findingsOf(prose(''), rule)).toEqual([]);
		expect(findingsOf(content, rule, { rules: [{ rule, options: { condition: ['a'] } }] })).toHaveLength(1);
	});

	it('is told before the next section that is there, or at the end, as loud as the page is public', () => {
		const site = prose('## Before\n\nText\n\n▲## After it\n\nText\n');
		expect(placesOf(site, rule, { rules })).toEqual(marked(site, 'warn'));
		expect(placesOf(publish(site), rule, { rules })).toEqual(marked(publish(site), 'error'));
		const last = prose('## Before\n\nText\n\n## On the day\n\nText▲\n\n');
		expect(placesOf(last, rule, { rules })).toEqual(marked(last, 'warn'));
		expect(only(findingsOf(last, rule, { rules }))).toMatchObject({ expected: 'after-it' });
	});

	it('is told for each section of a page without text', () => {
		expect(findingsOf(prose(''), rule, { rules }).map(({ expected }) => expected)).toEqual([
			'after-it',
			'before',
			'on-the-day',
		]);
	});

	it('names the heading that may be meant, at that heading', () => {
		const site = prose('## Before\n\n▲## On the days\n\n## After it\n');
		expect(placesOf(site, rule, { rules })).toEqual(marked(site, 'warn'));
		const finding = only(findingsOf(site, rule, { rules }));
		expect(finding).toMatchObject({ found: 'On the days', suggestion: 'On the day' });
		expect(finding.message).toContain('is meant to be it, word it as "## On the day".');
	});

	it('takes no heading for two that is one of them', () => {
		const both = [{ rule, options: { procedure: ['after', 'afters'] } }];
		expect(only(findingsOf(prose('## After\n'), rule, { rules: both })).suggestion).toBeUndefined();
	});

	it('may be written in any letters', () => {
		expect(findingsOf(prose('## BEFORE\n\n## On the *day*\n\n## After it\n'), rule, { rules })).toEqual([]);
	});

	it('is no part of another section', () => {
		const site = prose('## Before\n\n▲### On the day\n\n## After it\n');
		expect(placesOf(site, rule, { rules })).toEqual(marked(site, 'warn'));
		expect(only(findingsOf(site, rule, { rules })).message).toContain('is of level 3. Start it with ##.');
	});

	it('is not looked for where a code block swallows what follows', () => {
		expect(findingsOf(prose('## Before\n\n```\n\n## On the day\n'), rule, { rules })).toEqual([]);
	});

	it('is not looked for in text that cannot be read', () => {
		const broken = content
			.delete('procedure')
			.write('content/procedures/root-canal.mdx', `${content.text('procedure')}{ 1 +\n`);
		expect(findingsOf(broken, rule, { rules })).toEqual([]);
	});
});

describe('structure/section-order', () => {
	const rules = [{ rule: 'structure/required-section', options: { procedure: ['a', 'b', 'c'] } }];
	const find = (site: Content) => findingsOf(site, 'structure/section-order', { rules });

	it.each([
		'## A\n\n▲## C\n\n## B\n',
		'▲## C\n\n## A\n\n## B\n',
		'## B\n\n▲## C\n\n## A\n',
		'▲## C\n\n▲## B\n\n## A\n',
		'▲## B\n\n## Other\n\n## A\n\n## C\n',
	])('is told at the section that comes too early: %j', (text) => {
		const site = prose(text);
		expect(placesOf(site, 'structure/section-order', { rules })).toEqual(marked(site, 'warn'));
	});

	it('points at the section that comes first', () => {
		expect(only(find(prose('## B\n\n## A\n')))).toMatchObject({
			found: 'b',
			expected: 'a',
			related: [{ start: { line: 60 } }],
		});
	});

	it.each(['## A\n\n## B\n\n▲## a\n\n## C\n', '## B\n\n## A\n\n▲## B\n'])(
		'is told of a section that stands twice, and of no other order: %j',
		(text) => {
			const site = prose(text);
			expect(placesOf(site, 'structure/section-order', { rules })).toEqual(marked(site, 'warn'));
			expect(only(find(site)).message).toContain('stands twice on this page: line ');
		},
	);

	it.each(['## A\n\n## B\n\n## C\n', '## A\n\n## C\n', '## Other\n\n## A\n', ''])('is right in %j', (text) => {
		expect(find(prose(text))).toEqual([]);
	});

	it('is held to nothing where the site asks for no section', () => {
		expect(findingsOf(prose('## B\n\n## A\n'), 'structure/section-order')).toEqual([]);
	});
});

describe('structure/required-slot', () => {
	const rule = 'structure/required-slot';

	it.each([
		['procedure', 'alternatives:\n  - { care: Pulling the tooth, sources: [eds-2021] }', '▲alternatives:', 'care'],
		[
			'procedure',
			'alternatives:\n  - { care: Pulling the tooth, sources: [eds-2021] }\n  - none: true',
			'▲alternatives: [{ care: Pulling }]',
			'none: true',
		],
		['procedure', 'help:\n  - { level: emergency, signs: [you cannot breathe] }', '▲help:', 'level: emergency'],
		[
			'procedure',
			'questions: [Will I need a crown?, How many visits does it take?, What does it cost?]',
			'▲questions: [A?, B?]',
			'at least 3 questions',
		],
		[
			'condition',
			'questions:\n  [Can the tooth be kept?, What can I do myself?, When should I come back?]',
			'▲questions: [A?]',
			'at least 3 questions',
		],
	])('in a %s (%s → %s) is missed', (file, from, to, expected) => {
		const site = content.replace(file, from, to);
		expect(placesOf(site, rule)).toEqual(marked(site, 'warn'));
		expect(only(findingsOf(site, rule)).expected).toBe(expected);
	});

	it('is an error of a published page', () => {
		const site = publish(content.replace('procedure', '  - none: true\n', ''));
		expect(findingsOf(site, rule).map(({ severity }) => severity)).toEqual(['error']);
	});

	describe('of a condition', () => {
		const text = content.text('condition');
		const start = text.indexOf('course:');
		const [care, end] = [text.indexOf('care:\n'), text.indexOf('tryFirst:')];

		it('is its course or its care: either will do', () => {
			expect(findingsOf(content.write('condition', text.slice(0, start) + text.slice(care)), rule)).toEqual([]);
			expect(findingsOf(content.write('condition', text.slice(0, care) + text.slice(end)), rule)).toEqual([]);
		});

		it('is missed at the place where it goes', () => {
			const site = content.write(
				'condition',
				(text.slice(0, start) + text.slice(end)).replace('K02.1 }\n', 'K02.1 }\n▲'),
			);
			expect(placesOf(site, rule)).toEqual(marked(site, 'warn'));
		});

		it('is missed at an empty list', () => {
			const site = content.write('condition', `${text.slice(0, start)}▲care: []\n${text.slice(end)}`);
			expect(placesOf(site, rule)).toEqual(marked(site, 'warn'));
		});
	});

	it('asks for as many questions as the site says', () => {
		const rules = [{ rule, kind: 'procedure' as const, options: { minQuestions: 4 } }];
		expect(placesOf(content, rule, { rules })).toEqual(['content/procedures/root-canal.md:53:1 warn']);
	});

	it.each([
		['- none: true', '- none: false'],
		['- none: true', '- text: Nothing'],
		['questions: [Will I need a crown?, How many visits does it take?, What does it cost?]', 'questions: []'],
		['questions: [Will I need a crown?, How many visits does it take?, What does it cost?]', 'questions: A?'],
		['help:\n', 'help: none\nx-help:\n'],
	])('does not say again what the schema says: %s → %s', (from, to) => {
		const site = content.replace('procedure', from, to);
		expect(findingsOf(site, rule)).toEqual([]);
		expect(site.errors()).not.toEqual([]);
	});

	it('may stand for a time, with a reason', () => {
		const site = content
			.replace('procedure', '  - none: true\n', '')
			.replace(
				'procedure',
				'review:',
				`checks: [{ rule: ${rule}, reason: Asked for, owner: Ana, until: 2026-12-31 }]\nreview:`,
			);
		expect(site.problems()).toEqual([]);
	});
});

describe('structure/heading-skip', () => {
	const rule = 'structure/heading-skip';

	it.each(['▲### A\n', '## A\n\n▲#### B\n', '## A\n\n▲#### B\n\n#### C\n', '## A\n\n### B\n\n## C\n\n▲#### D\n'])(
		'is told at the heading: %j',
		(text) => {
			const site = prose(text);
			expect(placesOf(site, rule)).toEqual(marked(site, 'warn'));
		},
	);

	it('says which level is wanted', () => {
		expect(only(findingsOf(prose('## A\n\n##### B\n'), rule))).toMatchObject({ found: '#####', expected: '###' });
	});

	it.each(['## A\n\n### B\n\n#### C\n\n## D\n', '## A\n\n```\n#### B\n```\n'])('is none in %j', (text) => {
		expect(findingsOf(prose(text), rule)).toEqual([]);
	});

	it('is told of guides as well', () => {
		const guides = { 'src/content/docs/about.md': '---\ntitle: About\n---\n\n### A\n' };
		expect(placesOf(content, rule, { guides })).toEqual(['src/content/docs/about.md:5:1 warn']);
	});
});

describe('structure/too-long', () => {
	const rule = 'structure/too-long';
	const rules = [{ rule, options: { maxWords: 10 } }];
	const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

	it('is told at the paragraph in which the words become too many', () => {
		const site = prose(`${words(6)}\n\n▲- ${words(5)}\n- ${words(3)}\n`.replace('▲- ', '- ▲'));
		expect(placesOf(site, rule, { rules })).toEqual(marked(site, 'warn'));
		expect(only(findingsOf(site, rule, { rules })).found).toBe('14 words');
	});

	it('is not told of as many words as may be', () => {
		expect(findingsOf(prose(words(10)), rule, { rules })).toEqual([]);
		expect(findingsOf(prose(words(900)), rule)).toEqual([]);
		expect(findingsOf(prose(words(901)), rule)).toHaveLength(1);
	});

	it('counts what readers see', () => {
		const seen = prose(
			`## Two words\n\nIt's 1,000 [a link](/a/long/address/) [^kim-2020]\n\n\`\`\`\n${words(20)}\n\`\`\`\n`,
		);
		expect(findingsOf(seen, rule, { rules: [{ rule, options: { maxWords: 6 } }] })).toEqual([]);
		expect(findingsOf(seen, rule, { rules: [{ rule, options: { maxWords: 5 } }] })).toHaveLength(1);
	});

	it('counts the cells of a table', () => {
		const table = `| a b | c |\n| --- | --- |\n| ${words(6)} | ${words(2)} |\n`;
		expect(only(findingsOf(prose(table), rule, { rules })).found).toBe('11 words');
	});

	it('leaves terms alone', () => {
		const site = content.write('term', `${content.text('term')}\n${words(20)}\n`);
		expect(findingsOf(site, rule, { rules: [{ rule, options: { maxWords: 19 } }] })).toEqual([]);
	});
});

describe('structure/placeholder', () => {
	it('is told at its own place in a text of several lines', () => {
		const site = content.replace(
			'procedure',
			'summary: The soft inside of a tooth is taken out and the space is filled.',
			'summary: |\n  A dentist cleans it.\n  ▲TODO: say why\n  And so on.',
		);
		expect(placesOf(site, 'structure/placeholder')).toEqual(marked(site, 'warn'));
	});
});

describe('structure/looks-like-markup', () => {
	const rule = 'structure/looks-like-markup';
	const places = (text: string) => {
		const site = prose(text);
		expect(
			findingsOf(site, rule).map(({ start }) => `${start.line}:${start.column}`),
			text,
		).toEqual(site.marks.map((mark) => mark.replace(/^[^:]*:/, '')));
		return findingsOf(site, rule);
	};

	it.each([
		['x.▲[^kim-2020, eds-2021]', '[^kim-2020, eds-2021]', '[^kim-2020][^eds-2021]'],
		['x.▲[kim-2020]', '[kim-2020]', '[^kim-2020]'],
		['x ▲[@kim-2020; @eds-2021].', '[@kim-2020; @eds-2021]', '[^kim-2020][^eds-2021]'],
		['x.▲[^ kim-2020]', '[^ kim-2020]', '[^kim-2020]'],
		['x.▲^[kim-2020]', '^[kim-2020]', '[^kim-2020]'],
		['x.▲[^kim 2020] y', '[^kim 2020]', undefined],
		['x.▲[^kim-2020', '[^kim-2020', '[^kim-2020]'],
		['<div>\nx.▲[^kim-2020]\n</div>', '[^kim-2020]', '[^kim-2020]'],
	])('is told of a citation with a slip: %s', (text, found, suggestion) => {
		const finding = only(places(text));
		expect(finding).toMatchObject({ found, severity: 'error' });
		expect(finding.suggestion).toBe(suggestion);
	});

	it.each([
		['▲[x] (/conditions/deep-decay/)', '[x] (/conditions/deep-decay/)'],
		['▲[x](/conditions/deep decay/)', '[x](/conditions/deep decay/)'],
		['▲(x)[/conditions/deep-decay/]', '(x)[/conditions/deep-decay/]'],
		['a ▲[**x** y] (https://example.org) b', '[**x** y] (https://example.org)'],
		['▲![x] (./a.png)', '![x] (./a.png)'],
		['▲[x][y]', '[x][y]'],
		['▲[x](https://example.org', '[x](https://example.org'],
	])('is told of a link with a slip: %s', (text, found) => {
		expect(only(places(text))).toMatchObject({ found, severity: 'error' });
	});

	it.each([
		['▲##Heading', '##Heading'],
		['a\n\n▲#Heading\n\nb', '#Heading'],
		['▲####### Heading', '####### Heading'],
		['a ▲**b', '**'],
		['a▲** b', '**'],
		['▲__a b', '__'],
		['a ▲~~b', '~~'],
	])('is told of a heading or emphasis with a slip, as a warning: %s', (text, found) => {
		expect(only(places(text))).toMatchObject({ found, severity: 'warn' });
	});

	it.each([
		'x.[^kim-2020][^eds-2021] [x](/conditions/deep-decay/) **a** __b__ ~~c~~\n\n## D',
		'`[^a b]` `**` [`x`](/a/)\n\n```\n##A\n[x] (/a/)\n```\n\n<!-- [^a b] **b -->',
		'\\[^a b] \\*\\*b \\##A',
		'[sic] (a) [1] f(x)[0] #1 is first\n#2 second 2 ** 3 a_b__c ____ 5* x',
		'[x][r]\n\n[r]: /conditions/deep-decay/',
		'<abbr title="[^a b] **c">x</abbr>',
		'<pre>\n**a [^b c]\n</pre>',
	])('is nothing in %j', (text) => {
		places(text);
	});

	it('never throws, and its places are in the text', () => {
		const piece = fc.constantFrom(
			'[',
			']',
			'(',
			')',
			'^',
			'#',
			'**',
			'/',
			'\n',
			'\r\n',
			'\\',
			'<!--',
			'<b>',
			' ',
			'a',
			'> ',
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
				const site = prose(pieces.join(''));
				for (const { found = '' } of findingsOf(site, rule)) expect(site.text('procedure')).toContain(found);
			}),
			{ numRuns: 60 },
		);
	}, 60_000);
});

describe('structure/markup-in-frontmatter', () => {
	const rule = 'structure/markup-in-frontmatter';
	const setting = (text: string) => content.replace('procedure', 'setting: A dental clinic', `setting: ${text}`);

	it.each([
		['"A ▲[^kim-2020]"', '[^kim-2020]'],
		['A clinic ▲[^ kim]', '[^ kim]'],
		['"▲[A clinic](/x/)"', '[A clinic](/x/)'],
		['A ▲<b>clinic</b>', '<b>'],
		['A ▲**dental** clinic', '**dental**'],
		['A ▲`dental` clinic', '`dental`'],
		['A ▲*dental* clinic', '*dental*'],
		['A ▲__dental__ clinic', '__dental__'],
		['▲"A \\u005b^kim-2020\\u005d"', '[^kim-2020]'],
	])('is told of at its place: %s', (text, found) => {
		const site = setting(text);
		expect(placesOf(site, rule)).toEqual(marked(site, 'error'));
		expect(only(findingsOf(site, rule)).found).toBe(found);
	});

	it('says what to write where a text may have sources', () => {
		const item = '  - The dentist cleans the inside of the tooth.';
		const inShort = content.replace('procedure', item, `${item}[^kim-2020][^eds-2021]`);
		expect(only(findingsOf(inShort, rule)).message).toContain('Write { text: "…", sources: [kim-2020, eds-2021] }');
		const help = content.replace('procedure', 'your face swells', '"your face swells[^kim-2020]"');
		expect(only(findingsOf(help, rule)).message).toContain('write sources: [kim-2020] beside the text');
	});

	it.each(['"[sic] (a)"', 'p < 0.05 and > 3', '5* and 6*', 'a < b', 'snake_case__x', '"3 * 4 * 5"'])(
		'is nothing in %s',
		(text) => {
			expect(findingsOf(setting(text), rule)).toEqual([]);
		},
	);

	it('is no matter of sources.yaml, whose titles are those of publishers', () => {
		const site = content.replace('sources', 'title: Teeth kept', 'title: <i>Teeth</i> kept');
		expect(findingsOf(site, rule)).toEqual([]);
	});
});
