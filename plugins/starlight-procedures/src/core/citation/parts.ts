import type { Source } from '../schema/index.ts';

type SourceDate = NonNullable<Source['issued']>;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** How much of a date is told. */
export const DATE_PARTS = { year: 1, month: 2, day: 3 } as const;

/**
 * A date as `2020 May 4`; of a span what both ends share stands once: `2020 May 4-6`, `2020 May-Jun`.
 * @param parts how many of year, month and day to tell, of those the date has.
 */
export function formatDate(date: SourceDate | undefined, parts: number): string {
	const [first = [], last = []] = (date?.['date-parts'] ?? []).map((day) => day.slice(0, parts).map(formatPart));
	const differs = last.findIndex((part, at) => part !== first[at]);
	return first.join(' ') + (differs === -1 ? '' : `-${last.slice(differs).join(' ')}`);
}

function formatPart(value: number, at: number): string {
	return at === 1 ? (MONTHS[value - 1] ?? '') : String(value);
}

/** A span of pages; letters may stand before the numbers, as in E46-E50, or behind them, as in 12A-14A. */
const PAGES = /^(\p{L}*)(\d+)(\p{L}*)\s*\p{Pd}\s*(\p{L}*)(\d+)(\p{L}*)$/u;

/** Pages without the digits that repeat: 405-6, E46-50; several spans stay apart. */
export function formatPages(pages: string): string {
	return pages
		.split(/\s*,\s*/)
		.map(shortenSpan)
		.join(', ');
}

function shortenSpan(span: string): string {
	const [, before, first = '', behind, beforeLast, last = '', behindLast] = PAGES.exec(span) ?? [];
	if (first === '') return span;
	// A letter behind the number is part of it: 12A-14A stays.
	if (behind || behindLast || (beforeLast && beforeLast !== before)) return span.replace(/\s*\p{Pd}\s*/u, '-');
	if (first === last) return `${before ?? ''}${first}`;
	if (first.length !== last.length) return `${before ?? ''}${first}-${last}`;
	const differs = Array.from(last).findIndex((digit, at) => digit !== first[at]);
	return `${before ?? ''}${first}-${last.slice(differs)}`;
}

/** An edition as `2nd ed.`; one in words stands as it is. */
export function formatEdition(edition: string): string {
	return /^\d+$/.test(edition) ? `${edition}${ordinalEnding(Number(edition))} ed.` : edition;
}

const ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' });

function ordinalEnding(number: number): string {
	return { one: 'st', two: 'nd', few: 'rd', zero: 'th', many: 'th', other: 'th' }[ORDINALS.select(number)];
}
