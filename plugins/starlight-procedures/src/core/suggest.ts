import { distance } from 'fastest-levenshtein';

/** The candidate nearest to `value` if it is near enough to be a slip of the pen (a third of its length), or its only completion. */
export function nearest(value: string, candidates: Iterable<string>): string | undefined {
	return allNearest(value, candidates)[0] ?? completion(value, candidates);
}

/** Every candidate at the smallest distance from `value`, if that is near enough to be a slip of the pen. */
export function allNearest(value: string, candidates: Iterable<string>): readonly string[] {
	let best: string[] = [];
	let bestDistance = Math.max(1, Math.round(value.length / 3));
	for (const candidate of candidates) {
		if (Math.abs(candidate.length - value.length) > bestDistance) continue;
		const steps = distance(value.toLowerCase(), candidate.toLowerCase());
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
	const [only, ...more] = [...candidates].filter((candidate) => candidate.startsWith(value.toLowerCase()));
	return more.length === 0 ? only : undefined;
}

/** ` Did you mean "x"?`, or nothing. */
export function didYouMean(suggestion: string | undefined): string {
	return suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`;
}
