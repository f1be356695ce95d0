import { describe, expect, it } from 'vitest';
import type { EFFECT_KINDS } from '../../plugins/starlight-procedures/src/core/index.ts';
import { describeEffect, summarizeEffect } from '../../plugins/starlight-procedures/src/pages/effect-text.ts';
import { content } from './support/content.ts';
import { conditionView, procedureView } from './support/pages.ts';
import { translate } from './support/translate.ts';

const EFFECT = `    effect:
      arms:
        - { label: Treated teeth, events: 93, total: 100 }`;

/** The words for an effect as an author writes it. */
function describeWritten(effect: string, { comparator = '{ kind: sham }', lang = 'en' } = {}): string[] {
	const site = content
		.replace('procedure', EFFECT, `    effect: ${effect}`)
		.replace('procedure', '{ kind: none }', comparator);
	expect(site.problems()).toEqual([]);
	return describeEffect(procedureView(site).pairs[0]!.findings[0]!, translate, lang);
}

const EXAMPLES: Record<(typeof EFFECT_KINDS)[number], [effect: string, lines: string[]]> = {
	arms: [
		'{ arms: [{ label: Root canal, events: 62, total: 93 }, { label: Pretend, events: 0, total: 1200 }] }',
		['Root canal: 62 of 93 people, about 67 in 100.', 'Pretend: 0 of 1,200 people, about 0 in 100.'],
	],
	shares: [
		'{ shares: [{ label: Root canal, value: 62, outOf: 100 }, { label: Pretend, value: 5, outOf: 1000 }] }',
		[
			'Root canal: 62 in 100 people.',
			'Pretend: 5 in 1,000 people.',
			'The source gives shares of people, not the counts behind them.',
		],
	],
	difference: [
		'{ difference: { value: -1.234, low: -2, high: 1, scale: pain-10 } }',
		[
			'On average 1.23 points lower than with a pretend procedure.',
			'Pain from 0 to 10: 0 to 10, lower is better.',
			'The true average is probably between 2 points lower and 1 point higher.',
		],
	],
	riskDifference: [
		'{ riskDifference: { value: -3, outOf: 1000, low: -5, high: 2 } }',
		[
			'3 fewer people in 1,000 than with a pretend procedure.',
			'The true difference is probably between 5 fewer and 2 more in 1,000.',
		],
	],
	ratio: [
		'{ ratio: { kind: OR, value: 0.8, low: 0.7, high: 0.9 } }',
		[
			'Odds ratio 0.8, compared with a pretend procedure. 1 means no difference.',
			'The true figure is probably between 0.7 and 0.9.',
		],
	],
	smd: [
		'{ smd: { value: -0.25 } }',
		[
			'Standardized difference −0.25, compared with a pretend procedure. 0 means no difference, below 0 less of it, above 0 more.',
		],
	],
	change: [
		'{ change: [{ label: Treated, before: 7.5, after: 3, scale: pain-10 }, { label: Pretend, before: 7, after: 6, scale: pain-10 }] }',
		[
			'Treated: on average 7.5 before and 3 after.',
			'Pretend: on average 7 before and 6 after.',
			'Pain from 0 to 10: 0 to 10, lower is better.',
		],
	],
	test: [
		'{ test: { measure: sensitivity, reference: surgery, value: 80, outOf: 100, low: 70, high: 90 } }',
		[
			'Finds the problem in people who have it: 80 in 100, checked against surgery.',
			'The true figure is probably between 70 and 90.',
		],
	],
	direction: ['{ direction: no-clear-difference }', ['No clear difference from a pretend procedure.']],
};

const ALONE = 'There was no comparison group, so nobody can say how many would have had this result anyway.';

describe('an effect in one line', () => {
	it.each([
		[
			'{ arms: [{ label: A, events: 1, total: 2 }, { label: B, events: 1, total: 4 }] }',
			'A: 1 of 2 people, about 50 in 100. B: 1 of 4 people, about 25 in 100.',
		],
		[
			'{ shares: [{ label: A, value: 67, outOf: 100 }, { label: B, value: 72, outOf: 100 }] }',
			'A: 67 in 100 people. B: 72 in 100 people.',
		],
		['{ difference: { value: -1, scale: pain-10 } }', 'On average 1 point lower than with a pretend procedure.'],
	])('shows every group of %s, or the difference', (effect, line) => {
		const site = content
			.replace('procedure', EFFECT, `    effect: ${effect}`)
			.replace('procedure', '{ kind: none }', '{ kind: sham }');
		expect(summarizeEffect(procedureView(site).pairs[0]!.findings[0]!, translate, 'en')).toBe(line);
	});
});

describe('the usual course in words', () => {
	it('speaks of the start and the end, since nothing was done in between', () => {
		const site = content.replace(
			'condition',
			'effect: { direction: worse }',
			'effect: { change: [{ label: Teeth, before: 5, after: 3, scale: pain-10 }] }',
		);
		expect(describeEffect(conditionView(site).course[0]!, translate, 'en')[0]).toBe(
			'Teeth: on average 5 at the start and 3 at the end of that time.',
		);
	});
});

describe('an effect in words', () => {
	it.each(Object.entries(EXAMPLES))('of the kind %s', (_, [effect, lines]) => {
		expect(describeWritten(effect)).toEqual(lines);
	});

	it.each([
		'{ arms: [{ label: Root canal, events: 93, total: 100 }] }',
		'{ shares: [{ label: Root canal, value: 93, outOf: 100 }] }',
		'{ change: [{ label: Root canal, before: 7, after: 3, scale: pain-10 }] }',
	])('says of one group alone that nothing was compared: %s', (effect) => {
		expect(describeWritten(effect).at(-1)).toBe(ALONE);
	});

	it.each([
		['3', '3 more people in 100 than with a pretend procedure.'],
		['0', 'As many people in 100 as with a pretend procedure.'],
	])('counts a risk difference of %s', (value, line) => {
		expect(describeWritten(`{ riskDifference: { value: ${value}, outOf: 100 } }`)).toEqual([line]);
	});

	it.each([
		['-1', '1 point lower'],
		['1', '1 point higher'],
		['0', '0 points different'],
	])('names a difference of %s', (value, amount) => {
		expect(describeWritten(`{ difference: { value: ${value}, scale: pain-10 } }`)[0]).toBe(
			`On average ${amount} than with a pretend procedure.`,
		);
	});

	it.each(['better', 'worse', 'unknown'])('says %s without a figure', (direction) => {
		expect(describeWritten(`{ direction: ${direction} }`)[0]).toContain('a pretend procedure');
	});

	it('names the comparator as the author does', () => {
		expect(describeWritten('{ direction: better }', { comparator: '{ kind: active, text: a plastic crown }' })).toEqual(
			['Better than with a plastic crown. We have no figure that can be put on a scale.'],
		);
	});

	it.each([
		['none', 'Better, but there was no comparison group.'],
		['not-stated', 'Better. The text we could read does not say compared with what.'],
	])('makes a whole sentence where the comparator is %s', (kind, sentence) => {
		expect(describeWritten('{ direction: better }', { comparator: `{ kind: ${kind} }` })).toEqual([sentence]);
	});

	it('counts whole people', () => {
		expect(describeWritten('{ riskDifference: { value: 26.2, low: 12.6, high: 34.9, outOf: 100 } }')).toEqual([
			'26 more people in 100 than with a pretend procedure.',
			'The true difference is probably between 13 more and 35 more in 100.',
		]);
	});

	it('leaves out a range that has only one end', () => {
		expect(describeWritten('{ ratio: { kind: RR, value: 2, low: 1 } }')).toHaveLength(1);
	});

	it('writes numbers as the language does', () => {
		expect(describeWritten('{ ratio: { kind: HR, value: 1234.5 } }', { lang: 'de' })[0]).toContain(
			'Hazard ratio 1.234,5,',
		);
	});

	it('does not round a small figure to nothing', () => {
		expect(describeWritten('{ ratio: { kind: RR, value: 0.004 } }')[0]).not.toContain('Relative risk 0,');
	});

	it('names every scale of a change', () => {
		const lines = describeEffect(
			procedureView(
				content
					.replace(
						'vocabulary',
						'scales:\n',
						'scales:\n  bite: { label: Bite force, min: 0, max: 100, better: higher }\n',
					)
					.replace(
						'procedure',
						EFFECT,
						'    effect: { change: [{ label: A, before: 7, after: 3, scale: pain-10 }, { label: B, before: 7, after: 6, scale: bite }] }',
					),
			).pairs[0]!.findings[0]!,
			translate,
			'en',
		);
		expect(lines.join('\n')).toContain('Bite force: 0 to 100, higher is better.');
	});
});
