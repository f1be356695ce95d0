import type { Snapshot } from '../core/project.ts';
import type { CheckedFile } from '../core/parse/file.ts';
import { measure, sentencesOf } from '../core/readability/measure.ts';
import { readerTexts } from '../core/readability/texts.ts';
import type { Condition, Procedure, Review } from '../core/schema/index.ts';
import { daysLate } from '../core/rules/review/overdue.ts';
import { reviewedPages } from '../core/rules/review/reviewed.ts';
import { findUnusedSources } from '../core/rules/sources/unused.ts';
import { findFormerIds, knownIds } from '../core/validate/index.ts';
import { listSuppressions, type ListedSuppression } from './listed-suppressions.ts';

/** What a page, or all of them together, says with evidence and without. */
export interface Coverage {
	/** A procedure for a condition: with a finding that speaks for it, or with the reason why there is none. */
	readonly pairs: { readonly withEvidence: number; readonly without: number };
	readonly risks: { readonly withChance: number; readonly unknown: number };
	readonly findings: { readonly rated: number; readonly notRated: number };
}

export interface ReviewState {
	readonly status: 'reviewed' | 'not-reviewed';
	readonly on: string | null;
	readonly due: string | null;
	/** Whether the day it is due is past. */
	readonly overdue: boolean;
}

export interface ReadingLevel {
	readonly words: number;
	readonly sentences: number;
	/** US school grade after Flesch and Kincaid; null where nothing is written yet. */
	readonly grade: number | null;
	readonly over20Words: number;
}

export interface PageOverview {
	readonly file: string;
	readonly kind: 'procedure' | 'condition';
	readonly title: string;
	readonly coverage: Coverage;
	readonly review: ReviewState;
	readonly reading: ReadingLevel;
	/** Ids of risks that name no source; a finding always names one. */
	readonly uncited: readonly string[];
}

/** Where the content of a site stands on one day. */
export interface Overview {
	readonly today: string;
	readonly pages: readonly PageOverview[];
	readonly total: {
		readonly pages: number;
		readonly coverage: Coverage;
		readonly reviewed: number;
		readonly notReviewed: number;
		readonly overdue: number;
		readonly reading: ReadingLevel;
		readonly uncited: number;
	};
	/** Pages left out because their own data does not hold yet. */
	readonly broken: readonly string[];
	/** Pages and guides whose review is past the day it was due, whether or not the rest of them holds. */
	readonly overdue: readonly { readonly file: string; readonly due: string }[];
	/** Ids of sources that nothing cites; null while a file is broken, which may cite any of them. */
	readonly unusedSources: readonly string[] | null;
	readonly suppressions: readonly ListedSuppression[];
}

/** @param today YYYY-MM-DD. */
export function makeOverview(
	{ files, guides, unread, entries }: Pick<Snapshot, 'files' | 'guides' | 'unread' | 'entries'>,
	today: string,
): Overview {
	const pages: PageOverview[] = [];
	const broken: string[] = [];
	const texts: string[] = [];
	for (const file of files) {
		if (file.kind !== 'procedure' && file.kind !== 'condition') continue;
		const entry = file.kind === 'procedure' ? entries.procedures.get(file.id) : entries.conditions.get(file.id);
		if (!entry) {
			broken.push(file.path);
			continue;
		}
		const own = readerTexts(file);
		// One by one: a call takes only so many arguments.
		for (const text of own) texts.push(text);
		pages.push(overviewOf(file, file.kind, entry, own, today));
	}
	const overdue = reviewedPages({ files, guides }).flatMap(({ file, due }) =>
		due !== undefined && daysLate(due, today) > 0 ? [{ file: file.path, due }] : [],
	);
	return {
		today,
		pages,
		total: {
			pages: pages.length,
			coverage: addCoverage(pages.map(({ coverage }) => coverage)),
			reviewed: pages.filter(({ review }) => review.status === 'reviewed').length,
			notReviewed: pages.filter(({ review }) => review.status === 'not-reviewed').length,
			overdue: overdue.length,
			reading: readingLevel(texts),
			uncited: pages.reduce((sum, { uncited }) => sum + uncited.length, 0),
		},
		broken,
		overdue,
		unusedSources: findUnused({ files, guides, unread }),
		suppressions: listSuppressions([...files, ...guides], today),
	};
}

function overviewOf(
	{ path }: CheckedFile,
	kind: PageOverview['kind'],
	entry: Procedure | Condition,
	texts: readonly string[],
	today: string,
): PageOverview {
	const risks = 'risks' in entry ? entry.risks : [];
	const findings = 'findings' in entry ? entry.findings : [...entry.course, ...entry.care];
	const pairs = 'indications' in entry ? entry.indications : [];
	const count = <Item>(items: readonly Item[], matches: (item: Item) => boolean) => items.filter(matches).length;
	return {
		file: path,
		kind,
		title: entry.title,
		coverage: {
			pairs: {
				withEvidence: count(pairs, ({ main }) => main !== undefined),
				without: count(pairs, ({ main }) => main === undefined),
			},
			risks: {
				withChance: count(risks, ({ chances }) => chances !== undefined),
				unknown: count(risks, ({ chances }) => chances === undefined),
			},
			findings: {
				rated: count<(typeof findings)[number]>(findings, ({ certainty }) => certainty !== 'not-rated'),
				notRated: count<(typeof findings)[number]>(findings, ({ certainty }) => certainty === 'not-rated'),
			},
		},
		review: reviewState(entry.review, today),
		reading: readingLevel(texts),
		uncited: risks.filter(({ chances, sources }) => !chances && !sources).map(({ id }) => id),
	};
}

function reviewState(review: Review, today: string): ReviewState {
	if (review.status !== 'reviewed') return { status: 'not-reviewed', on: null, due: null, overdue: false };
	return { status: 'reviewed', on: review.on, due: review.due, overdue: daysLate(review.due, today) > 0 };
}

function readingLevel(texts: readonly string[]): ReadingLevel {
	const { words, sentences, grade } = measure(texts);
	const over20Words = texts.flatMap(sentencesOf).filter((sentence) => sentence.words > 20).length;
	return { words, sentences, grade: grade === undefined ? null : Math.round(grade * 10) / 10, over20Words };
}

function addCoverage(all: readonly Coverage[]): Coverage {
	const sum = (pick: (coverage: Coverage) => number) => all.reduce((total, coverage) => total + pick(coverage), 0);
	return {
		pairs: { withEvidence: sum(({ pairs }) => pairs.withEvidence), without: sum(({ pairs }) => pairs.without) },
		risks: { withChance: sum(({ risks }) => risks.withChance), unknown: sum(({ risks }) => risks.unknown) },
		findings: { rated: sum(({ findings }) => findings.rated), notRated: sum(({ findings }) => findings.notRated) },
	};
}

function findUnused({ files, guides, unread }: Pick<Snapshot, 'files' | 'guides' | 'unread'>): string[] | null {
	const known = knownIds(files, unread);
	const unused = findUnusedSources({ files, guides, unread, known, formerIds: findFormerIds(files) });
	return unused?.map(({ id }) => id).sort() ?? null;
}
