/** C0 and C1 controls, separators that end a line, and marks that turn the direction of text. */
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** What GitHub takes for a command of old, wherever it stands in a line of a log. */
const OLD_COMMAND = '##[';
/** How a line begins that GitHub takes for a command. https://docs.github.com/actions/reference/workflow-commands */
const COMMAND = /^\s*::/;

/**
 * Text of an author made safe to print: what would move the cursor, change colors or hide text becomes a sign of the
 * same length in UTF-16 units, so that columns stay true.
 */
export function visible(text: string): string {
	return text.replaceAll(OLD_COMMAND, '##\u2045').replace(HIDDEN, (character) => {
		if (character === '\t') return ' ';
		const code = character.charCodeAt(0);
		return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\uFFFD';
	});
}

/** The same for text that may begin a line, where GitHub would obey it: `::error::x`. */
export function visibleLine(text: string): string {
	return visible(text).replace(COMMAND, (start) => start.replaceAll(':', '\u2236'));
}
