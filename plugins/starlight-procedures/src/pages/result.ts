import type { Finding, Scale, Vocabulary } from '../core/schema/index.ts';

/**
 * What a finding says about the procedure, in one word. Certainty alone must never stand for it:
 * one can be sure that something does not help.
 */
export type Result =
	| 'better'
	| 'slightly-better'
	/** Better or worse in the study, which gives no range: chance cannot be told apart. */
	| 'better-without-range'
	| 'worse-without-range'
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
	const rates =
		effect.arms?.map(({ events, total }) => events / total) ?? effect.shares?.map(({ value, outOf }) => value / outOf);
	if (rates) return ofGroups(rates, wantsMore);
	const gains = (effect.change ?? []).map(({ before, after }) => after - before);
	return ofGroups(gains, effect.change ? higherIsBetter(scales[effect.change[0]?.scale ?? ''], wantsMore) : wantsMore);
}

interface Estimate {
	readonly value: number;
	readonly low?: number | undefined;
	readonly high?: number | undefined;
}

function ofEstimate({ value, low, high }: Estimate, none: number, moreIsBetter: boolean): Result {
	const ranged = low !== undefined && high !== undefined;
	if (value === none || (ranged && low <= none && high >= none)) return 'no-clear-difference';
	const side = value > none === moreIsBetter ? 'better' : 'worse';
	return ranged ? side : `${side}-without-range`;
}

function ofDifference(difference: Estimate, scale: Scale | undefined, wantsMore: boolean): Result {
	const result = ofEstimate(difference, 0, higherIsBetter(scale, wantsMore));
	const small = scale?.smallestImportant !== undefined && Math.abs(difference.value) < scale.smallestImportant.value;
	if (!small || (result !== 'better' && result !== 'worse')) return result;
	return `slightly-${result}`;
}

/** The first group against each other one. Groups come without a range; where they point both ways nobody can say. */
function ofGroups([first, ...others]: readonly number[], moreIsBetter: boolean): Result {
	if (first === undefined || others.length === 0) return 'not-compared';
	const results = new Set(others.map((other) => ofEstimate({ value: first - other }, 0, moreIsBetter)));
	const [only, ...more] = results;
	return only !== undefined && more.length === 0 ? only : 'unknown';
}

function higherIsBetter(scale: Scale | undefined, wantsMore: boolean): boolean {
	return scale ? scale.better === 'higher' : wantsMore;
}
