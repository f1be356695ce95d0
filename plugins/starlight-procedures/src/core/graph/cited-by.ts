import type { Entries } from '../entries.ts';

/** A place that cites a source. */
export interface Claim {
	readonly source: string;
	readonly kind: 'procedure' | 'condition' | 'guideline' | 'term' | 'vocabulary';
	/** The entry that cites. */
	readonly entry: string;
	/** The finding, risk, recommendation or dispute that cites, or the top-level key; `text` for running text. */
	readonly part: string;
}

/** Every claim that cites a source, each claim once a source. */
export function findCitations(entries: Entries, prose: ReadonlyMap<string, readonly string[]>): Claim[] {
	const claims = new Map<string, Claim>();
	const add = (claim: Claim) => claims.set([claim.source, claim.kind, claim.entry, claim.part].join(' '), claim);
	const maps = {
		procedure: entries.procedures,
		condition: entries.conditions,
		guideline: entries.guidelines,
		term: entries.terms,
	};
	for (const [kind, map] of Object.entries(maps) as [keyof typeof maps, Map<string, unknown>][]) {
		for (const [entry, data] of map) {
			collect(data, '', (source, part) => add({ source, kind, entry, part }));
			for (const source of prose.get(`${kind}/${entry}`) ?? []) add({ source, kind, entry, part: 'text' });
		}
	}
	if (entries.vocabulary)
		collect(entries.vocabulary, '', (source, part) => add({ source, kind: 'vocabulary', entry: 'vocabulary', part }));
	return [...claims.values()];
}

/** Walks an entry; `part` is the nearest id on the way down, else the top-level key. */
function collect(value: unknown, part: string, found: (source: string, part: string) => void): void {
	if (Array.isArray(value)) {
		for (const item of value) collect(item, part, found);
		return;
	}
	if (typeof value !== 'object' || value === null) return;
	const own = 'id' in value && typeof value.id === 'string' ? value.id : part;
	for (const [key, inner] of Object.entries(value)) {
		if (key === 'sources' && Array.isArray(inner)) for (const source of inner) found(String(source), own || key);
		else if ((key === 'ratedBy' || key === 'source') && typeof inner === 'string') found(inner, own || key);
		else collect(inner, own || key, found);
	}
}
