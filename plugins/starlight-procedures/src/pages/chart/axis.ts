import type { Effect, Scale } from '../../core/schema/index.ts';

/** A difference on a line from end to end, with the place where there is none. Positions run from 0 to 1000. */
export interface AxisChart {
	readonly form: 'axis';
	readonly kind: 'difference' | 'riskDifference' | 'smd' | 'ratio';
	/** The largest difference the line can show on each side, in the effect's own unit. */
	readonly end: number;
	/** Where there is no difference. */
	readonly none: number;
	readonly value: number;
	readonly interval: { readonly low: number; readonly high: number } | undefined;
	/** Changes most people would not notice. */
	readonly unnoticed: { readonly low: number; readonly high: number } | undefined;
	/** Which end readers hope for. */
	readonly better: 'low' | 'high';
}

const WIDTH = 1000;

/** A difference of means on the whole scale: from its length in favor of one group to its length in favor of the other. */
export function differenceChart(
	difference: NonNullable<Effect['difference']>,
	scale: Scale | undefined,
): AxisChart | undefined {
	if (!scale) return undefined;
	const end = scale.max - scale.min;
	const noticed = scale.smallestImportant?.value;
	return {
		...linear('difference', difference, end, scale.better === 'higher'),
		unnoticed: noticed === undefined ? undefined : { low: place(-noticed, end), high: place(noticed, end) },
	};
}

/** A difference in people, out of all of them. */
export function riskDifferenceChart(effect: NonNullable<Effect['riskDifference']>, wantsMore: boolean): AxisChart {
	return { ...linear('riskDifference', effect, effect.outOf, wantsMore), unnoticed: undefined };
}

/** Standard deviations on each side of none; more than that hardly ever occurs, and the line then grows. */
const SMD_END = 2;

export function smdChart(effect: NonNullable<Effect['smd']>, wantsMore: boolean): AxisChart {
	const largest = Math.max(...[effect.value, effect.low ?? 0, effect.high ?? 0].map(Math.abs));
	return { ...linear('smd', effect, Math.max(SMD_END, Math.ceil(largest)), wantsMore), unnoticed: undefined };
}

/** A ratio on a line of equal factors: half as often lies as far from 1 as twice as often. */
export function ratioChart(
	{ value, low, high }: NonNullable<Effect['ratio']>,
	wantsMore: boolean,
): AxisChart | undefined {
	const all = [value, low ?? value, high ?? value];
	if (all.some((one) => one <= 0)) return undefined;
	const end = 10 ** Math.max(1, Math.ceil(Math.max(...all.map((one) => Math.abs(Math.log10(one))))));
	const at = (ratio: number) => place(Math.log10(ratio), Math.log10(end));
	return {
		form: 'axis',
		kind: 'ratio',
		end,
		none: at(1),
		value: at(value),
		interval: low === undefined || high === undefined ? undefined : { low: at(low), high: at(high) },
		unnoticed: undefined,
		better: wantsMore ? 'high' : 'low',
	};
}

function linear(
	kind: AxisChart['kind'],
	{ value, low, high }: { value: number; low?: number | undefined; high?: number | undefined },
	end: number,
	moreIsBetter: boolean,
): Omit<AxisChart, 'unnoticed'> {
	return {
		form: 'axis',
		kind,
		end,
		none: place(0, end),
		value: place(value, end),
		interval: low === undefined || high === undefined ? undefined : { low: place(low, end), high: place(high, end) },
		better: moreIsBetter ? 'high' : 'low',
	};
}

/** What lies beyond an end is drawn at it: the text beside the picture has the number. */
function place(value: number, end: number): number {
	return Math.min(WIDTH, Math.max(0, Math.round(((value + end) / (2 * end)) * WIDTH)));
}
