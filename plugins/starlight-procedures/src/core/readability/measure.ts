import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** How hard a text is to read. English only: the formula and the syllables are. */
export interface Readability {
	readonly words: number;
	readonly sentences: number;
	readonly syllables: number;
	/** US school grade after Flesch and Kincaid (1975), or undefined where there is no word. */
	readonly grade: number | undefined;
}

/** A sentence with the number of its words. */
export interface Sentence {
	readonly text: string;
	readonly words: number;
}

const sentenceSegmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const wordSegmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The sentences of one block of text, such as a paragraph or a list item. A block's end ends its last sentence. */
export function sentencesOf(block: string): Sentence[] {
	return Array.from(sentenceSegmenter.segment(block), ({ segment }) => ({
		text: segment.trim(),
		words: wordsOf(segment).length,
	})).filter(({ words }) => words > 0);
}

/**
 * Measures blocks of text together.
 * A number counts as one word of one syllable, as is usual; a hyphenated word counts as its parts.
 */
export function measure(blocks: readonly string[]): Readability {
	const sentences = blocks.flatMap(sentencesOf);
	const words = sentences.flatMap(({ text }) => wordsOf(text));
	const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
	const counts = { words: words.length, sentences: sentences.length, syllables };
	return {
		...counts,
		grade:
			words.length === 0
				? undefined
				: fleschKincaid({ sentence: counts.sentences, word: counts.words, syllable: syllables }),
	};
}

function wordsOf(text: string): string[] {
	return Array.from(wordSegmenter.segment(text))
		.filter(({ isWordLike }) => isWordLike)
		.map(({ segment }) => segment);
}
