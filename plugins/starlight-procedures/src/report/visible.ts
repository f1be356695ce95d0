/** C0 and C1 controls, separators that end a line, and marks that turn the direction of text. */
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text of an author made safe to print: what would move the cursor, change colors or hide text becomes a sign of the
 * same length in UTF-16 units, so that columns stay true.
 */
export function visible(text: string): string {
	return text.replace(HIDDEN, (character) => {
		if (character === '\t') return ' ';
		const code = character.charCodeAt(0);
		return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\uFFFD';
	});
}
