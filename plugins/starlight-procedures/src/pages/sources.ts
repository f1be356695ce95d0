import { formatReference, type Reference } from '../core/citation/vancouver.ts';
import { compareText } from '../core/diagnostic.ts';
import type { Graph } from '../core/graph/graph.ts';
import { SOURCE_STATUSES, type Source } from '../core/schema/index.ts';
import { ClaimLocator, type CitingPage } from './claims.ts';
import { letterOf } from './paths.ts';

/** A source with every place that cites it. */
export interface SourceItem extends Reference {
	readonly studyType: Source['custom']['studyType'];
	readonly year: number | undefined;
	/** Who paid for it; undefined where that is not stated. */
	readonly funding: string | undefined;
	readonly note: string | undefined;
	readonly citedBy: readonly CitingPage[];
	/** How many claims cite it. */
	readonly claims: number;
}

/** The list of sources as its page shows it. */
export interface SourceList {
	/** What is cited, by the first letter of the reference; what does not start with a letter comes under '#'. */
	readonly letters: readonly { readonly letter: string; readonly sources: readonly SourceItem[] }[];
	/** What nothing cites. */
	readonly uncited: readonly SourceItem[];
	/** The statuses that occur, in the order of the schema. */
	readonly statuses: readonly Source['custom']['status'][];
}

/** Every source, in the order of the references as printed: readers look for a name, not for an id. */
export function listSources(graph: Graph): SourceList {
	const locator = new ClaimLocator(graph);
	const items = graph.sources
		.map((source) => viewSource(source, locator))
		.map((item) => ({ item, key: sortKey(item.text) }))
		.sort((a, b) => compareText(a.key, b.key) || compareText(a.item.id, b.item.id));
	const cited = items.filter(({ item }) => item.claims > 0);
	return {
		letters: Array.from(
			Map.groupBy(cited, ({ key }) => letterOf(key)),
			([letter, found]) => ({ letter, sources: found.map(({ item }) => item) }),
		).sort((a, b) => compareText(a.letter, b.letter)),
		uncited: items.filter(({ item }) => item.claims === 0).map(({ item }) => item),
		statuses: SOURCE_STATUSES.filter((status) => items.some(({ item }) => item.status === status)),
	};
}

function viewSource(source: Source, locator: ClaimLocator): SourceItem {
	const { studyType, funding, note } = source.custom;
	const citedBy = locator.pagesCiting(source.id);
	return {
		...formatReference(source),
		studyType,
		year: source.issued?.['date-parts'][0]?.[0],
		funding,
		note,
		citedBy,
		claims: citedBy.reduce((sum, { claims }) => sum + claims.length, 0),
	};
}

/** A reference without accents, case, and the brackets or quotes it may start with. */
function sortKey(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/^[^\p{L}\p{N}]+/u, '')
		.toLowerCase();
}
