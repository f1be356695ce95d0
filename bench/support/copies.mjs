import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A project of many pages: the real ones, copied under new names until there are enough. Links inside a copy lead to
 * the pages of that copy; sources, guidelines, glossary and vocabulary are shared.
 * @param {string} content the folder of the real content
 * @param {string} target the project to write, which must not exist
 * @param {number} pages how many procedures and conditions at least
 * @returns {number} how many there are
 */
export function writeCopies(content, target, pages) {
	const folders = ['procedures', 'conditions'];
	const originals = folders.flatMap((folder) =>
		readdirSync(join(content, folder))
			.filter((name) => name.endsWith('.md'))
			.map((name) => ({
				folder,
				id: name.slice(0, -3),
				text: readFileSync(join(content, folder, name), 'utf8'),
			})),
	);
	const ids = originals.map(({ id }) => id).sort((a, b) => b.length - a.length);
	// An id as a whole: no letter, digit or hyphen on either side, and no dash of a finding's id.
	const anyId = new RegExp(`(?<![\\w-])(${ids.join('|')})(?![\\w-])`, 'g');
	mkdirSync(join(target, 'content'), { recursive: true });
	for (const shared of ['guidelines', 'glossary', 'sources.yaml', 'vocabulary.yaml'])
		cpSync(join(content, shared), join(target, 'content', shared), { recursive: true });
	for (const folder of folders) mkdirSync(join(target, 'content', folder));
	const copies = Math.ceil(pages / originals.length);
	for (let copy = 0; copy < copies; copy++) {
		const suffix = copy === 0 ? '' : `-${copy}`;
		for (const { folder, id, text } of originals) {
			const written = text
				.replace(anyId, (found) => found + suffix)
				.replace(/^title: (.*)$/m, (_, title) => `title: ${title}${copy === 0 ? '' : ` ${copy}`}`)
				.replace(/^ {2}- (.*)$(?=[\s\S]*^summary:)/gm, (_, alias) => `  - ${alias}${copy === 0 ? '' : ` ${copy}`}`);
			writeFileSync(join(target, 'content', folder, `${id}${suffix}.md`), written);
		}
	}
	return copies * originals.length;
}
