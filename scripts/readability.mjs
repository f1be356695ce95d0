// Prints how hard every built page is to read: npm run readability [-- FOLDER]
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files.mjs';
import { fail } from './process.mjs';
import { LIMITS, measurePages, misses } from './reading-level.mjs';

const folder = process.argv[2] ?? join(root, 'dist');
if (!existsSync(folder)) fail(`${folder} does not exist. Build the site first: npm run build`);

const { pages, mean } = measurePages(folder);
for (const { path, words, sentences, grade, over20, longest } of pages) {
	console.log(
		`${grade.toFixed(1).padStart(5)}  ${String(words).padStart(5)} words  ${String(sentences).padStart(4)} sentences  ${String(over20).padStart(3)} over 20 words  longest ${String(longest.words).padStart(2)}  ${path}`,
	);
}
console.log(
	`\nMean grade ${mean.toFixed(2)} over ${pages.length} pages (Flesch and Kincaid; aim: a page ${LIMITS.page}, the mean ${LIMITS.mean}).`,
);
const missed = misses({ pages, mean });
for (const line of missed) console.log(line);
process.exitCode = missed.length === 0 ? 0 : 1;
