import type { Code, Condition } from '../core/schema/index.ts';
import {
	citeProse,
	linkCondition,
	linkProcedure,
	viewHelp,
	viewRetired,
	viewReview,
	type EntryMeta,
	type HelpView,
	type PageContext,
	type RetiredView,
	type ReviewView,
} from './common.ts';
import { viewComparison, type Comparison } from './comparison.ts';
import { viewGuidance, type GuidanceSection } from './guidance.ts';
import { viewFinding, type FindingView } from './finding.ts';
import { findingAnchor } from './paths.ts';
import { References, type CitedText, type Mark, type NumberedReference } from './references.ts';

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
	readonly comparison: Comparison;
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
		viewFinding(finding, findingAnchor(finding.id), graph, references, { subject: entry.title, natural: true }),
	);
	const tryFirst = entry.tryFirst.map((item) => references.statement(item));
	const care = entry.care.map((finding) => ({
		...viewFinding(finding, findingAnchor(finding.id), graph, references, { subject: finding.care }),
		care: finding.care,
	}));
	const careGuidance = graph.careGuidance(id);
	const comparison = viewComparison(edges, entry, careGuidance.length > 0, graph, references);
	const guidance = viewGuidance(edges, graph, references, {
		name: ({ procedure }) => linkProcedure(procedure, graph),
		care: careGuidance,
	});
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
		comparison,
		guidance,
		prose: citeProse(meta.citations, references),
		questions: entry.questions,
		references: references.list(),
		codes: entry.codes,
		updated: meta.updated,
		file: meta.file,
	};
}
