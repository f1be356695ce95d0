import { compareText } from '../core/diagnostic.ts';
import type { Edge, Graph, Guidance } from '../core/graph/graph.ts';
import type { Certainty, Finding, Help, HelpLevel, Retired, Review, Stance } from '../core/schema/index.ts';
import { HELP_LEVELS } from '../core/schema/index.ts';
import { conditionPath, disputeAnchor, guidanceAnchor, procedurePath, type EntryLink } from './paths.ts';
import { resultOf, type Result } from './result.ts';
import type { CitedText, Mark, References } from './references.ts';

/** What pages need beside the graph. */
export interface PageContext {
	readonly graph: Graph;
	/** YYYY-MM-DD. */
	readonly today: string;
	/** Country of the emergency wording, or undefined for the neutral one. */
	readonly country: string | undefined;
}

/** What an entry's file says beside its frontmatter. */
export interface EntryMeta {
	/** Source ids its running text cites, in order. */
	readonly citations: readonly string[];
	/** Path from the project root. */
	readonly file: string;
	/** Day of its last commit. */
	readonly updated?: string;
}

/** How far the page's clinical review stands on `today`. */
export type ReviewView =
	| { readonly state: 'not-reviewed' }
	| ({ readonly state: 'reviewed' | 'overdue' } & Omit<Extract<Review, { status: 'reviewed' }>, 'status'>);

/** That the page is not kept any more. */
export interface RetiredView extends Omit<Retired, 'instead'> {
	/** The page that takes its place. */
	readonly instead: EntryLink | undefined;
}

/** What is known of a pair, and how surely. */
export type Standing =
	| {
			readonly known: true;
			readonly result: Result;
			readonly comparator: Finding['comparator'];
			readonly certainty: Certainty;
	  }
	| { readonly known: false; readonly why: string };

export interface HelpView {
	readonly level: HelpLevel;
	/** The vocabulary's call: whom to call, where to go. */
	readonly call: string;
	readonly signs: readonly string[];
	readonly do: string | undefined;
	readonly marks: readonly Mark[];
}

export interface GuidanceView {
	readonly anchor: string;
	readonly body: string;
	readonly title: string;
	readonly year: number;
	readonly country: string;
	readonly direction: Stance;
	readonly strength: string | undefined;
	readonly appliesTo: string;
	readonly says: string;
	readonly marks: readonly Mark[];
	/** The procedures of this page's pairs that it speaks about. */
	readonly procedures: readonly EntryLink[];
	/** The care it speaks about, where that is not a procedure. */
	readonly care: string | undefined;
}

export interface DisputeView extends CitedText {
	readonly anchor: string;
	/** The guideline disputed. */
	readonly about: string;
	readonly by: string;
}

export function viewReview(review: Review, today: string): ReviewView {
	if (review.status === 'not-reviewed') return { state: 'not-reviewed' };
	const { by, on, due } = review;
	return { state: due < today ? 'overdue' : 'reviewed', by, on, due };
}

export function viewRetired(retired: Retired | undefined, link: (id: string) => EntryLink): RetiredView | undefined {
	return retired && { ...retired, instead: retired.instead === undefined ? undefined : link(retired.instead) };
}

/** The entries that lists offer: a retired page is found by its name alone. */
export function live<Entry extends { readonly retired?: Retired | undefined }>(
	entries: readonly (readonly [id: string, entry: Entry])[],
): (readonly [id: string, entry: Entry])[] {
	return entries.filter(([, { retired }]) => retired === undefined);
}

export function standingOf({ main, indication }: Edge, { vocabulary }: Graph): Standing {
	return main
		? { known: true, result: resultOf(main, vocabulary), comparator: main.comparator, certainty: main.certainty }
		: { known: false, why: indication.noEvidence ?? '' };
}

/** Help by level, most urgent first; the call comes from the vocabulary, never from the page. */
export function viewHelp(help: readonly Help[], { graph, country }: PageContext, references: References): HelpView[] {
	const wording = graph.vocabulary.emergency;
	const calls = (country ? wording[country] : undefined) ?? wording.neutral;
	return HELP_LEVELS.flatMap((level) => help.filter((item) => item.level === level)).map((item) => ({
		level: item.level,
		call: calls?.[item.level] ?? '',
		signs: item.signs,
		do: item.do,
		marks: references.cite(item.sources),
	}));
}

/** What guidelines say about the pairs of a page. */
export interface GuidanceSection {
	readonly guidance: readonly GuidanceView[];
	readonly disputes: readonly DisputeView[];
	/** Whether bodies take opposite sides on one and the same pair. */
	readonly disagree: boolean;
}

/**
 * What guidelines say about some edges, each recommendation once, and who disputes it.
 * @param care what they say about care that is not a procedure.
 */
export function viewGuidance(
	edges: readonly Edge[],
	graph: Graph,
	references: References,
	care: readonly Guidance[] = [],
): GuidanceSection {
	const lines = [
		...edges.flatMap((edge) => edge.guidance.map((item) => ({ ...item, about: [edge.procedure] }))),
		...care.map((item) => ({ ...item, about: [] })),
	];
	const items = [...Map.groupBy(lines, ({ id, recommendation }) => `${id} ${recommendation.id}`).values()]
		.flatMap(([first, ...rest]) =>
			first ? [{ ...first, procedures: [first, ...rest].flatMap(({ about }) => about) }] : [],
		)
		.sort((a, b) => b.guideline.year - a.guideline.year || compareText(a.guideline.body, b.guideline.body));
	const guidance = items.map(({ id, guideline, recommendation, procedures }) => ({
		anchor: guidanceAnchor(id, recommendation.id),
		body: guideline.body,
		title: guideline.title,
		year: guideline.year,
		country: guideline.country,
		direction: recommendation.direction,
		strength: recommendation.strength,
		appliesTo: recommendation.appliesTo,
		says: recommendation.says,
		marks: references.cite(recommendation.sources ?? [guideline.source]),
		procedures: [...new Set(procedures)].map((procedure) => linkProcedure(procedure, graph)),
		care: recommendation.care,
	}));
	const shown = new Set(items.map(({ id, recommendation }) => `${id} ${recommendation.id}`));
	const disputes = [...new Map(items.map(({ id, guideline }) => [id, guideline]))].flatMap(([id, guideline]) =>
		guideline.disputes
			.filter(({ about }) => about?.some((recommendation) => shown.has(`${id} ${recommendation}`)) ?? true)
			.map((dispute) => ({
				anchor: disputeAnchor(id, dispute.id),
				about: `${guideline.body} ${guideline.year}`,
				by: dispute.by,
				text: dispute.says,
				marks: references.cite(dispute.sources),
			})),
	);
	return { guidance, disputes, disagree: edges.some(isDisputed) };
}

function isDisputed({ guidance }: Edge): boolean {
	const stances = new Set(guidance.map(({ recommendation }) => recommendation.direction));
	return stances.has('for') && stances.has('against');
}

/** Marks for running text, queued by source in the order the text cites them. */
export function citeProse(citations: readonly string[], references: References): Record<string, Mark[]> {
	return Object.fromEntries(Map.groupBy(references.cite(citations), ({ source }) => source));
}

export function linkProcedure(id: string, graph: Graph): EntryLink {
	return { id, title: graph.procedure(id)?.title ?? id, path: procedurePath(id) };
}

export function linkCondition(id: string, graph: Graph): EntryLink {
	return { id, title: graph.condition(id)?.title ?? id, path: conditionPath(id) };
}
