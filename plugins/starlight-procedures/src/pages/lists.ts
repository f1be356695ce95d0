import { formatReference, type Reference } from '../core/citation/vancouver.ts';
import { compareText } from '../core/diagnostic.ts';
import type { Claim } from '../core/graph/cited-by.ts';
import type { Graph } from '../core/graph/graph.ts';
import type { Finding, Retired, Risk, Source } from '../core/schema/index.ts';
import { linkCondition, linkProcedure, live, standingOf, type Standing } from './common.ts';
import {
	anchorPath,
	conditionPath,
	findingAnchor,
	guidelinePartAnchor,
	letterOf,
	pairAnchor,
	procedurePath,
	riskAnchor,
	type EntryLink,
} from './paths.ts';

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

/** A source with every place that cites it. */
export interface SourceItem extends Reference {
	readonly studyType: Source['custom']['studyType'];
	readonly note: string | undefined;
	readonly citedBy: readonly CitingPlace[];
}

/** A claim as a reader finds it: the page, and the result or risk on it. */
export interface CitingPlace {
	readonly title: string;
	readonly path: string;
}

export function listSources(graph: Graph): SourceItem[] {
	return graph.sources.map((source) => {
		const places = graph.citedBy(source.id).flatMap((claim) => locateClaim(claim, graph));
		return {
			...formatReference(source),
			studyType: source.custom.studyType,
			note: source.custom.note,
			citedBy: [...new Map(places.map((place) => [place.path, place])).values()],
		};
	});
}

function locateClaim({ kind, entry, part }: Claim, graph: Graph): CitingPlace[] {
	switch (kind) {
		case 'procedure': {
			const data = graph.procedure(entry);
			return data ? [placeOn(data.title, procedurePath(entry), part, data.findings, data.risks, graph)] : [];
		}
		case 'condition': {
			const data = graph.condition(entry);
			return data ? [placeOn(data.title, conditionPath(entry), part, [...data.course, ...data.care], [], graph)] : [];
		}
		case 'term': {
			const found = graph.terms.find(([id]) => id === entry);
			return found ? [{ title: found[1].title, path: anchorPath('glossary', entry) }] : [];
		}
		case 'guideline':
			return guidelinePlace(entry, part, graph);
		case 'vocabulary':
			return [];
	}
}

function placeOn(
	title: string,
	path: string,
	part: string,
	findings: readonly Pick<Finding, 'id' | 'outcome'>[],
	risks: readonly Pick<Risk, 'id' | 'name'>[],
	graph: Graph,
): CitingPlace {
	const finding = findings.find(({ id }) => id === part);
	if (finding) {
		const outcome = graph.vocabulary.outcomes[finding.outcome]?.label ?? finding.outcome;
		return { title: `${title}: ${outcome}`, path: `${path}#${findingAnchor(part)}` };
	}
	const risk = risks.find(({ id }) => id === part);
	return risk ? { title: `${title}: ${risk.name}`, path: `${path}#${riskAnchor(part)}` } : { title, path };
}

function guidelinePlace(guideline: string, part: string, graph: Graph): CitingPlace[] {
	const entry = graph.guidelines.find(([id]) => id === guideline)?.[1];
	if (!entry) return [];
	const exact = [...entry.recommendations, ...entry.disputes].some(({ id }) => id === part);
	return [
		{
			title: `${entry.body} ${entry.year}`,
			path: anchorPath('guidelines', exact ? guidelinePartAnchor(guideline, part) : guideline),
		},
	];
}
