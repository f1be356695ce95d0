import { distance } from 'fastest-levenshtein';

/** Nobody writes a longer word by a slip of the pen, and to compare two takes time by the square of their length. */
const LONGEST = 200;
/** Lists that are no longer than this can be asked as often as need be. */
const SHORT_LIST = 100;
/**
 * How many words of one list are looked at in all: a list of 1,000 is asked 2,000 times. Whoever has more mistakes than
 * that has one mistake, and no use for so many suggestions.
 */
const MOST_LOOKED_AT = 2_000_000;

const lookedAt = new WeakMap<object, number>();

/**
 * The candidate nearest to `value` if it is near enough to be a slip of the pen (a third of its length), or its only
 * completion. A long list that has been asked very often gives no more answers.
 */
export function nearest(value: string, candidates: ReadonlySet<string> | readonly string[]): string | undefined {
	if (value.length > LONGEST) return undefined;
	const size = 'size' in candidates ? candidates.size : candidates.length;
	if (size > SHORT_LIST) {
		const before = lookedAt.get(candidates) ?? 0;
		if (before + size > MOST_LOOKED_AT) return undefined;
		lookedAt.set(candidates, before + size);
	}
	return allNearest(value, candidates)[0] ?? completion(value, candidates);
}

/** Every candidate at the smallest distance from `value`, if that is near enough to be a slip of the pen. */
export function allNearest(value: string, candidates: Iterable<string>): readonly string[] {
	let best: string[] = [];
	const written = value.toLowerCase();
	let bestDistance = Math.max(1, Math.round(value.length / 3));
	for (const candidate of candidates) {
		if (Math.abs(candidate.length - value.length) > bestDistance) continue;
		const steps = distance(written, candidate.toLowerCase());
		if (steps > bestDistance || isNegation(value, candidate)) continue;
		if (steps < bestDistance) best = [];
		bestDistance = steps;
		best.push(candidate);
	}
	return best;
}

/** What turns a word into its opposite, and how many letters may differ behind it: much that starts with "in" is no opposite. */
const NEGATIONS = { un: 1, 'not-': 1, 'non-': 1, non: 1, dis: 1, in: 0 } as const;

/** Whether one word says the opposite of the other: it is near in letters, and never what was meant. */
function isNegation(one: string, other: string): boolean {
	const [short, long] = one.length < other.length ? [one, other] : [other, one];
	return Object.entries(NEGATIONS).some(
		([prefix, slips]) => long.startsWith(prefix) && distance(long.slice(prefix.length), short) <= slips,
	);
}

/** The one candidate that starts with what was written: `alias` of `aliases`. */
function completion(value: string, candidates: Iterable<string>): string | undefined {
	if (value.length < 3) return undefined;
	const start = value.toLowerCase();
	const [only, ...more] = [...candidates].filter((candidate) => candidate.startsWith(start));
	return more.length === 0 ? only : undefined;
}

/** ` Did you mean "x"?`, or nothing. */
export function didYouMean(suggestion: string | undefined): string {
	return suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`;
}
