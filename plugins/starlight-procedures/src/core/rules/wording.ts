import type { CheckedFile } from '../parse/file.ts';
import type { Range } from '../parse/yaml.ts';
import { frontmatterTexts } from '../readability/texts.ts';

/** A text that readers see, and the range of its file that holds it. */
export interface PlacedText {
	readonly text: string;
	/** Asked for only where something is found: finding a value again costs more than reading it. */
	readonly range: () => Range;
}

/** Names and titles, which are quoted as they are. */
const QUOTED = new Set<PropertyKey | undefined>(['title', 'aliases', 'slug']);

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
/** What no pattern may take for more than itself. */
const SPECIAL = /[\\^$.*+?()[\]{}|]/g;
const NEVER = /(?!)/g;
const patterns = new WeakMap<readonly string[], RegExp>();

/** The running text of a page and the texts of its frontmatter. A single word, such as an id, is no text. */
export function readerTextsOf(file: CheckedFile): PlacedText[] {
	if (file.kind === 'sources' || file.kind === 'vocabulary') return [];
	const fields = frontmatterTexts(file.data)
		.filter(({ text, path }) => /\s/.test(text) && !path.some((step) => QUOTED.has(step)))
		.map(({ text, path }) => ({ text, range: () => file.yaml.locate(path) }));
	const blocks = (file.prose?.blocks ?? []).map(({ text, range }) => ({ text, range: () => range }));
	return [...fields, ...blocks];
}

/** Words and phrases as whole words, in any letters; nothing where the list is empty. */
export function phrases(list: readonly string[]): RegExp {
	const known = patterns.get(list);
	if (known) return known;
	const words = list.map((phrase) => phrase.replace(SPECIAL, '\\$&').replace(/\s+/g, '\\s+'));
	const made =
		words.length === 0 ? NEVER : new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
	patterns.set(list, made);
	return made;
}

/** Whether a text holds one of the phrases. */
export function holds(text: string, list: readonly string[]): boolean {
	return text.search(phrases(list)) !== -1;
}

/** A match of a pattern and the sentence it stands in. */
export interface Hit {
	readonly match: string;
	/** From 0, in the text. */
	readonly index: number;
	readonly sentence: string;
	/** What the sentence says before it. */
	readonly before: string;
}

/** Every match of a global pattern with its sentence. */
export function hitsIn(text: string, pattern: RegExp): Hit[] {
	// Cutting a text into sentences is what costs.
	if (text.search(pattern) === -1) return [];
	const sentences = Array.from(segmenter.segment(text));
	return Array.from(text.matchAll(pattern), ({ 0: match, index }) => {
		const sentence = sentences.findLast((candidate) => candidate.index <= index);
		return { match, index, sentence: sentence?.segment ?? text, before: text.slice(sentence?.index, index) };
	});
}

/** Where a part of a text stands in its file; the whole text where markup or quotes keep it from being found. */
export function placeOf({ text: source }: CheckedFile, { text, range }: PlacedText, { match, index }: Hit): Range {
	const whole = range();
	const words = match.trim().split(/\s+/);
	const pattern = new RegExp(words.map((word) => word.replace(SPECIAL, '\\$&')).join('\\s+'), 'g');
	// The same words may stand there more than once.
	const before = Array.from(text.matchAll(pattern)).filter((other) => other.index < index).length;
	const found = Array.from(source.slice(whole.start, whole.end).matchAll(pattern))[before];
	if (!found) return whole;
	const start = whole.start + found.index;
	return { start, end: start + found[0].length };
}
