import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { measure, sentencesOf } from 'starlight-procedures/core';
import { pageText } from './page-text.mjs';

/** The site's limits: US school grade of a page and of the site's mean, and words in a sentence. */
export const LIMITS = { page: 8, mean: 6.5, sentence: 30 };

/** Pages with fewer words say nothing about how hard the site is to read. */
const FEWEST_WORDS = 50;

/**
 * @typedef {object} PageLevel
 * @property {string} path the page's address
 * @property {number} words
 * @property {number} sentences
 * @property {number} grade
 * @property {number} over20 sentences of more than 20 words
 * @property {{ readonly text: string, readonly words: number }} longest
 */

/**
 * Measures every page of a built site that has running text, hardest first; pages for authors are left out.
 * @param {string} folder
 * @returns {{ pages: PageLevel[], mean: number }}
 */
export function measurePages(folder) {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
		(file) => file.endsWith('index.html') && !file.startsWith('authors'),
	);
	const pages = files
		.flatMap((file) => {
			const blocks = pageText(readFileSync(join(folder, file), 'utf8'));
			const { words, sentences, grade } = measure(blocks);
			if (grade === undefined || words < FEWEST_WORDS) return [];
			const all = blocks.flatMap(sentencesOf).sort((a, b) => b.words - a.words);
			const over20 = all.filter((sentence) => sentence.words > 20).length;
			const path = `/${relative('.', dirname(file))}/`.replace('//', '/');
			return [{ path, words, sentences, grade, over20, longest: all[0] ?? { text: '', words: 0 } }];
		})
		.sort((a, b) => b.grade - a.grade || (a.path < b.path ? -1 : 1));
	const mean = pages.reduce((sum, { grade }) => sum + grade, 0) / pages.length;
	return { pages, mean };
}

/**
 * What is above the limits, one line each.
 * @param {{ pages: readonly PageLevel[], mean: number }} site
 * @returns {string[]}
 */
export function misses({ pages, mean }) {
	return [
		...(mean > LIMITS.mean ? [`The mean grade is ${mean.toFixed(2)}, above ${LIMITS.mean}.`] : []),
		...pages.flatMap(({ path, grade, longest }) => [
			...(grade > LIMITS.page ? [`${path} reads at grade ${grade.toFixed(1)}, above ${LIMITS.page}.`] : []),
			...(longest.words > LIMITS.sentence
				? [`${path} has a sentence of ${longest.words} words, above ${LIMITS.sentence}: ${longest.text}`]
				: []),
		]),
	];
}
