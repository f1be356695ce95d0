/** Pairs of marks between which stand notes to authors, which no reader sees. */
export const HTML_COMMENT = { open: '<!--', close: '-->' } as const;
export const MDX_COMMENT = { open: '{/*', close: '*/}' } as const;

/**
 * A text with spaces in the place of its comments, so that every offset stays what it is.
 * An end mark that is not there is looked for once, however many comments are opened.
 */
export function blankComments(
	text: string,
	{ open, close }: { readonly open: string; readonly close: string },
): string {
	const parts: string[] = [];
	let at = 0;
	for (;;) {
		const start = text.indexOf(open, at);
		const end = start === -1 ? -1 : text.indexOf(close, start + open.length);
		if (end === -1) break;
		parts.push(text.slice(at, start), ' '.repeat(end + close.length - start));
		at = end + close.length;
	}
	return parts.length === 0 ? text : parts.join('') + text.slice(at);
}
