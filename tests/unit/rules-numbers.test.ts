import { describe, expect, it } from 'vitest';
import { hasCount } from '../../plugins/starlight-procedures/src/core/rules/count.ts';
import { content, only, type Content } from './support/content.ts';
import { findingsOf, placesOf } from './support/findings.ts';

const EFFECT = `    effect:
      arms:
        - { label: Treated teeth, events: 93, total: 100 }`;
const CHANCE = '      - { low: 2, high: 5, outOf: 100, per: procedure, sources: [kim-2020] }';

const warned = (site: Content) => site.marks.map((mark) => `${mark} warn`);
const effect = (text: string) => content.replace('procedure', EFFECT, `    effect: { ${text} }`);
const prose = (text: string) => content.replace('procedure', 'The dentist numbs the tooth.[^kim-2020]\n', text);
const chances = (...lines: string[]) =>
	content.replace(
		'procedure',
		CHANCE,
		lines.map((line) => `      - { ${line}, per: procedure, sources: [kim-2020] }`).join('\n'),
	);

describe('a count', () => {
	it.each([
		'26 of 3,175 people',
		'5 in every 1,000 injections',
		'2 to 5 of 100',
		'19 people of the 400 who came',
		'about 5 of every 1,000,000 people',
	])('is %s', (text) => {
		expect(hasCount(text)).toBe(true);
	});

	it.each(['2.5 of 100', '5% of 100 people', 'all of them', 'in 2020', '3 weeks. In 20 people', '5 of 7.5 points'])(
		'is not %s',
		(text) => {
			expect(hasCount(text)).toBe(false);
		},
	);
});

describe('numbers/count-above-total', () => {
	const rule = 'numbers/count-above-total';

	it.each([
		'arms: [{ label: A, events: ▲7, total: 6 }]',
		'shares: [{ label: A, value: ▲101, outOf: 100 }]',
		'riskDifference: { value: ▲-101, outOf: 100 }',
		'test: { measure: yield, reference: surgery, value: ▲9, outOf: 8 }',
	])('is told of { %s } alone', (text) => {
		const site = effect(text);
		expect(site.problems()).toEqual([`${site.marks[0]!} ${rule}`]);
	});

	it.each(['low: 1, high: ▲101, outOf: 100', 'low: 1, high: 2, outOf: 100, without: ▲101'])(
		'is told of a chance with %s',
		(line) => {
			const site = chances(line);
			expect(site.problems()).toEqual([`${site.marks[0]!} ${rule}`]);
		},
	);

	it('is not told of everybody, nor of nobody', () => {
		expect(effect('arms: [{ label: A, events: 6, total: 6 }, { label: B, events: 0, total: 6 }]').errors()).toEqual([]);
		expect(effect('riskDifference: { value: -100, outOf: 100 }').errors()).toEqual([]);
	});

	it('cannot be silenced: without the numbers there is no page', () => {
		const site = effect('arms: [{ label: A, events: 7, total: 6 }]');
		expect(findingsOf(site, rule, { rules: [{ rule, level: 'off' }] })).toHaveLength(1);
	});
});

describe('numbers/interval', () => {
	it.each([
		['difference: { value: -1.5, low: ▲-1, high: 1, scale: pain-10 }'],
		['difference: { value: -1.5, low: -2, high: ▲-1.6, scale: pain-10 }'],
		['ratio: { kind: RR, value: 0.8, low: ▲0.9, high: 1 }'],
		['smd: { value: 0.8, low: 0.1, high: ▲0.7 }'],
	])('is told at the end that leaves the value out: %s', (text) => {
		const site = effect(text);
		expect(site.problems()).toEqual([`${site.marks[0]!} numbers/interval`]);
	});

	it('says what would be right', () => {
		expect(only(findingsOf(effect('smd: { value: 1, low: 2, high: 3 }'), 'numbers/interval'))).toMatchObject({
			severity: 'error',
			found: '2',
			expected: 'a number no larger than value and high',
		});
	});

	it('may end at the value, or be open', () => {
		expect(effect('smd: { value: 1, low: 1, high: 1 }').errors()).toEqual([]);
		expect(effect('smd: { value: 1, high: 1 }').errors()).toEqual([]);
	});
});

describe('numbers/mixed-denominators', () => {
	const rule = 'numbers/mixed-denominators';
	const table = (...cells: string[]) =>
		`| what | how many |\n| --- | --- |\n${cells.map((cell) => `| pain | ${cell} |`).join('\n')}\n\n[^kim-2020]\n`;

	it('is told at each cell of a table that departs from the first', () => {
		const site = prose(table('5 of 100 people', '▲30 of 1,000 people', '7 of 100', '▲1 in 20'));
		expect(placesOf(site, rule)).toEqual(warned(site));
		expect(findingsOf(site, rule)[0]).toMatchObject({ found: 'out of 1,000', expected: 'out of 100' });
	});

	it('is told of guides as well', () => {
		const text = `---\ntitle: A\n---\n\n${table('5 of 100', '5 of 1,000').replace('[^kim-2020]', '')}`;
		expect(findingsOf(content, rule, { guides: { 'src/content/docs/a.md': text } })).toHaveLength(1);
	});

	it.each([
		table('5 of 100 people', 'about 30 of 100 people', 'none', 'in 2020'),
		`${table('5 of 100 people')}\n${table('5 of 1,000 people')}`,
		'It was 5 of 100 people.[^kim-2020] In another study it was 5 of 1,000 people.\n',
	])('is none where each table keeps to one: %j', (text) => {
		expect(findingsOf(prose(text), rule)).toEqual([]);
	});

	it('is told of a chance that a smaller round number of the page holds as well, with the numbers to write', () => {
		const site = chances('low: 2, high: 5, outOf: 100', 'low: 30, high: 40, outOf: ▲1000, without: 10');
		expect(placesOf(site, rule)).toEqual(warned(site));
		expect(only(findingsOf(site, rule)).message).toContain('Write low: 3, high: 4, without: 1, outOf: 100.');
	});

	it.each([
		[['low: 2, high: 5, outOf: 100', 'low: 5, high: 5, outOf: 1000']],
		[['low: 2, high: 5, outOf: 100', 'low: 3, high: 3, outOf: 116']],
		[['low: 20, high: 50, outOf: 1000', 'low: 30, high: 30, outOf: 1000']],
		[['low: 2, high: 5, outOf: 100', 'low: 0, high: 0, outOf: 1000']],
	])('is none of %j', (lines) => {
		expect(findingsOf(chances(...lines), rule)).toEqual([]);
	});
});

describe('numbers/relative-alone', () => {
	const rule = 'numbers/relative-alone';
	const ratio = (more = '') =>
		content.replace('procedure', EFFECT, '    effect: { ▲ratio: { kind: RR, value: 2 } }').replace(
			'procedure',
			'risks:\n',
			`  - id: second
    conditions: [deep-decay]
    outcome: survival
    comparator: { kind: usual-care }
    population: Adults
    timeframe: { text: after 1 year }
    effect: { riskDifference: { value: 2, outOf: 100 } }
    studyType: cohort
    certainty: not-rated
    sources: [kim-2020]
${more}risks:
`,
		);

	it('is told of a ratio that no count of the page stands beside', () => {
		const site = ratio().replace(
			'procedure',
			'effect: { riskDifference',
			'indirect: Others\n    effect: { riskDifference',
		);
		const counted = site.replace('procedure', 'riskDifference: { value: 2, outOf: 100 }', 'smd: { value: 2 }');
		expect(placesOf(counted, rule)).toEqual(warned(counted));
	});

	it('is told where the count is of another outcome', () => {
		const site = ratio()
			.replace(
				'procedure',
				'    outcome: survival\n    comparator: { kind: usual-care }',
				'    outcome: pain\n    comparator: { kind: usual-care }',
			)
			.replace('vocabulary', 'outcomes:\n', 'outcomes:\n  pain: { label: Pain, wanted: less }\n');
		expect(placesOf(site, rule)).toEqual(warned(site));
	});

	it('is not told where a count of the same outcome and condition stands on the page', () => {
		expect(findingsOf(ratio(), rule)).toEqual([]);
	});

	it('asks for counts of the same care on the page of a condition', () => {
		const site = content.replace(
			'condition',
			'effect: { direction: unknown }',
			'effect: { ▲ratio: { kind: OR, value: 2 } }',
		);
		const other = site.replace(
			'condition',
			'effect: { direction: worse }',
			'effect: { riskDifference: { value: 2, outOf: 100 } }',
		);
		expect(placesOf(other, rule)).toEqual(warned(other));
	});
});

describe('numbers/percentage', () => {
	const rule = 'numbers/percentage';

	it.each([
		'It helps ▲5% of people.[^kim-2020]\n',
		'It helps ▲5.5 percent of people.[^kim-2020]\n',
		'It helps 5 of 100 people. It harms\n▲2 per cent of them.[^kim-2020]\n',
	])('is told at the number: %j', (text) => {
		const site = prose(text);
		expect(placesOf(site, rule)).toEqual(warned(site));
	});

	it('is told in frontmatter, at the words themselves, folded or twice', () => {
		const site = content.replace(
			'procedure',
			'- The dentist cleans the inside of the tooth.',
			'- >-\n    It helps ▲5%.\n    Once\n    more: ▲5%.',
		);
		expect(placesOf(site, rule)).toEqual(warned(site));
	});

	it.each([
		'It helps 5 of 100 people (5%).[^kim-2020]\n',
		'```\n5%\n```\n',
		'Percentages are hard to picture.\n',
		'Ask about 5 percentile points.\n',
	])('is none in %j', (text) => {
		expect(findingsOf(prose(text), rule)).toEqual([]);
	});

	it('is none in what readers do not see: sources, and notes of the team', () => {
		const site = content
			.replace('sources', 'title: Teeth kept', 'title: 93% of teeth kept')
			.replace('procedure', 'review:', 'x-note: 5% is wrong\nreview:');
		expect(findingsOf(site, rule)).toEqual([]);
	});
});

describe('numbers/decimal-people', () => {
	const rule = 'numbers/decimal-people';

	it.each([
		'▲2.5 of 100 cracked.[^kim-2020]\n',
		'▲0.3 in every 1,000.[^kim-2020]\n',
		'It was ▲7.5 people.[^kim-2020]\n',
	])('is told at the number: %j', (text) => {
		const site = prose(text);
		expect(placesOf(site, rule)).toEqual(warned(site));
	});

	it.each(['Pain fell by 1.5 points.\n', 'It was 2,500 people.\n', 'After 1.5 hours people go home.\n'])(
		'is none in %j',
		(text) => {
			expect(findingsOf(prose(text), rule)).toEqual([]);
		},
	);

	it('takes other words for people', () => {
		const rules = [{ rule, options: { people: ['Leute'] } }];
		expect(findingsOf(prose('Es waren 2.5 Leute.\n'), rule, { rules })).toHaveLength(1);
	});
});

describe('numbers/frequency-word', () => {
	const rule = 'numbers/frequency-word';

	it.each([
		'A crack is ▲rare.[^kim-2020]\n',
		'It is ▲Unlikely to crack. It was 5 of 100 people.[^kim-2020]\n',
		'A **▲rare** crack, and a ▲rare pain.[^kim-2020]\n',
	])('is told at the word: %j', (text) => {
		const site = prose(text);
		expect(placesOf(site, rule)).toEqual(warned(site));
	});

	it.each([
		'A crack is rare: 1 of 1,000 teeth.[^kim-2020]\n',
		'The leaflet calls a crack rare, but gives no number.\n',
		'It is no more common than pain.\n',
		'A common name for it is nerve treatment.\n',
		'Ask about librarely.\n',
	])('is none in %j', (text) => {
		expect(findingsOf(prose(text), rule)).toEqual([]);
	});

	it('looks for the words of the site, or for none', () => {
		const site = prose('Ein Riss ist selten.\n\nIt is rare.\n');
		const words = (...list: string[]) => [{ rule, options: { words: list } }];
		expect(findingsOf(site, rule, { rules: words('selten') }).map(({ found }) => found)).toEqual(['selten']);
		expect(findingsOf(site, rule, { rules: words() })).toEqual([]);
	});
});

describe('numbers/unit-missing', () => {
	it('is told at each scale without a unit', () => {
		const site = content.replace(
			'vocabulary',
			'    unit: point\n',
			'    unit: point\n  ▲angle: { label: Angle, min: 0, max: 90, better: lower }\n',
		);
		expect(placesOf(site, 'numbers/unit-missing')).toEqual(warned(site));
	});
});
