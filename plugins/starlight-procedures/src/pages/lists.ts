import { formatReference, type Reference } from '../core/citation/vancouver.ts';
import { compareText } from '../core/diagnostic.ts';
import type { Claim } from '../core/graph/cited-by.ts';
import type { Graph } from '../core/graph/graph.ts';
import type { Source, Term } from '../core/schema/index.ts';
import { linkCondition, linkProcedure, standingOf, type Standing } from './common.ts';
import { anchorPath, conditionPath, PATHS, pairAnchor, procedurePath, type EntryLink } from './paths.ts';

/** One entry of an index, with what it is joined to. */
export interface IndexItem extends EntryLink {
	readonly summary: string;
	readonly aliases: readonly string[];
	/** A procedure's kind; a condition has none. */
	readonly kind: string | undefined;
	readonly related: readonly EntryLink[];
}

export function listProcedures(graph: Graph): IndexItem[] {
	return graph.procedures.map(([id, { title, summary, aliases, kind }]) => ({
		id,
		title,
		summary,
		aliases,
		kind: graph.vocabulary.kinds[kind]?.label ?? kind,
		path: procedurePath(id),
		related: graph.edgesOfProcedure(id).map((edge) => linkCondition(edge.condition, graph)),
	}));
}

export function listConditions(graph: Graph): IndexItem[] {
	return graph.conditions.map(([id, { title, summary, aliases }]) => ({
		id,
		title,
		summary,
		aliases,
		kind: undefined,
		path: conditionPath(id),
		related: graph.edgesOfCondition(id).map((edge) => linkProcedure(edge.procedure, graph)),
	}));
}

/** Every condition with a cell for every procedure; a cell without a pair is undefined. */
export interface Matrix {
	readonly procedures: readonly EntryLink[];
	readonly rows: readonly {
		readonly condition: EntryLink;
		readonly cells: readonly ({ readonly procedure: EntryLink; readonly path: string; readonly standing: Standing } | undefined)[];
	}[];
}

export function buildMatrix(graph: Graph): Matrix {
	const procedures = graph.procedures.map(([id]) => linkProcedure(id, graph));
	return {
		procedures,
		rows: graph.conditions.map(([id]) => {
			const edges = new Map(graph.edgesOfCondition(id).map((edge) => [edge.procedure, edge]));
			return {
				condition: linkCondition(id, graph),
				cells: procedures.map((procedure) => {
					const edge = edges.get(procedure.id);
					return edge && { procedure, path: `${procedure.path}#${pairAnchor(id)}`, standing: standingOf(edge) };
				}),
			};
		}),
	};
}

/** A name in the A to Z: a title, or another name that points to one. */
export interface NameItem {
	readonly name: string;
	readonly type: 'procedure' | 'condition' | 'term';
	readonly path: string;
	/** The title, where the name is an alias. */
	readonly see: string | undefined;
}

/** Every name of every entry, by first letter; what does not start with a letter comes under '#'. */
export function listNames(graph: Graph): { readonly letter: string; readonly items: readonly NameItem[] }[] {
	const items = [
		...graph.procedures.flatMap(([id, entry]) => namesOf(entry, 'procedure', procedurePath(id))),
		...graph.conditions.flatMap(([id, entry]) => namesOf(entry, 'condition', conditionPath(id))),
		...graph.terms.flatMap(([id, entry]) => namesOf(entry, 'term', anchorPath('glossary', id))),
	].sort((a, b) => compareText(a.name.toLowerCase(), b.name.toLowerCase()) || compareText(a.path, b.path));
	return Array.from(Map.groupBy(items, ({ name }) => letterOf(name)), ([letter, found]) => ({ letter, items: found })).sort((a, b) =>
		compareText(a.letter, b.letter),
	);
}

function namesOf(entry: { title: string; aliases: readonly string[] }, type: NameItem['type'], path: string): NameItem[] {
	const own = { name: entry.title, type, path, see: undefined };
	return [own, ...[...new Set(entry.aliases)].filter((alias) => alias !== entry.title).map((name) => ({ name, type, path, see: entry.title }))];
}

function letterOf(name: string): string {
	const first = name.normalize('NFD').charAt(0).toUpperCase();
	return /\p{L}/u.test(first) ? first : '#';
}

/** A source with every claim that cites it. */
export interface SourceItem extends Reference {
	readonly studyType: Source['custom']['studyType'];
	readonly year: number | undefined;
	readonly note: string | undefined;
	readonly citedBy: readonly { readonly title: string; readonly path: string; readonly part: string }[];
}

export function listSources(graph: Graph): SourceItem[] {
	return graph.sources.map((source) => ({
		...formatReference(source),
		studyType: source.custom.studyType,
		year: source.issued?.['date-parts'][0]?.[0],
		note: source.custom.note,
		citedBy: graph.citedBy(source.id).flatMap((claim) => locateClaim(claim, graph)),
	}));
}

/** Where a reader finds a claim. A guideline is read on the pages it speaks about, so those stand for it. */
function locateClaim({ kind, entry, part }: Claim, graph: Graph): { title: string; path: string; part: string }[] {
	if (kind === 'procedure') return [{ title: graph.procedure(entry)?.title ?? entry, path: procedurePath(entry) + claimAnchor(graph.procedure(entry), part), part }];
	if (kind === 'condition') return [{ title: graph.condition(entry)?.title ?? entry, path: conditionPath(entry) + claimAnchor(graph.condition(entry), part), part }];
	if (kind === 'term') return [{ title: graph.terms.find(([id]) => id === entry)?.[1].title ?? entry, path: anchorPath('glossary', entry), part }];
	if (kind === 'vocabulary') return [];
	const edges = graph.edges.filter((edge) =>
		edge.guidance.some((item) => item.id === entry && (item.recommendation.id === part || !hasRecommendation(graph, entry, part))),
	);
	const procedures = [...new Set(edges.map(({ procedure }) => procedure))];
	return procedures.map((id) => ({ title: graph.procedure(id)?.title ?? id, path: `${procedurePath(id)}#guidelines`, part }));
}

function claimAnchor(entry: { findings?: readonly { id: string }[]; risks?: readonly { id: string }[]; course?: readonly { id: string }[]; care?: readonly { id: string }[] } | undefined, part: string): string {
	const has = (list: readonly { id: string }[] | undefined) => list?.some(({ id }) => id === part) ?? false;
	if (has(entry?.findings) || has(entry?.course) || has(entry?.care)) return `#finding-${part}`;
	return has(entry?.risks) ? `#risk-${part}` : '';
}

function hasRecommendation(graph: Graph, guideline: string, part: string): boolean {
	return graph.guidelines.some(([id, entry]) => id === guideline && entry.recommendations.some((item) => item.id === part));
}

/** A glossary term with its id. */
export function listTerms(graph: Graph): (Term & { readonly id: string })[] {
	return graph.terms.map(([id, term]) => ({ ...term, id }));
}

/** The generated lists, as a menu. */
export const LIST_PATHS = [PATHS.procedures, PATHS.conditions, PATHS.compare, PATHS.index, PATHS.glossary, PATHS.sources] as const;
