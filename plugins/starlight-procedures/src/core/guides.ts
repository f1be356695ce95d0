import { join } from 'node:path';
import { slug } from 'github-slugger';
import { listFiles } from './list-files.ts';
import type { RawFile } from './parse/file.ts';
import { LEADS_BACK, LEADS_OUT, readRegular } from './read.ts';
import type { Report } from './validate/report.ts';

/** Names of pages: Astro makes none of what starts with an underscore. */
const PAGE = /(?:^|\/)[^_/][^/]*\.mdx?$/;

/**
 * Reads the ordinary pages of the site, in a fixed order. What cannot be read is left to Astro to report.
 * @param root absolute path of the project.
 * @param folder their folder, relative to the root; it need not exist.
 */
export async function readGuides(root: string, folder: string, report: Report): Promise<RawFile<'guide'>[]> {
	const { files: names, refused } = await listFiles(root, folder);
	for (const { name, why } of refused)
		report.addUnread(
			name === '' ? folder : `${folder}/${name}`,
			'schema/ignored-file',
			why === 'outside' ? LEADS_OUT : LEADS_BACK,
		);
	const pages = names.filter((name) => PAGE.test(name));
	const files = await Promise.all(
		pages.map(async (name): Promise<RawFile<'guide'>[]> => {
			try {
				const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readRegular(join(root, folder, name)));
				return [{ path: `${folder}/${name}`, kind: 'guide', id: guidePath(name), text }];
			} catch {
				return [];
			}
		}),
	);
	return files.flat();
}

/** Where Astro puts a guide on the site: `a/index.md` at `/a/`, `What's new 1.5.md` at `/whats-new-15/`. */
function guidePath(name: string): string {
	const steps = name.replace(/\.mdx?$/, '').split('/');
	const bare = steps
		.map((step) => slug(step))
		.join('/')
		.replace(/(^|\/)index$/, '');
	return bare === '' ? '/' : `/${bare}/`;
}
