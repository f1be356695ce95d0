import type { Effect, Scale } from '../../core/schema/index.ts';

/** One group's mean before and after on the whole of its scale. Positions run from 0 to 1000. */
export interface ChangeRow {
	readonly label: string;
	readonly before: number;
	readonly after: number;
	readonly stated: { readonly before: number; readonly after: number };
	readonly scale: Scale;
}

/** Means before and after, a line a group: no difference between groups is claimed. */
export interface ChangeChart {
	readonly form: 'change';
	readonly rows: readonly ChangeRow[];
	/** Nobody was compared with them. */
	readonly alone: boolean;
}

/** @param scales the scale of each change in turn; without all of them there is no picture. */
export function changeChart(changes: NonNullable<Effect['change']>, scales: readonly Scale[]): ChangeChart | undefined {
	if (scales.length !== changes.length) return undefined;
	return {
		form: 'change',
		rows: changes.flatMap(({ label, before, after }, index) => {
			const scale = scales[index];
			if (!scale) return [];
			const at = (value: number) =>
				Math.min(1000, Math.max(0, Math.round(((value - scale.min) / (scale.max - scale.min)) * 1000)));
			return [{ label, before: at(before), after: at(after), stated: { before, after }, scale }];
		}),
		alone: changes.length === 1,
	};
}
