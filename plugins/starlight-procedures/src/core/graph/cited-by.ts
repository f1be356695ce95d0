import { compareText } from '../diagnostic.ts';
import type { Entries } from '../entries.ts';
import type { CitingGuide, TextCitation } from './text-citations.ts';

/** A place that cites a source. */
export interface Claim {
	readonly source: string;
	readonly kind: 'procedure' | 'condition' | 'guideline' | 'term' | 'vocabulary' | 'guide';
	/** The entry that cites, by id; a guide by its path. */
	readonly entry: string;
	/**
	 * Where in the entry: its key and what stands below that, by id, else by name or place. `['findings', 'less-pain']`,
	 * `['facts', 'recovery']`, `['help', '0']`. Running text is `['text', heading]`, or `['text']` above the first heading.
	 */
	readonly at: readonly [key: string, ...part: string[]];
	/** The heading's words, for running text below one. */
	readonly heading?: string;
}

/**
 * Every claim that cites a source, each once a source: by kind, then by the entry's id, then as they stand in the entry.
 * @param texts what each entry's running text cites, by `kind/id`.
 */
export function findCitations(
	entries: Entries,
	texts: ReadonlyMap<string, readonly TextCitation[]>,
	guides: readonly CitingGuide[],
): Claim[] {
	const claims = new Map<string, Claim>();
	const add = (claim: Claim) => {
		const key = [claim.source, claim.kind, claim.entry, ...claim.at].join(' ');
		if (!claims.has(key)) claims.set(key, claim);
	};
	const addText = (kind: Claim['kind'], entry: string, citations: readonly TextCitation[]) => {
		for (const { source, section } of citations)
			add(
				section
					? { source, kind, entry, at: ['text', section.slug], heading: section.text }
					: { source, kind, entry, at: ['text'] },
			);
	};
	const maps = {
		procedure: entries.procedures,
		condition: entries.conditions,
		guideline: entries.guidelines,
		term: entries.terms,
	};
	for (const [kind, map] of Object.entries(maps) as [keyof typeof maps, Map<string, unknown>][]) {
		for (const [entry, data] of byKey(map)) {
			collect(data, [], (source, at) => add({ source, kind, entry, at }));
			addText(kind, entry, texts.get(`${kind}/${entry}`) ?? []);
		}
	}
	collect(entries.vocabulary, [], (source, at) => add({ source, kind: 'vocabulary', entry: 'vocabulary', at }));
	for (const { path, citations } of [...guides].sort((a, b) => compareText(a.path, b.path)))
		addText('guide', path, citations);
	return [...claims.values()];
}

function byKey<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
	return [...map].sort(([a], [b]) => compareText(a, b));
}

/** The keys that name sources. */
const NAMES_SOURCES: ReadonlySet<string> = new Set(['sources', 'source', 'ratedBy']);

/** Walks an entry. What is deeper than two steps belongs to what stands there: a chance to its risk. */
function collect(value: unknown, at: readonly string[], found: (source: string, at: Claim['at']) => void): void {
	if (typeof value !== 'object' || value === null) return;
	for (const [name, inner] of Object.entries(value)) {
		const [key = name, part] = at;
		if (NAMES_SOURCES.has(name)) {
			for (const source of [inner].flat()) found(String(source), part === undefined ? [key] : [key, part]);
			continue;
		}
		const step = Array.isArray(value) ? (ownId(inner) ?? name) : name;
		collect(inner, part === undefined ? [...at, step] : at, found);
	}
}

function ownId(value: unknown): string | undefined {
	return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
		? value.id
		: undefined;
}
