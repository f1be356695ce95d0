import type { Edge, Graph } from '../core/graph/graph.ts';
import { STANCES, type CareFinding, type Finding, type Procedure, type Stance } from '../core/schema/index.ts';
import { linkProcedure, standingOf, type Standing } from './common.ts';
import { viewFinding, type FindingView } from './finding.ts';
import { findingAnchor, pairAnchor, riskAnchor, type EntryLink } from './paths.ts';
import { References, type Mark } from './references.ts';
import { commonOutOf, viewChance, type ChanceView } from './risks.ts';

/** A fact with its citations. */
export interface CitedFact<Value extends string = string> {
	readonly value: Value;
	readonly marks: readonly Mark[];
}

/** The serious risks of a procedure in short. */
export interface SeriousRisks {
	/** Where all risks stand. */
	readonly path: string;
	readonly count: number;
	/** How many of them nobody has counted. */
	readonly uncounted: number;
	/** The one with the largest count, of those that have one. */
	readonly largest: { readonly name: string; readonly path: string; readonly chance: ChanceView } | undefined;
}

/** One procedure offered for the condition, as the comparison shows it. */
export interface OptionView {
	readonly procedure: EntryLink;
	/** Where the procedure's page says it all. */
	readonly path: string;
	readonly for: string;
	readonly purpose: Procedure['purpose'];
	readonly standing: Standing;
	readonly main: FindingView | undefined;
	/** How many bodies take each stance, those that none takes left out. */
	readonly stances: readonly { readonly stance: Stance; readonly bodies: number }[];
	readonly serious: SeriousRisks;
	readonly stay: CitedFact<'same-day' | 'overnight' | 'varies'> | undefined;
	readonly recovery: CitedFact | undefined;
	/** Procedures it opens the way to. */
	readonly after: readonly EntryLink[];
}

/** A result without a procedure, which stands in full further up the page. */
export interface WithoutResult {
	readonly finding: FindingView;
	/** The care, where there was any. */
	readonly care: string | undefined;
}

/** Every procedure offered for a condition, beside having none. */
export interface Comparison {
	/** By title, procedures that only look for the cause among them. */
	readonly options: readonly OptionView[];
	/** The first result of the usual course, then the first of each care, as the author ordered them. */
	readonly without: readonly WithoutResult[];
	/** Whether guidelines speak about care that is not a procedure. */
	readonly careGuidance: boolean;
}

/** Prepares the comparison of a condition. Chances of all procedures are out of one number. */
export function viewComparison(
	edges: readonly Edge[],
	{ course, care }: { readonly course: readonly Finding[]; readonly care: readonly CareFinding[] },
	careGuidance: boolean,
	graph: Graph,
	references: References,
): Comparison {
	const largest = new Map(edges.map((edge) => [edge, largestSerious(edge, graph)]));
	const outOf = commonOutOf([...largest.values()].flatMap((found) => (found ? [found.chance] : [])));
	return {
		options: edges.map((edge) => viewOption(edge, largest.get(edge), outOf, graph, references)),
		without: viewWithout(course, care, graph),
		careGuidance,
	};
}

type Largest = ReturnType<typeof largestSerious>;

function viewOption(edge: Edge, largest: Largest, outOf: number, graph: Graph, references: References): OptionView {
	const procedure = linkProcedure(edge.procedure, graph);
	const entry = graph.procedure(edge.procedure);
	const serious = seriousRisks(entry);
	const fact = <Value extends string>(value: Value | { value: Value; sources: string[] } | undefined) =>
		value === undefined
			? undefined
			: typeof value === 'string'
				? { value, marks: [] }
				: { value: value.value, marks: references.cite(value.sources) };
	return {
		procedure,
		path: `${procedure.path}#${pairAnchor(edge.condition)}`,
		for: edge.indication.for,
		purpose: entry?.purpose ?? 'treat',
		standing: standingOf(edge, graph),
		main:
			edge.main &&
			viewFinding(edge.main, `option-${edge.procedure}`, graph, references, { subject: procedure.title, brief: true }),
		stances: STANCES.flatMap((stance) => {
			const lines = edge.guidance.filter(({ recommendation }) => recommendation.direction === stance);
			const bodies = new Set(lines.map(({ guideline }) => guideline.body)).size;
			return bodies > 0 ? [{ stance, bodies }] : [];
		}),
		serious: {
			path: `${procedure.path}#risks`,
			count: serious.length,
			uncounted: serious.filter(({ chances }) => chances === undefined).length,
			largest: largest && {
				name: largest.risk.name,
				path: `${procedure.path}#${riskAnchor(largest.risk.id)}`,
				chance: viewChance(largest.chance, outOf, references),
			},
		},
		stay: fact(entry?.facts.stay),
		recovery: fact(entry?.facts.recovery),
		after: graph.after(edge.procedure).map((other) => linkProcedure(other, graph)),
	};
}

function seriousRisks(entry: Procedure | undefined) {
	return (entry?.risks ?? []).filter(({ serious }) => serious);
}

/** The chance with the largest share; the first of equal ones. */
function largestSerious({ procedure }: Edge, graph: Graph) {
	const chances = seriousRisks(graph.procedure(procedure)).flatMap((risk) =>
		(risk.chances ?? []).map((chance) => ({ risk, chance })),
	);
	const share = ({ chance }: (typeof chances)[number]) => chance.high / chance.outOf;
	return chances.toSorted((a, b) => share(b) - share(a))[0];
}

/** These results are cited where they stand in full, so nothing is cited here. */
function viewWithout(course: readonly Finding[], care: readonly CareFinding[], graph: Graph): WithoutResult[] {
	const uncited = new References(() => undefined);
	const view = (finding: Finding, natural: boolean, subject: string) =>
		viewFinding(finding, findingAnchor(finding.id), graph, uncited, { subject, natural, brief: true });
	return [
		...course.slice(0, 1).map((finding) => ({ finding: view(finding, true, finding.population), care: undefined })),
		...[...Map.groupBy(care, (finding) => finding.care).values()].flatMap(([first]) =>
			first ? [{ finding: view(first, false, first.care), care: first.care }] : [],
		),
	];
}
