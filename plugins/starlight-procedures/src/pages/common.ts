import type { Edge, Graph } from '../core/graph/graph.ts';
import { resultOf, type Result } from '../core/graph/result.ts';
import type { CitingGuide, TextCitation } from '../core/graph/text-citations.ts';
import type { Certainty, Finding, Help, HelpLevel, Retired, Review } from '../core/schema/index.ts';
import { HELP_LEVELS } from '../core/schema/index.ts';
import { conditionPath, procedurePath, type EntryLink } from './paths.ts';
import type { Mark, References } from './references.ts';

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
	/** Source ids of the footnotes of its running text, in order. */
	readonly citations: readonly string[];
	/** What its running text cites, by footnote or by link, with the headings. */
	readonly cites: readonly TextCitation[];
	/** Of a source: the guides whose text cites it, and where. */
	readonly guides?: readonly CitingGuide[];
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
