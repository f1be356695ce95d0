const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Letters that take two columns of a terminal. https://www.unicode.org/reports/tr11/ */
const WIDE =
	/[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6\ufe0f]/u;
/** Text of which each letter takes one column: nearly all there is. */
const PLAIN = /^[\x20-\x7e]*$/;

/** How many columns of a terminal a text without control characters takes. */
export function displayWidth(text: string): number {
	if (PLAIN.test(text)) return text.length;
	let width = 0;
	for (const { segment } of graphemes.segment(text)) width += widthOf(segment);
	return width;
}

/** The longest start of a text that fits into so many columns. */
export function cutToWidth(text: string, columns: number): string {
	if (PLAIN.test(text)) return text.slice(0, columns);
	let width = 0;
	let end = 0;
	for (const { segment } of graphemes.segment(text)) {
		width += widthOf(segment);
		if (width > columns) break;
		end += segment.length;
	}
	return text.slice(0, end);
}

/** Breaks text at spaces into lines of at most so many columns; a word that is longer is broken where it must. */
export function wrap(text: string, columns: number): string[] {
	const lines: string[] = [];
	let line = '';
	let width = 0;
	for (const word of text.split(' ')) {
		const own = displayWidth(word);
		if (line !== '' && width + 1 + own > columns) {
			lines.push(line);
			[line, width] = ['', 0];
		}
		if (line !== '') [line, width] = [`${line} ${word}`, width + 1 + own];
		else {
			const pieces = own <= columns ? [word] : breakWord(word, columns);
			line = pieces.pop() ?? '';
			// One by one: a call takes only so many arguments.
			for (const piece of pieces) lines.push(piece);
			width = displayWidth(line);
		}
	}
	return [...lines, line];
}

/** At least one letter a piece, or the end would never come. */
function breakWord(word: string, columns: number): string[] {
	const pieces: string[] = [];
	let piece = '';
	let width = 0;
	for (const { segment } of graphemes.segment(word)) {
		const own = widthOf(segment);
		if (piece !== '' && width + own > columns) {
			pieces.push(piece);
			[piece, width] = ['', 0];
		}
		piece += segment;
		width += own;
	}
	return [...pieces, piece];
}

function widthOf(grapheme: string): number {
	return WIDE.test(grapheme) ? 2 : 1;
}
