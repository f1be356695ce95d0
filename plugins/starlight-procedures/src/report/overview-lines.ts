import type { Coverage, Overview, PageOverview, ReadingLevel, ReviewState } from './overview.ts';
import { plural } from './text.ts';
import { visible, visibleLine } from './visible.ts';

/** The overview as plain text: a block a page, then the sum. */
export function formatOverviewText(overview: Overview): string {
	const { pages, total, today } = overview;
	const blocks = pages.map((page) =>
		[
			`${visibleLine(page.title)} (${visible(page.file)})`,
			`  Coverage  ${describeCoverage(page.coverage)}`,
			`  Review    ${describeReview(page.review)}`,
			`  Reading   ${describeReading(page.reading)}`,
			...(page.uncited.length > 0 ? [`  Uncited   risks without a source: ${visible(page.uncited.join(', '))}`] : []),
		].join('\n'),
	);
	const sum = [
		`All ${plural(total.pages, 'page')}, on ${today}`,
		`  Coverage  ${describeCoverage(total.coverage)}`,
		`  Review    ${describeReviews(overview)}`,
		`  Reading   ${describeReading(total.reading)}`,
		`  Uncited   ${plural(total.uncited, 'risk')} without a source`,
	].join('\n');
	const lists = listsOf(overview).map(({ title, items }) =>
		[title, ...items.map((item) => `  ${visibleLine(item)}`)].join('\n'),
	);
	return [...blocks, sum, ...lists].join('\n\n');
}

/** The overview as Markdown: a table of the pages, then lists. */
export function formatOverviewMarkdown(overview: Overview): string {
	const { pages, total, today } = overview;
	const head = [
		'Page',
		'Pairs with evidence',
		'Risks with a chance',
		'Findings rated',
		'Review',
		'Grade',
		'Sentences over 20 words',
		'Risks without a source',
	];
	const rows = [
		head,
		head.map(() => '---'),
		...pages.map((page) => [escapeMarkdown(page.title), ...cells(page), page.uncited.join(', ') || 'none']),
		['All', ...cells({ ...total, review: undefined }), String(total.uncited)],
	];
	const lists = listsOf(overview).map(({ title, items }) =>
		[`## ${title}`, '', ...items.map((item) => `- ${escapeMarkdown(item)}`)].join('\n'),
	);
	return [
		`# Content on ${today}`,
		`${describeReviews(overview)}.`,
		rows.map((row) => `| ${row.join(' | ')} |`).join('\n'),
		...lists,
	].join('\n\n');
}

function cells({
	coverage: { pairs, risks, findings },
	review,
	reading,
}: Pick<PageOverview, 'coverage' | 'reading'> & { readonly review: ReviewState | undefined }): string[] {
	return [
		share(pairs.withEvidence, pairs.without),
		share(risks.withChance, risks.unknown),
		share(findings.rated, findings.notRated),
		review ? describeReview(review) : '',
		reading.grade === null ? '' : reading.grade.toFixed(1),
		String(reading.over20Words),
	];
}

/** `3 of 4`, or a dash where there is nothing to count. */
function share(some: number, others: number): string {
	return some + others === 0 ? '–' : `${some} of ${some + others}`;
}

function describeCoverage({ pairs, risks, findings }: Coverage): string {
	return [
		`pairs with evidence ${share(pairs.withEvidence, pairs.without)}`,
		`risks with a chance ${share(risks.withChance, risks.unknown)}`,
		`findings rated ${share(findings.rated, findings.notRated)}`,
	].join(', ');
}

function describeReview({ status, on, due, overdue }: ReviewState): string {
	if (status === 'not-reviewed') return 'not reviewed';
	return `reviewed on ${on ?? ''}, ${overdue ? 'overdue since' : 'due'} ${due ?? ''}`;
}

function describeReviews({ total }: Overview): string {
	return `${total.reviewed} reviewed, ${total.notReviewed} not reviewed, ${total.overdue} overdue`;
}

function describeReading({ words, sentences, grade, over20Words }: ReadingLevel): string {
	if (grade === null) return 'no whole sentence yet';
	return `grade ${grade.toFixed(1)}, ${plural(words, 'word')}, ${over20Words} of ${plural(sentences, 'sentence')} over 20 words`;
}

/** What concerns no page alone; lists with nothing in them are left out. */
function listsOf({
	broken,
	overdue,
	unusedSources,
	suppressions,
}: Overview): { title: string; items: readonly string[] }[] {
	return [
		{ title: 'Left out, because of mistakes that check reports', items: broken },
		{ title: 'Reviews that are overdue', items: overdue.map(({ file, due }) => visible(`${file}: due ${due}`)) },
		{
			title: 'Sources that nothing cites',
			items: unusedSources ?? ['unknown until every file can be read: a broken one may cite any of them'],
		},
		{
			title: 'Findings let stand for a time',
			items: suppressions.map(({ file, rule, reason, owner, until, expired }) =>
				visible(
					`${file}: ${rule ?? 'no rule'}, ${expired ? 'expired on' : 'until'} ${until ?? 'no day'}, by ${owner ?? 'nobody'}: ${reason ?? 'no reason'}`,
				),
			),
		},
	].filter(({ items }) => items.length > 0);
}

/** Text of an author that shall stay text, on one line. */
function escapeMarkdown(text: string): string {
	return visible(text).replace(/[\\`*_{}[\]<>|#&!~]/g, (character) => `\\${character}`);
}
