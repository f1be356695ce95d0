import { join } from 'node:path';
import { glob } from 'tinyglobby';
import type { RawFile } from './parse/file.ts';
import { readRegular } from './read.ts';

/**
 * Reads the ordinary pages of the site, in a fixed order. What cannot be read is left to Astro to report.
 * @param root absolute path of the project.
 * @param folder their folder, relative to the root; it need not exist.
 */
export async function readGuides(root: string, folder: string): Promise<RawFile<'guide'>[]> {
	const names = (await glob('**/[^_]*.{md,mdx}', { cwd: join(root, folder) })).sort();
	const files = await Promise.all(
		names.map(async (name): Promise<RawFile<'guide'>[]> => {
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

/** Where a guide stands on the site: `a/index.md` at `/a/`. */
function guidePath(name: string): string {
	const bare = name.replace(/\.mdx?$/, '').replace(/(^|\/)index$/, '');
	return bare === '' ? '/' : `/${bare.replace(/\/$/, '').toLowerCase().replaceAll(' ', '-')}/`;
}
