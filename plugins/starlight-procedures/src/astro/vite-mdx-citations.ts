import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { withFootnoteStubs } from '../core/parse/prose.ts';

/**
 * Supplies the footnote definitions that MDX entries leave out, before anything compiles them.
 * Astro renders MDX through Vite, past the loader that does this for Markdown.
 * @param folder absolute path of the content folder.
 */
export function mdxCitations(folder: string): Plugin {
	const prefix = `${folder.replaceAll('\\', '/')}/`;
	return {
		name: 'starlight-procedures:mdx-citations',
		enforce: 'pre',
		async load(id) {
			const [file = ''] = id.split('?');
			if (!file.endsWith('.mdx') || !file.startsWith(prefix)) return null;
			return withFootnoteStubs(await readFile(file, 'utf8'));
		},
	};
}
