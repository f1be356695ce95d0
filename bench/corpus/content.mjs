import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dump, load } from 'js-yaml';
import { conditionEntry, guidelineEntry, procedureEntry, sourceEntry, sourceId, VOCABULARY } from './entries.mjs';

/** @typedef {import('./entries.mjs').Page} Page */

/** One guideline for this many procedures. */
const GUIDELINE_EVERY = 50;

/**
 * Reads the neutral corpus: titles, edges and running text.
 * @param {number} pages four of five are procedures
 * @returns {{ procedures: Page[], conditions: Page[] }}
 */
export function readCorpus(pages) {
	const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
	const conditions = Math.round(pages / 5);
	const sizes = ['--procedures', String(pages - conditions), '--conditions', String(conditions)];
	const generate = join(import.meta.dirname, 'generate.mjs');
	try {
		execFileSync(process.execPath, [generate, ...sizes, '--out', folder, '--flavor', 'neutral'], { stdio: 'ignore' });
		return { procedures: readPages(join(folder, 'procedures')), conditions: readPages(join(folder, 'conditions')) };
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/**
 * Writes the corpus as content of our schema: each page with edges, findings, risks and sources of its own.
 * @param {{ procedures: readonly Page[], conditions: readonly Page[] }} corpus
 * @param {string} content the folder to write
 */
export function writeContent({ procedures, conditions }, content) {
	for (const folder of ['procedures', 'conditions', 'guidelines'])
		mkdirSync(join(content, folder), { recursive: true });
	for (const page of procedures)
		writePage(join(content, 'procedures', `${page.id}.md`), procedureEntry(page, procedures), page);
	for (const page of conditions) writePage(join(content, 'conditions', `${page.id}.md`), conditionEntry(page), page);
	procedures
		.filter((_, index) => index % GUIDELINE_EVERY === 0)
		.forEach((page, index) => {
			writeFileSync(join(content, 'guidelines', `on-${page.id}.yaml`), dump(guidelineEntry(page, index)));
		});
	writeFileSync(join(content, 'sources.yaml'), dump([...procedures, ...conditions].map(sourceEntry)));
	writeFileSync(join(content, 'vocabulary.yaml'), dump(VOCABULARY));
}

/** What the corpus asks of the rules: its texts are up to 1,200 words long. */
export const CONFIG = `export default { rules: [{ rule: 'structure/too-long', options: { maxWords: 1200 } }] };\n`;

/**
 * @param {string} file
 * @param {object} entry
 * @param {Page} page
 */
function writePage(file, entry, { id, text }) {
	const own = sourceId(id);
	const cited = text
		.replace(/^\[\^1\]:.*$\n?/gm, '')
		.replaceAll('[^1]', `[^${own}]`)
		// The address of this heading is that of the section the page gets from its data.
		.replace(/^## Risks$/m, '## What can go wrong');
	writeFileSync(file, `---\n${dump(entry, { noRefs: true, lineWidth: 120 })}---\n${cited}`);
}

/**
 * @param {string} folder
 * @returns {Page[]}
 */
function readPages(folder) {
	return readdirSync(folder)
		.sort()
		.map((name) => {
			const [, frontmatter = '', text = ''] =
				/^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
			const data = /** @type {{ title: string, summary: string, aliases: string[], treats?: string[] }} */ (
				load(frontmatter)
			);
			return { id: name.slice(0, -3), ...data, treats: data.treats ?? [], text };
		});
}
