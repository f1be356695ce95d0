/** Levels of lists and groups that content may have: far more than any needs, far fewer than the stack holds. */
const MOST_LEVELS = 500;

/** Whether data nests deeper than the checks, which call themselves for each level, can follow. */
export function isTooDeep(data: unknown): boolean {
	// An alias shows the same list at several depths; it is looked at again only where it lies deeper than before.
	const seen = new Map<object, number>();
	const open: { value: unknown; depth: number }[] = [{ value: data, depth: 0 }];
	for (let next = open.pop(); next; next = open.pop()) {
		const { value, depth } = next;
		if (typeof value !== 'object' || value === null || (seen.get(value) ?? -1) >= depth) continue;
		if (depth > MOST_LEVELS) return true;
		seen.set(value, depth);
		for (const inner of Object.values(value) as unknown[]) open.push({ value: inner, depth: depth + 1 });
	}
	return false;
}

/** What opens lists and groups, and the spaces in front of them. */
const LEVELS = /[ ?[{-]+/g;

/** The offset where a text that nests too deep most likely does: behind its longest run of signs that open levels. */
export function deepestPlace(text: string): number {
	let [place, longest] = [0, 0];
	for (const { 0: run, index } of text.matchAll(LEVELS)) {
		if (run.length > longest) [place, longest] = [index + run.length, run.length];
	}
	return place;
}
