import type { Effect } from '../../core/schema/index.ts';

/** One group of people of a count or a share. */
export interface PeopleGroup {
	readonly label: string;
	/** People with the outcome, out of the chart's `outOf`: what the picture draws and the text says. */
	readonly count: number;
	/** What the source counted or stated. */
	readonly stated: { readonly count: number; readonly outOf: number };
}

/** People as figures, every group out of the same number. */
export interface PeopleChart {
	readonly form: 'people';
	readonly outOf: number;
	readonly groups: readonly PeopleGroup[];
	/** Nobody was compared with them. */
	readonly alone: boolean;
}

/** A test read as people: of `outOf` people, `count` with the result that the measure is about. */
export interface TestChart {
	readonly form: 'test';
	readonly outOf: number;
	readonly count: number;
	readonly measure: NonNullable<Effect['test']>['measure'];
}

/** Numbers that readers can picture. More than this no picture can show. */
const ROUND_NUMBERS = [100, 1_000, 10_000] as const;

/**
 * Groups out of one and the same round number: the smallest that shows each group as it is (nobody as nobody, some as
 * some, not all as not all) and two groups that differ as different; the largest where none does.
 */
export function peopleChart(groups: readonly { label: string; count: number; outOf: number }[]): PeopleChart {
	const shares = groups.map(({ count, outOf }) => count / outOf);
	const outOf = ROUND_NUMBERS.find((size) => isFaithful(shares, size)) ?? 10_000;
	return {
		form: 'people',
		outOf,
		groups: groups.map(({ label, ...stated }) => ({
			label,
			count: Math.round((stated.count / stated.outOf) * outOf),
			stated,
		})),
		alone: groups.length === 1,
	};
}

/** A test out of the number its source gives; no picture where that is none that can be drawn. */
export function testChart({ value, outOf, measure }: NonNullable<Effect['test']>): TestChart | undefined {
	const size = ROUND_NUMBERS.find((one) => one === outOf);
	return size && { form: 'test', outOf: size, count: Math.round(value), measure };
}

function isFaithful(shares: readonly number[], size: number): boolean {
	const counts = shares.map((share) => Math.round(share * size));
	return shares.every((share, index) => {
		const count = counts[index] ?? 0;
		if ((share > 0 && count === 0) || (share < 1 && count === size)) return false;
		return shares.every((other, at) => other === share || counts[at] !== count);
	});
}
