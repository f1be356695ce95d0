import type { Chance, Risk } from '../core/schema/index.ts';
import { riskAnchor } from './paths.ts';
import type { Mark, References } from './references.ts';

/** A count as its source states it. */
export type StatedChance = Pick<Chance, 'low' | 'high' | 'outOf' | 'without'>;

/** A chance out of the one number that its whole table counts in. */
export interface ChanceView extends Omit<Chance, 'sources'> {
	/** Whether `low`, `high` and `without` are the source's share exactly; rounded where not. */
	readonly exact: boolean;
	/** What the source states, where it counts out of another number. */
	readonly stated: StatedChance | undefined;
	readonly marks: readonly Mark[];
}

/** From the smallest to the largest of several chances that count the same thing. */
export interface OverallChance extends Pick<ChanceView, 'low' | 'high' | 'outOf' | 'per' | 'variant' | 'exact'> {
	/** Whether the chances are about different times. */
	readonly times: boolean;
	/** The first of them, by its place among the chances of its risk. */
	readonly at: number;
}

export interface RiskView extends Omit<Risk, 'chances' | 'sources'> {
	readonly anchor: string;
	readonly chances: readonly ChanceView[];
	readonly overall: readonly OverallChance[];
	readonly marks: readonly Mark[];
}

/** Risks that are read together. */
export interface RiskTable {
	/** What every count in the table is out of. */
	readonly outOf: number;
	/** Serious ones first. */
	readonly risks: readonly RiskView[];
}

/** Prepares risks as one table. */
export function viewRisks(risks: readonly Risk[], references: References): RiskTable {
	const outOf = commonOutOf(risks.flatMap(({ chances = [] }) => chances));
	return {
		outOf,
		risks: risks
			.toSorted((a, b) => Number(b.serious) - Number(a.serious))
			.map(({ chances = [], sources, ...risk }) => {
				const views = chances.map((chance) => viewChance(chance, outOf, references));
				const marks = references.cite(sources);
				return { ...risk, anchor: riskAnchor(risk.id), chances: views, overall: overallOf(views), marks };
			}),
	};
}

/** A chance out of another number, with what its source states beside it. */
export function viewChance({ sources, ...chance }: Chance, outOf: number, references: References): ChanceView {
	const { low, high, outOf: all, without } = chance;
	const convert = (count: number) => Math.round((count * outOf) / all);
	return {
		...chance,
		low: convert(low),
		high: convert(high),
		...(without === undefined ? {} : { without: convert(without) }),
		outOf,
		exact: countsOf(chance).every((count) => isWhole(count, all, outOf)),
		stated: all === outOf ? undefined : { low, high, outOf: all, without },
		marks: references.cite(sources),
	};
}

/**
 * The smallest of 100, 1,000, 10,000 and so on that shows every chance as one or more, none of them changed by
 * rounding that its source counts out of a round number.
 */
export function commonOutOf(chances: readonly StatedChance[]): number {
	let outOf = 100;
	while (!chances.every((chance) => fits(chance, outOf))) outOf *= 10;
	return outOf;
}

function fits(chance: StatedChance, outOf: number): boolean {
	const { outOf: all } = chance;
	return countsOf(chance)
		.filter((count) => count > 0)
		.every((count) => count * outOf >= all && (!isRound(all) || isWhole(count, all, outOf)));
}

function countsOf({ low, high, without }: StatedChance): number[] {
	return [low, high, without ?? 0];
}

function isWhole(count: number, all: number, outOf: number): boolean {
	return (count * outOf) % all === 0;
}

/** 1, 2 or 5 and zeros: a number that a source chose to count in, not the size of a study. */
function isRound(all: number): boolean {
	return /^[125]0*$/.test(String(all));
}

function overallOf(chances: readonly ChanceView[]): OverallChance[] {
	const alike = Map.groupBy(chances, ({ per, variant = '' }) => `${per} ${variant}`);
	return [...alike.values()].flatMap((group) => {
		const [first] = group;
		if (!first || group.length < 2) return [];
		const { per, variant, outOf } = first;
		const low = Math.min(...group.map((chance) => chance.low));
		const high = Math.max(...group.map((chance) => chance.high));
		if (low === high) return [];
		const times = new Set(group.map(({ timeframe }) => timeframe)).size > 1;
		const exact = group.every((chance) => chance.exact);
		return [{ low, high, outOf, per, variant, times, exact, at: chances.indexOf(first) }];
	});
}
