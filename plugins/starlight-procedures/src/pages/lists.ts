import { compareText } from '../core/diagnostic.ts';
import type { Graph } from '../core/graph/graph.ts';
import type { Retired } from '../core/schema/index.ts';
import { linkCondition, linkProcedure, live, standingOf, type Standing } from './common.ts';
import { anchorPath, conditionPath, letterOf, pairAnchor, procedurePath, type EntryLink } from './paths.ts';

/** One entry of an index, with what it is joined to. */
export interface IndexItem extends EntryLink {
	readonly summary: string;
	readonly aliases: readonly string[];
	/** A procedure's kind; a condition has none. */
	readonly kind: string | undefined;
	readonly related: readonly EntryLink[];
}

export function listProcedures(graph: Graph): IndexItem[] {
	return live(graph.procedures).map(([id, { title, summary, aliases, kind }]) => ({
		id,
		title,
		summary,
		aliases,
		kind: graph.vocabulary.kinds[kind]?.label ?? kind,
		path: procedurePath(id),
		related: graph
			.edgesOfProcedure(id)
			.filter(({ condition }) => !graph.condition(condition)?.retired)
			.map(({ condition }) => linkCondition(condition, graph)),
	}));
}

export function listConditions(graph: Graph): IndexItem[] {
	return live(graph.conditions).map(([id, { title, summary, aliases }]) => ({
		id,
		title,
		summary,
		aliases,
		kind: undefined,
		path: conditionPath(id),
		related: graph.edgesOfCondition(id).map((edge) => linkProcedure(edge.procedure, graph)),
	}));
}

/** Every condition with a cell for every procedure, retired ones left out; a cell without a pair is undefined. */
export interface Matrix {
	readonly procedures: readonly EntryLink[];
	readonly rows: readonly {
		readonly condition: EntryLink;
		readonly cells: readonly (
			{ readonly procedure: EntryLink; readonly path: string; readonly standing: Standing } | undefined
		)[];
	}[];
}

export function buildMatrix(graph: Graph): Matrix {
	const procedures = live(graph.procedures).map(([id]) => linkProcedure(id, graph));
	return {
		procedures,
		rows: live(graph.conditions).map(([id]) => {
			const edges = new Map(graph.edgesOfCondition(id).map((edge) => [edge.procedure, edge]));
			return {
				condition: linkCondition(id, graph),
				cells: procedures.map((procedure) => {
					const edge = edges.get(procedure.id);
					return edge && { procedure, path: `${procedure.path}#${pairAnchor(id)}`, standing: standingOf(edge, graph) };
				}),
			};
		}),
	};
}

/** Whether any page that a list draws on waits for its first review. */
export function isUnreviewed(graph: Graph): boolean {
	return [...live(graph.procedures), ...live(graph.conditions)].some(
		([, { review }]) => review.status === 'not-reviewed',
	);
}

/** A name in the A to Z: a title, or another name that points to one. */
export interface NameItem {
	readonly name: string;
	readonly type: 'procedure' | 'condition' | 'term';
	readonly path: string;
	/** The title, where the name is an alias. */
	readonly see: string | undefined;
	readonly retired: boolean;
}

/** Every name of every entry, by first letter; what does not start with a letter comes under '#'. */
export function listNames(graph: Graph): { readonly letter: string; readonly items: readonly NameItem[] }[] {
	const items = [
		...graph.procedures.flatMap(([id, entry]) => namesOf(entry, 'procedure', procedurePath(id))),
		...graph.conditions.flatMap(([id, entry]) => namesOf(entry, 'condition', conditionPath(id))),
		...graph.terms.flatMap(([id, entry]) => namesOf(entry, 'term', anchorPath('glossary', id))),
	].sort((a, b) => compareText(a.name.toLowerCase(), b.name.toLowerCase()) || compareText(a.path, b.path));
	return Array.from(
		Map.groupBy(items, ({ name }) => letterOf(name)),
		([letter, found]) => ({ letter, items: found }),
	).sort((a, b) => compareText(a.letter, b.letter));
}

function namesOf(
	entry: { title: string; aliases: readonly string[]; retired?: Retired | undefined },
	type: NameItem['type'],
	path: string,
): NameItem[] {
	const retired = entry.retired !== undefined;
	const own = { name: entry.title, type, path, see: undefined, retired };
	return [
		own,
		...[...new Set(entry.aliases)]
			.filter((alias) => alias !== entry.title)
			.map((name) => ({ name, type, path, see: entry.title, retired })),
	];
}
