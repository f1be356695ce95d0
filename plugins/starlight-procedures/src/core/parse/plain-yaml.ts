import { CORE_SCHEMA, load } from 'js-yaml';

/**
 * What the two YAML libraries may read differently, or what only the one with positions guards against: anchors and
 * aliases, tags, directives, several documents, keys that are no text, tabs, numbers with underscores, with exponents
 * or in base 2, blocks of text with an indent of their own, empty items.
 */
const UNUSUAL =
	/(?:^|[\s[{,:-])[&*!%?](?=\S)|^(?:---|\.\.\.)|^[ ]*\?\s|(?:^|[\s{[,])(?:[-+.~\d][^\s:,{}[\]]*|null|true|false|)[ ]?:(?=[\s,}\]]|$)|\t|\d_\d|\d[eE][-+]?\d|\b0b|(?:^|\s)-[ ]*$|[|>][-+]?\d|<<|__proto__|\r(?!\n)/m;

/**
 * Reads ordinary YAML about ten times as fast as with positions, which most files never need.
 * @returns undefined where the text is not plainly ordinary or has a mistake: then it is read with positions.
 */
export function readPlainYaml(text: string): { readonly data: unknown } | undefined {
	if (UNUSUAL.test(text)) return undefined;
	try {
		return { data: load(text, { schema: CORE_SCHEMA }) ?? null };
	} catch {
		return undefined;
	}
}
