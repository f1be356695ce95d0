import { isGroup } from './json.ts';

/** Year, month and day, as far as they are known; two of them for a span. */
export type DateParts = readonly (readonly number[])[];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** 2020, 2020-05, 2020/5/4, 2020-05-04T10:00:00Z */
const ISO = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?:T.*)?)?)?$/;
/** May 2020, 4 May 2020 */
const DAY_FIRST = /^(?:(\d{1,2})\.? )?([a-z]{3,9})\.?,? (\d{4})$/i;
/** May 4, 2020 */
const MONTH_FIRST = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i;

/**
 * A CSL date in numbers.
 * @returns undefined for what tells no year: `n.d.`, `in press`, an empty list.
 */
export function readDate(value: unknown): DateParts | undefined {
	if (!isGroup(value))
		return typeof value === 'number' || typeof value === 'string' ? readRaw(String(value)) : undefined;
	const list: unknown = value['date-parts'];
	const parts = Array.isArray(list) ? (list as unknown[]).map(readParts).filter((part) => part.length > 0) : [];
	if (parts.length > 0) return parts;
	const raw = value.raw ?? value.literal;
	return typeof raw === 'string' || typeof raw === 'number' ? readRaw(String(raw)) : undefined;
}

/** Numbers up to the first that is missing; reference managers write them as text, and 0 for none. */
function readParts(value: unknown): readonly number[] {
	const list: readonly unknown[] = Array.isArray(value) ? (value as unknown[]).slice(0, 3) : [value];
	const numbers = list.map((part) =>
		typeof part === 'number' || (typeof part === 'string' && /^\s*\d+\s*$/.test(part)) ? Number(part) : 0,
	);
	const end = numbers.findIndex((number) => number === 0);
	return end === -1 ? numbers : numbers.slice(0, end);
}

function readRaw(text: string): DateParts | undefined {
	const ends = /^(\d{4}-\S+)\/(\d{4}-\S+)$/.exec(text)?.slice(1) ?? [text];
	const days = ends.map((end) => readDay(end.trim()));
	return days.every((day) => day !== undefined) ? days : undefined;
}

function readDay(text: string): readonly number[] | undefined {
	const [, year, month, day] = ISO.exec(text) ?? [];
	if (year !== undefined) return readParts([year, month, day]);
	const [, before, monthName, yearBehind] = DAY_FIRST.exec(text) ?? [];
	if (yearBehind !== undefined) return readParts([yearBehind, monthOf(monthName), before]);
	const [, name, dayBehind, yearLast] = MONTH_FIRST.exec(text) ?? [];
	if (yearLast !== undefined) return readParts([yearLast, monthOf(name), dayBehind]);
	// Of anything else the year, if it names one: Spring 2020.
	const years = text.match(/(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g) ?? [];
	return years.length === 1 ? [Number(years[0])] : undefined;
}

/** 1 to 12, or 0 for a word that is no English month. */
function monthOf(name = ''): number {
	return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}
