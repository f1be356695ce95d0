import { compareText } from '../diagnostic.ts';
import type { Entries } from '../entries.ts';
import type {
	Condition,
	Guideline,
	Indication,
	Procedure,
	ProcedureFinding,
	Recommendation,
	Source,
	Term,
	Vocabulary,
} from '../schema/index.ts';
import { findCitations, type Claim } from './cited-by.ts';

/** A recommendation with the guideline that makes it. */
export interface Guidance {
	readonly id: string;
	readonly guideline: Guideline;
	readonly recommendation: Recommendation;
}

/** One procedure × condition pair with all that is known of it. */
export interface Edge {
	readonly procedure: string;
	readonly condition: string;
	readonly indication: Indication;
	/** The finding that speaks for the pair; undefined where nothing is known. */
	readonly main: ProcedureFinding | undefined;
	/** All findings about the pair, the main one first, then as the author ordered them. */
	readonly findings: readonly ProcedureFinding[];
	/** By year, newest first, then by body. */
	readonly guidance: readonly Guidance[];
}

/** The content as a graph, readable from both ends. */
export interface Graph {
	/** By title. */
	readonly procedures: readonly (readonly [id: string, entry: Procedure])[];
	readonly conditions: readonly (readonly [id: string, entry: Condition])[];
	readonly guidelines: readonly (readonly [id: string, entry: Guideline])[];
	readonly terms: readonly (readonly [id: string, entry: Term])[];
	/** By id. */
	readonly sources: readonly Source[];
	readonly vocabulary: Vocabulary;
	/** By condition title, then procedure title. */
	readonly edges: readonly Edge[];
	procedure(id: string): Procedure | undefined;
	condition(id: string): Condition | undefined;
	source(id: string): Source | undefined;
	/** By condition title. */
	edgesOfProcedure(id: string): readonly Edge[];
	/** By procedure title; a retired procedure is offered for nothing. */
	edgesOfCondition(id: string): readonly Edge[];
	/** Procedures that open the way to this one, from either end: `leadsTo` there or `requires` here. */
	before(id: string): readonly string[];
	/** Procedures this one opens the way to. */
	after(id: string): readonly string[];
	/** What guidelines say about care that is not a procedure, for one condition: newest first, then by body. */
	careGuidance(condition: string): readonly Guidance[];
	/** Every claim that cites a source. */
	citedBy(source: string): readonly Claim[];
}

const EMPTY_VOCABULARY: Vocabulary = {
	kinds: {},
	targets: {},
	anesthesia: {},
	outcomes: {},
	scales: {},
	emergency: {},
};

/**
 * Joins entries to a graph. References to what does not exist are left out: validation has named them,
 * and in the dev server the rest of the site has to stand.
 * @param prose the source ids that each entry's running text cites, by `kind/id`.
 */
export function buildGraph(entries: Entries, prose: ReadonlyMap<string, readonly string[]>): Graph {
	const procedures = byTitle(entries.procedures);
	const conditions = byTitle(entries.conditions);
	const guidelines = byTitle(entries.guidelines);
	const edges = conditions.flatMap(([condition]) => edgesFor(condition, procedures, guidelines));
	const byCondition = Map.groupBy(
		edges.filter((edge) => !entries.procedures.get(edge.procedure)?.retired),
		(edge) => edge.condition,
	);
	const conditionOrder = new Map(conditions.map(([id], at) => [id, at]));
	const byProcedure = Map.groupBy(
		[...edges].sort((a, b) => (conditionOrder.get(a.condition) ?? 0) - (conditionOrder.get(b.condition) ?? 0)),
		(edge) => edge.procedure,
	);
	const steps = findSteps(procedures);
	const claims = Map.groupBy(findCitations(entries, prose), (claim) => claim.source);
	return {
		procedures,
		conditions,
		guidelines,
		terms: byTitle(entries.terms),
		sources: [...entries.sources.values()].sort((a, b) => compareText(a.id, b.id)),
		vocabulary: entries.vocabulary ?? EMPTY_VOCABULARY,
		edges,
		procedure: (id) => entries.procedures.get(id),
		condition: (id) => entries.conditions.get(id),
		source: (id) => entries.sources.get(id),
		edgesOfProcedure: (id) => byProcedure.get(id) ?? [],
		edgesOfCondition: (id) => byCondition.get(id) ?? [],
		before: (id) => steps.filter(([, to]) => to === id).map(([from]) => from),
		after: (id) => steps.filter(([from]) => from === id).map(([, to]) => to),
		careGuidance: (condition) =>
			findGuidance(guidelines, ({ care, conditions: ids }) => care !== undefined && ids.includes(condition)),
		citedBy: (source) => claims.get(source) ?? [],
	};
}

/** Entries by title as a reader would look them up, then by id. */
function byTitle<Entry extends { title: string }>(entries: ReadonlyMap<string, Entry>): (readonly [string, Entry])[] {
	return [...entries].sort(
		([a, { title: first }], [b, { title: second }]) =>
			compareText(first.toLowerCase(), second.toLowerCase()) || compareText(a, b),
	);
}

function edgesFor(condition: string, procedures: Graph['procedures'], guidelines: Graph['guidelines']): Edge[] {
	return procedures.flatMap(([procedure, entry]) => {
		const indication = entry.indications.find((candidate) => candidate.condition === condition);
		if (!indication) return [];
		const about = entry.findings.filter((finding) => finding.conditions.includes(condition));
		const main = about.find(({ id }) => id === indication.main);
		const findings = main ? [main, ...about.filter((finding) => finding !== main)] : about;
		return [
			{
				procedure,
				condition,
				indication,
				main,
				findings,
				guidance: findGuidance(
					guidelines,
					({ procedures: ids, conditions }) => ids?.includes(procedure) === true && conditions.includes(condition),
				),
			},
		];
	});
}

function findGuidance(guidelines: Graph['guidelines'], about: (item: Recommendation) => boolean): Guidance[] {
	return guidelines
		.flatMap(([id, guideline]) =>
			guideline.recommendations.filter(about).map((recommendation) => ({ id, guideline, recommendation })),
		)
		.sort((a, b) => b.guideline.year - a.guideline.year || compareText(a.guideline.body, b.guideline.body));
}

/** Which procedure opens the way to which, whichever end it was written at, each pair once. */
function findSteps(procedures: Graph['procedures']): (readonly [from: string, to: string])[] {
	const known = new Set(procedures.map(([id]) => id));
	const steps = new Map<string, readonly [string, string]>();
	for (const [id, { leadsTo, requires }] of procedures) {
		for (const to of leadsTo) steps.set(`${id} ${to}`, [id, to]);
		for (const from of requires) steps.set(`${from} ${id}`, [from, id]);
	}
	return [...steps.values()].filter(([from, to]) => known.has(from) && known.has(to));
}
