import { describe, expect, it } from 'vitest';
import { resultOf } from '../../plugins/starlight-procedures/src/pages/result.ts';
import { content } from './support/content.ts';

const EFFECT = `    effect:
      arms:
        - { label: Treated teeth, events: 93, total: 100 }`;

const SCALES = '    smallestImportant: { value: 2, sources: [kim-2020] }\nemergency:\n';

/** The result of an effect as an author writes it, for an outcome of which readers want more or less. */
function resultOfWritten(effect: string, wanted: 'more' | 'less' = 'more') {
	const site = content
		.replace('procedure', EFFECT, `    effect: { ${effect} }`)
		.replace('vocabulary', 'emergency:\n  neutral', `${SCALES}  neutral`)
		.replace('vocabulary', 'wanted: more', `wanted: ${wanted}`);
	expect(site.problems()).toEqual([]);
	const graph = site.graph();
	return resultOf(graph.procedure('root-canal')!.findings[0]!, graph.vocabulary);
}

describe('the result of a finding', () => {
	it.each([
		['direction: worse', 'worse'],
		['test: { measure: yield, reference: surgery, value: 8, outOf: 10 }', 'test'],
		['riskDifference: { value: 5, outOf: 100, low: 1, high: 9 }', 'better'],
		['riskDifference: { value: -5, outOf: 100, low: -9, high: -1 }', 'worse'],
		['riskDifference: { value: 5, outOf: 100, low: -1, high: 11 }', 'no-clear-difference'],
		['riskDifference: { value: 5, outOf: 100, low: 0, high: 11 }', 'no-clear-difference'],
		['ratio: { kind: RR, value: 1.2, low: 1.1, high: 1.3 }', 'better'],
		['ratio: { kind: RR, value: 0.8, low: 0.7, high: 1.1 }', 'no-clear-difference'],
		['smd: { value: -0.5, low: -0.7, high: -0.3 }', 'worse'],
		['arms: [{ label: A, events: 93, total: 100 }]', 'not-compared'],
		['shares: [{ label: A, value: 9, outOf: 10 }, { label: B, value: 90, outOf: 100 }]', 'no-clear-difference'],
		['change: [{ label: A, before: 7, after: 3, scale: pain-10 }]', 'not-compared'],
	])('of { %s } is %s', (effect, result) => {
		expect(resultOfWritten(effect)).toBe(result);
	});

	it('turns round where readers want less', () => {
		const effect = 'riskDifference: { value: -5, outOf: 100, low: -9, high: -1 }';
		expect(resultOfWritten(effect, 'less')).toBe('better');
	});

	it.each([
		['-3', 'better'],
		['-1', 'slightly-better'],
		['1', 'slightly-worse'],
		['3', 'worse'],
		['0', 'no-clear-difference'],
	])('of %s points on a scale where lower is better and 2 points matter is %s', (value, result) => {
		const range = `low: ${Number(value) - 0.5}, high: ${Number(value) + 0.5}`;
		expect(resultOfWritten(`difference: { value: ${value}, ${range}, scale: pain-10 }`)).toBe(result);
	});

	it('without a range says so, however large the difference', () => {
		expect(resultOfWritten('difference: { value: -3, scale: pain-10 }')).toBe('better-without-range');
		expect(resultOfWritten('ratio: { kind: RR, value: 0.5 }', 'more')).toBe('worse-without-range');
	});

	it('of three groups that point both ways is unknown', () => {
		const arms = (...events: number[]) =>
			`arms: [${events.map((count, at) => `{ label: Group ${at}, events: ${count}, total: 100 }`).join(', ')}]`;
		expect(resultOfWritten(arms(50, 40, 60), 'more')).toBe('unknown');
		expect(resultOfWritten(arms(50, 40, 30), 'more')).toBe('better-without-range');
	});

	it('of two changes compares what each group gained', () => {
		const change = (after: number) =>
			`change: [{ label: A, before: 7, after: ${after}, scale: pain-10 }, { label: B, before: 7, after: 4, scale: pain-10 }]`;
		expect([3, 4, 5].map((after) => resultOfWritten(change(after)))).toEqual([
			'better-without-range',
			'no-clear-difference',
			'worse-without-range',
		]);
	});
});
