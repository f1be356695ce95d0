import { bareDoi, bareIsbn } from '../../core/citation/identifiers.ts';
import type { Path } from '../../core/parse/yaml.ts';
import { CSL_DATES, CSL_NAMES, CSL_TEXT } from '../../core/schema/source.ts';
import { readDate, type DateParts } from './dates.ts';
import { readExtra } from './extra.ts';
import { isGroup } from './json.ts';
import { readNames, readText, type Name } from './values.ts';

/** What a source holds under one key. */
export type Field = string | readonly Name[] | { readonly 'date-parts': DateParts };

/** What is wrong with an exported item, and where in it. */
export interface Mistake {
	readonly path: Path;
	readonly message: string;
}

/** An exported item in the form of sources.yaml, its id still to be chosen. */
export interface Converted {
	readonly fields: ReadonlyMap<string, Field>;
	/** Keys of `custom` that are known, as they came. */
	readonly custom: ReadonlyMap<string, string>;
	/** Ids it might keep, the best first. */
	readonly keys: readonly string[];
	/** Keys that were left out, and hold something. */
	readonly leftOut: readonly string[];
	readonly mistakes: readonly Mistake[];
}

/** Long or private texts that no page shows. */
const NEVER_KEPT = new Set(['abstract', 'annote', 'keyword', 'note']);
/** Read in another place, so that nothing is lost without them. */
const READ_ELSEWHERE = new Set(['id', 'custom', 'extra', 'citation-key', 'citation-label']);
const TEXTS = new Set<string>(['type', 'title', 'DOI', 'PMID', 'PMCID', 'URL', ...CSL_TEXT]);
const NAMES = new Set<string>(CSL_NAMES);
const DATES = new Set<string>(['issued', ...CSL_DATES]);
const CUSTOM = ['studyType', 'funding', 'status', 'seenAt', 'seenOn', 'note'];
/** A key of sources.yaml; one of digits alone would say nothing. */
const GOOD_ID = /^(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Brings an exported item into the form of sources.yaml. Whether its values are right is for the rules to say. */
export function convert(item: Readonly<Record<string, unknown>>): Converted {
	const fields = new Map<string, Field>();
	const leftOut: string[] = [];
	const mistakes: Mistake[] = [];
	for (const [key, value] of Object.entries(item)) {
		if (isEmpty(value) || READ_ELSEWHERE.has(key)) continue;
		const reading = NEVER_KEPT.has(key) ? {} : readField(key, value);
		if (reading.expected !== undefined) mistakes.push({ path: [key], message: explain(key, value, reading.expected) });
		else if (reading.field === undefined) leftOut.push(key);
		else if (reading.field !== '') fields.set(key, reading.field);
	}
	const extra = new Map([...readExtra(item.extra), ...readExtra(item.note)]);
	for (const [key, value] of extra) if (TEXTS.has(key) && !fields.has(key)) setText(fields, key, value);
	const keys = [item['citation-key'], extra.get('citation-key'), item.id].flatMap((key) =>
		typeof key === 'string' && GOOD_ID.test(key) ? [key] : [],
	);
	return { fields, custom: readCustom(item.custom), keys, leftOut, mistakes };
}

function isEmpty(value: unknown): boolean {
	return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** A field, or what was expected in its place, or neither where there is no place for it. */
interface Reading {
	readonly field?: Field;
	readonly expected?: string;
}

function readField(key: string, value: unknown): Reading {
	if (TEXTS.has(key)) {
		const text = readText(value);
		return text === undefined ? { expected: 'some text' } : { field: cleanIdentifier(key, text) };
	}
	if (NAMES.has(key)) {
		const names = readNames(value);
		return names ? { field: names.length > 0 ? names : '' } : { expected: 'a list of names' };
	}
	if (!DATES.has(key)) return {};
	const parts = readDate(value);
	return parts ? { field: { 'date-parts': parts } } : {};
}

function setText(fields: Map<string, Field>, key: string, value: string): void {
	const text = cleanIdentifier(key, readText(value) ?? '');
	if (text !== '') fields.set(key, text);
}

/** Identifiers without what gets copied along with them. */
function cleanIdentifier(key: string, text: string): string {
	if (key === 'DOI') return bareDoi(text);
	if (key === 'ISBN') return bareIsbn(text);
	if (key === 'PMID') return text.replace(/^PMID:?\s*/i, '');
	if (key === 'PMCID') return text.replace(/^(?:PMCID:?\s*)?(?:PMC)?\s*(?=\d+$)/i, 'PMC');
	return text;
}

function readCustom(custom: unknown): ReadonlyMap<string, string> {
	if (!isGroup(custom)) return new Map();
	return new Map(
		CUSTOM.flatMap((key) => {
			const text = Object.hasOwn(custom, key) ? readText(custom[key]) : undefined;
			return text ? [[key, text] as const] : [];
		}),
	);
}

function explain(key: string, value: unknown, expected: string): string {
	const found = Array.isArray(value) ? 'a list' : isGroup(value) ? 'a group of keys' : String(value);
	return `${key} is ${found}. Expected ${expected}.`;
}
