import type { Edge, Graph } from '../core/graph/graph.ts';
import type { Code, Condition, Procedure } from '../core/schema/index.ts';
import {
	citeProse,
	linkCondition,
	linkProcedure,
	standingOf,
	viewGuidance,
	viewHelp,
	viewRetired,
	viewReview,
	type EntryMeta,
	type GuidanceSection,
	type HelpView,
	type PageContext,
	type RetiredView,
	type ReviewView,
	type Standing,
} from './common.ts';
import { viewFinding, type FindingView } from './finding.ts';
import { findingAnchor, pairAnchor, type EntryLink } from './paths.ts';
import { References, type CitedText, type Mark, type NumberedReference } from './references.ts';

/** One procedure offered for the condition, as a row of the comparison. */
export interface OptionView {
	readonly procedure: EntryLink;
	/** Where the procedure's page says it all. */
	readonly path: string;
	readonly for: string;
	readonly purpose: Procedure['purpose'];
	readonly standing: Standing;
	readonly main: FindingView | undefined;
	/** Procedures it opens the way to. */
	readonly after: readonly EntryLink[];
}

/** All that a condition's page shows, in the order it shows it. Plain data: it is also the page's cache key. */
export interface ConditionView {
	readonly id: string;
	readonly title: string;
	readonly aliases: readonly string[];
	readonly summary: string;
	readonly review: ReviewView;
	readonly retired: RetiredView | undefined;
	readonly inShort: readonly CitedText[];
	readonly help: readonly HelpView[];
	readonly course: readonly FindingView[];
	readonly tryFirst: readonly CitedText[];
	readonly care: readonly (FindingView & { readonly care: string })[];
	readonly options: readonly OptionView[];
	readonly guidance: GuidanceSection;
	readonly prose: Readonly<Record<string, readonly Mark[]>>;
	readonly questions: readonly string[];
	readonly references: readonly NumberedReference[];
	readonly codes: readonly Code[];
	readonly updated: string | undefined;
	readonly file: string;
}

/** Prepares a condition's page. The order below is the order of the page: it decides the numbers of its references. */
export function viewCondition(id: string, entry: Condition, meta: EntryMeta, context: PageContext): ConditionView {
	const { graph, today } = context;
	const references = new References((source) => graph.source(source));
	const edges = graph.edgesOfCondition(id);
	const inShort = entry.inShort.map((item) => references.statement(item));
	const help = viewHelp(entry.help, context, references);
	const course = entry.course.map((finding) =>
		viewFinding(finding, findingAnchor(finding.id), graph, references, { natural: true }),
	);
	const tryFirst = entry.tryFirst.map((item) => references.statement(item));
	const care = entry.care.map((finding) => ({
		...viewFinding(finding, findingAnchor(finding.id), graph, references),
		care: finding.care,
	}));
	const options = edges.map((edge) => viewOption(edge, graph, references));
	const guidance = viewGuidance(edges, graph, references, graph.careGuidance(id));
	return {
		id,
		title: entry.title,
		aliases: entry.aliases,
		summary: entry.summary,
		review: viewReview(entry.review, today),
		retired: viewRetired(entry.retired, (other) => linkCondition(other, graph)),
		inShort,
		help,
		course,
		tryFirst,
		care,
		options,
		guidance,
		prose: citeProse(meta.citations, references),
		questions: entry.questions,
		references: references.list(),
		codes: entry.codes,
		updated: meta.updated,
		file: meta.file,
	};
}

function viewOption(edge: Edge, graph: Graph, references: References): OptionView {
	const procedure = linkProcedure(edge.procedure, graph);
	return {
		procedure,
		path: `${procedure.path}#${pairAnchor(edge.condition)}`,
		for: edge.indication.for,
		purpose: graph.procedure(edge.procedure)?.purpose ?? 'treat',
		standing: standingOf(edge, graph),
		main: edge.main && viewFinding(edge.main, `option-${edge.procedure}`, graph, references, { brief: true }),
		after: graph.after(edge.procedure).map((other) => linkProcedure(other, graph)),
	};
}
