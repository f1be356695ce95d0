import { toKebabCase } from '../new/question.ts';
import type { Converted, Field } from './convert.ts';

/** A body's whole name makes a long id. */
const MOST_WORDS = 3;
/** Words that tell no work from another. */
const SMALL_WORDS = new Set(['a', 'an', 'and', 'for', 'from', 'in', 'of', 'on', 'the', 'to', 'with']);

/** The id an item brings along, if it fits and is free; else one of its author and year, with a word of its title. */
export function chooseId({ keys, fields }: Converted, taken: ReadonlySet<string>): string {
	const all = toKebabCase(textOf(fields.get('title'))).split('-');
	const telling = all.filter((word) => !SMALL_WORDS.has(word));
	const words = telling.length > 0 ? telling : all;
	const first = shorten(authorOf(fields)) || words.slice(0, MOST_WORDS).join('-') || 'source';
	const base = [first, yearOf(fields)].filter(Boolean).join('-');
	const wordy = [base, words.find((word) => !base.split('-').includes(word))].filter(Boolean).join('-');
	for (const id of [...keys, base, wordy]) if (!taken.has(id)) return id;
	for (let number = 2; ; number++) if (!taken.has(`${wordy}-${number}`)) return `${wordy}-${number}`;
}

function authorOf(fields: Converted['fields']): string {
	const names = fields.get('author') ?? fields.get('editor');
	const first = Array.isArray(names) ? (names as readonly Record<string, string>[])[0] : undefined;
	return toKebabCase(first?.family ?? first?.literal ?? '');
}

function shorten(name: string): string {
	return name.split('-').slice(0, MOST_WORDS).join('-');
}

function yearOf(fields: Converted['fields']): string {
	const issued = fields.get('issued');
	return typeof issued === 'object' && 'date-parts' in issued ? String(issued['date-parts'][0]?.[0] ?? '') : '';
}

function textOf(field: Field | undefined): string {
	return typeof field === 'string' ? field : '';
}
