import type { Effect, Outcome, Scale } from '../../core/schema/index.ts';
import { differenceChart, ratioChart, riskDifferenceChart, smdChart, type AxisChart } from './axis.ts';
import { changeChart, type ChangeChart } from './change.ts';
import { peopleChart, testChart, type PeopleChart, type TestChart } from './people.ts';

export type { AxisChart } from './axis.ts';
export type { ChangeChart } from './change.ts';
export type { PeopleChart, TestChart } from './people.ts';

/** A result that a source gives in words only has a sign, and no picture that looks like a number. */
export interface DirectionChart {
	readonly form: 'direction';
	readonly direction: NonNullable<Effect['direction']>;
}

export type Chart = PeopleChart | TestChart | AxisChart | ChangeChart | DirectionChart;

/**
 * The one picture of an effect. Each kind has a form of its own, so that none can pass for another.
 * @param scales of a difference, or of each change in turn.
 * @returns undefined where the numbers cannot be drawn; the text has them all the same.
 */
export function chartOf(
	effect: Effect,
	scales: readonly Scale[],
	{ wanted }: Pick<Outcome, 'wanted'>,
): Chart | undefined {
	const wantsMore = wanted !== 'less';
	if (effect.arms)
		return peopleChart(effect.arms.map(({ label, events, total }) => ({ label, count: events, outOf: total })));
	if (effect.shares)
		return peopleChart(effect.shares.map(({ label, value, outOf }) => ({ label, count: value, outOf })));
	if (effect.difference) return differenceChart(effect.difference, scales[0]);
	if (effect.riskDifference) return riskDifferenceChart(effect.riskDifference, wantsMore);
	if (effect.ratio) return ratioChart(effect.ratio, wantsMore);
	if (effect.smd) return smdChart(effect.smd, wantsMore);
	if (effect.change) return changeChart(effect.change, scales);
	if (effect.test) return testChart(effect.test);
	return effect.direction && { form: 'direction', direction: effect.direction };
}
