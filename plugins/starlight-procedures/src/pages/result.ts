import type { Finding, Scale, Vocabulary } from '../core/schema/index.ts';

/**
 * What a finding says about the procedure, in one word. Certainty alone must never stand for it:
 * one can be sure that something does not help.
 */
export type Result =
	| 'better'
	| 'slightly-better'
	| 'no-clear-difference'
	| 'slightly-worse'
	| 'worse'
	| 'unknown'
	/** No comparison group: nobody can say. */
	| 'not-compared'
	/** How often a test is right, which is no benefit. */
	| 'test';

/** Reads the result off the numbers. An interval that reaches 'no difference' is no clear difference. */
export function resultOf({ effect, outcome }: Finding, { outcomes, scales }: Vocabulary): Result {
	if (effect.direction) return effect.direction;
	if (effect.test) return 'test';
	const wantsMore = outcomes[outcome]?.wanted !== 'less';
	if (effect.difference) return ofDifference(effect.difference, scales[effect.difference.scale], wantsMore);
	if (effect.riskDifference) return ofEstimate(effect.riskDifference, 0, wantsMore);
	if (effect.smd) return ofEstimate(effect.smd, 0, wantsMore);
	if (effect.ratio) return ofEstimate(effect.ratio, 1, wantsMore);
	const rates = effect.arms?.map(({ events, total }) => events / total) ?? effect.shares?.map(({ value, outOf }) => value / outOf);
	if (rates) return ofPair(rates, wantsMore);
	const gains = (effect.change ?? []).map(({ before, after }) => after - before);
	return ofPair(gains, effect.change ? higherIsBetter(scales[effect.change[0]?.scale ?? ''], wantsMore) : wantsMore);
}

interface Estimate {
	readonly value: number;
	readonly low?: number | undefined;
	readonly high?: number | undefined;
}

function ofEstimate({ value, low, high }: Estimate, none: number, moreIsBetter: boolean): Result {
	const crosses = low !== undefined && high !== undefined && low <= none && high >= none;
	if (crosses || value === none) return 'no-clear-difference';
	return value > none === moreIsBetter ? 'better' : 'worse';
}

function ofDifference(difference: Estimate, scale: Scale | undefined, wantsMore: boolean): Result {
	const result = ofEstimate(difference, 0, higherIsBetter(scale, wantsMore));
	const small = scale?.smallestImportant !== undefined && Math.abs(difference.value) < scale.smallestImportant.value;
	if (!small || (result !== 'better' && result !== 'worse')) return result;
	return `slightly-${result}`;
}

/** Two groups without an interval: only equal ones are called equal; the studies' own certainty says the rest. */
function ofPair([first, second]: readonly number[], moreIsBetter: boolean): Result {
	if (first === undefined || second === undefined) return 'not-compared';
	if (first === second) return 'no-clear-difference';
	return first > second === moreIsBetter ? 'better' : 'worse';
}

function higherIsBetter(scale: Scale | undefined, wantsMore: boolean): boolean {
	return scale ? scale.better === 'higher' : wantsMore;
}
