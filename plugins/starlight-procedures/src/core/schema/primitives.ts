import { z } from 'zod';

/** Kebab-case, as file names are: `spinal-stenosis`, `nice-ng59-2020`. */
const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The id of an entry, a finding, a risk, a source or a vocabulary item. */
export const id = z.string().regex(ID_PATTERN, 'an id in kebab-case: lower-case letters, digits and single hyphens');

/** A JSON Schema cannot trim text before it counts. */
const NOT_BLANK = '\\S';

/** Plain text a reader sees. Never empty, no Markdown. */
export const text = z.string().trim().min(1, 'some text').meta({ pattern: NOT_BLANK });

/** At least one source id from `sources.yaml`. */
export const sources = z
	.array(id)
	.min(1, 'at least one source id')
	.refine((ids) => new Set(ids).size === ids.length, 'each source once')
	.meta({ description: 'Ids of entries in sources.yaml that carry this, each once.', uniqueItems: true });

/** An ISO calendar date, `2026-11-22`, kept as a string. */
export const date = z.iso
	.date('a day that exists, as YYYY-MM-DD')
	.meta({ description: 'A day, as YYYY-MM-DD.', examples: ['2026-11-22'] });

/** Whether a value is such a date: dates are compared only where both are. */
export function isDate(value: unknown): value is string {
	return date.safeParse(value).success;
}

export const url = z
	.url({ protocol: /^https?$/, error: 'a web address that starts with https://' })
	.meta({ description: 'A web address that starts with https://.', pattern: '^https?:' });

export const count = z.int().min(0);
export const positive = z.int().min(1);

/** A statement, alone or with the sources that carry it. */
export const statement = z
	.union([text, z.strictObject({ text, sources })])
	.describe('Plain text, or { text, sources } where sources carry it.');

/** A fact's value, alone or with the sources that carry it. */
export function fact<Value extends z.ZodType>(value: Value) {
	return z.union([value, z.strictObject({ value, sources })]);
}

/** Runs a refinement even where the object has other problems: authors see all of them at once. */
export const always = {
	when: (payload: { value: unknown }) =>
		typeof payload.value === 'object' && payload.value !== null && !Array.isArray(payload.value),
};

/** Adds an issue unless exactly one of `keys` is set on the object. */
export function exactlyOne<Shape extends z.ZodObject>(object: Shape, keys: readonly string[]) {
	return object
		.refine((value: Record<string, unknown>) => keys.filter((key) => value[key] !== undefined).length === 1, {
			...always,
			message: `exactly one of ${keys.join(', ')}`,
		})
		.meta({ oneOf: keys.map((key) => ({ required: [key] })) });
}

export type Statement = z.output<typeof statement>;
