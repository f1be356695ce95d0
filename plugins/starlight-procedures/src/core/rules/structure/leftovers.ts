import { BLANK } from '../../parse/plain-text.ts';
import type { Range } from '../../parse/yaml.ts';

/** Markup that was meant and not understood. */
export interface Leftover {
	readonly kind: 'citation' | 'link' | 'heading' | 'emphasis';
	/** Offsets into the text. */
	readonly range: Range;
	/** The right way to write it, where that is known. */
	readonly suggestion?: string | undefined;
}

/** Most signs that a slip is looked for in: a bracket that is never closed ends there. */
const NEAR = '{0,200}';
const LABEL = `[^\\]\\[\\n]${NEAR}`;
const ADDRESS_START = '(?:\\.{0,2}\\/|#|https?:|www\\.|mailto:)';

const CITATION = new RegExp(`\\[\\^${LABEL}\\]?|\\^\\[${LABEL}\\]`, 'g');
const BRACKETS = new RegExp(`\\[(${LABEL})\\]`, 'g');
const LINK = new RegExp(
	[
		// [x] (/y/), [x](/y z/), [x] (address that became a link by itself)
		`!?\\[${LABEL}\\][ \\t]?\\([ \\t]*${ADDRESS_START}[^)\\n]${NEAR}\\)?`,
		// (x)[/y/]
		`\\([^()\\n]${NEAR}\\)[ \\t]?\\[${ADDRESS_START}${LABEL}\\]?`,
		// [x][y] without a definition
		`\\[${LABEL}\\]\\[${LABEL}\\]`,
	].join('|'),
	'g',
);
/** Two # and more: one alone may be a number, unless it is all of a paragraph. */
const HEADING = new RegExp(`(?<=^[ \\t${BLANK}]{0,12})(?:#{2,}(?=[^\\s#${BLANK}])|#{7,}(?=\\s))[^\\n]*`, 'gm');
const LONE_HEADING = /(?<=^\s{0,9}|\n[ \t\r]{0,9}\n)#(?=\p{L})[^\n]*(?:$|\n[ \t\r]*(?:\n|$))/gu;
/** Two signs at the edge of a word. Longer rows are lines to write on. */
const EMPHASIS =
	/(?<!\*)\*{2,3}(?=[^\s*])|(?<=[^\s*])\*{2,3}(?!\*)|(?<![\w_])_{2}(?=[^\W_])|(?<=[^\W_])_{2}(?![\w_])|(?<!~)~~(?=[^\s~])/g;

/**
 * What still looks like markup in a text after it was read as Markdown.
 * @param plain the text with everything but its plain text blanked.
 * @param sources ids of sources, for citations that lack their sign: `[kim-2020]`.
 */
export function findLeftovers(plain: string, sources: ReadonlySet<string>): readonly Leftover[] {
	const found: Leftover[] = [];
	const add = (kind: Leftover['kind'], pattern: RegExp, suggest?: (text: string) => string | undefined) => {
		for (const { 0: text, index } of plain.matchAll(pattern)) {
			const range = { start: index, end: index + text.trimEnd().length };
			found.push({ kind, range, suggestion: suggest?.(text) });
		}
	};
	add('citation', CITATION, (text) => rewrite(text, sources));
	for (const { 0: text, index } of plain.matchAll(BRACKETS)) {
		const suggestion = rewrite(text, sources);
		if (suggestion !== undefined)
			found.push({ kind: 'citation', range: { start: index, end: index + text.length }, suggestion });
	}
	add('link', LINK);
	add('heading', HEADING);
	add('heading', LONE_HEADING);
	add('emphasis', EMPHASIS);
	return withoutOverlaps(found);
}

/** Citations of the ids in brackets, if all of them are sources. */
function rewrite(text: string, sources: ReadonlySet<string>): string | undefined {
	const ids = text.split(/[\s,;@^[\]]+/).filter((id) => id !== '');
	return ids.length > 0 && ids.every((id) => sources.has(id)) ? ids.map((id) => `[^${id}]`).join('') : undefined;
}

/** Of two readings of a place the first that was found. In the order of the text. */
function withoutOverlaps(found: readonly Leftover[]): readonly Leftover[] {
	const order = found.map((leftover, rank) => ({ leftover, rank }));
	order.sort((a, b) => a.leftover.range.start - b.leftover.range.start || a.rank - b.rank);
	const kept: Leftover[] = [];
	for (const { leftover } of order) if (leftover.range.start >= (kept.at(-1)?.range.end ?? 0)) kept.push(leftover);
	return kept;
}
