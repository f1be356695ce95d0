import { CORE_SCHEMA, load } from 'js-yaml';

/** Where a value or a key may begin. */
const START = String.raw`(?:^|[\s[{,:-])`;

/** What the two YAML libraries may read differently, or what only the one with positions guards against. */
const UNUSUAL = new RegExp(
	[
		// Anchors and aliases, directives; tags and keys of several lines.
		String.raw`${START}[&*%](?=\S)`,
		`${START}[!?]`,
		// Several documents.
		String.raw`^(?:---|\.\.\.)`,
		// Numbers that begin with a point or a signed zero, with underscores, with exponents, in base 2.
		String.raw`${START}[-+]?\.`,
		String.raw`${START}[-+]0(?!\.\d)`,
		String.raw`[\d.]_`,
		String.raw`\d\.?[eE][-+]?\d`,
		String.raw`\b0b`,
		// Keys that are lists or groups.
		String.raw`[\]}]\s*:`,
		// Text in quotes that goes on in the next line, which has to stand far enough to the right.
		String.raw`${START}"(?:[^"\\\n]|\\.)*$`,
		String.raw`${START}'[^'\n]*$`,
		// Empty items, and blocks of text with an indent of their own.
		String.raw`(?:^|\s)-[ ]*$`,
		String.raw`[|>](?:\+|-?\d|-?[ ]+#)`,
		String.raw`[|>]-?[ ]*\r?\n[ ]*(?:#|[ ]\r?$)`,
		// Lists and groups in brackets that go on in the next line, as text in quotes may.
		String.raw`${START}[[{][^[\]{}\n]*$`,
		String.raw`^(?=[^\n]*,[ ]*\r?$)[^\n]*[[\]{}]`,
		String.raw`^[ ]*,|^[^[{\n]*[\]}]`,
		// A comment that touches what stands before it.
		String.raw`["'[\]{},:]#`,
		'<<',
		'__proto__',
		String.raw`\t|\uFEFF|\r(?!\n)`,
	].join('|'),
	'm',
);

/**
 * Reads ordinary YAML about ten times as fast as with positions, which most files never need.
 * @returns undefined where the text is not plainly ordinary or has a mistake: then it is read with positions.
 */
export function readPlainYaml(text: string): { readonly data: unknown } | undefined {
	if (UNUSUAL.test(text)) return undefined;
	try {
		const data = load(text, { schema: CORE_SCHEMA }) ?? null;
		return hasOddKeys(data) ? undefined : { data };
	} catch {
		return undefined;
	}
}

/** How keys read that may have been numbers or words for a value, and not text. */
const ODD_KEY = /^(?:|null|true|false|Infinity|NaN|\[object Object\]|[-\d].*)$/s;

/** Whether a key may have been written in another way than it reads: `1.0` is the key `1` to the fast library. */
function hasOddKeys(data: unknown): boolean {
	const open: unknown[] = [data];
	while (open.length > 0) {
		const value = open.pop();
		if (typeof value !== 'object' || value === null) continue;
		for (const [key, inner] of Object.entries(value)) {
			// In braces, a list in the place of a key has no value.
			if (!Array.isArray(value) && (inner === null || ODD_KEY.test(key))) return true;
			if (typeof inner === 'object') open.push(inner);
		}
	}
	return false;
}
