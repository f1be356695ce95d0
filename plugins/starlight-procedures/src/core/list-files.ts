import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/** What lies in a folder and below it. Names are relative to it, with forward slashes, and sorted. */
export interface Listing {
	/** Files, and whatever else is no folder: reading it says what it is. */
	readonly files: readonly string[];
	readonly folders: readonly string[];
	/** Links that are not followed: out of the project, or to a folder that is in the listing already or holds it. */
	readonly refused: readonly { readonly name: string; readonly why: 'outside' | 'again' }[];
	/** Folders that cannot be opened; `''` is the listed folder itself. */
	readonly closed: readonly { readonly name: string; readonly error: unknown }[];
}

/**
 * Lists a folder without what is hidden. Follows links, but never out of the project and never to one folder twice.
 * @param root absolute path of the project.
 * @param folder relative to the root.
 */
export async function listFiles(root: string, folder: string): Promise<Listing> {
	const files: string[] = [];
	const folders: string[] = [];
	const refused: Listing['refused'][number][] = [];
	const closed: Listing['closed'][number][] = [];
	const links: string[] = [];
	/** Folders that were read, and all that hold them, by their real path. */
	const read = new Set<string>();
	const above = new Set<string>();
	const place = (name: string) => join(root, folder, name);

	async function walk(name: string, real: string): Promise<void> {
		read.add(real);
		for (let at = real; !above.has(at); at = dirname(at)) above.add(at);
		const inside = name === '' ? '' : `${name}/`;
		const entries = await readdir(place(inside), { withFileTypes: true }).catch((error: unknown) => {
			closed.push({ name, error });
			return [];
		});
		for (const entry of entries) {
			if (entry.name.startsWith('.')) continue;
			const own = inside + entry.name;
			if (entry.isSymbolicLink()) links.push(own);
			else if (entry.isDirectory()) {
				folders.push(own);
				await walk(own, join(real, entry.name));
			} else files.push(own);
		}
	}

	async function follow(name: string, project: string): Promise<void> {
		const target = await realpath(place(name))
			.then(async (real) => ({ real, stats: await stat(real) }))
			.catch(() => undefined);
		const isFolder = target?.stats.isDirectory();
		if (!target || (!isFolder && !target.stats.isFile())) {
			files.push(name);
			return;
		}
		const { real } = target;
		if (!isInside(project, real)) refused.push({ name, why: 'outside' });
		else if (!isFolder) files.push(name);
		else if (read.has(real) || above.has(real)) refused.push({ name, why: 'again' });
		else {
			folders.push(name);
			await walk(name, real);
		}
	}

	try {
		const [project, real] = await Promise.all([realpath(root), realpath(place(''))]);
		if (!isInside(project, real)) refused.push({ name: '', why: 'outside' });
		else await walk('', real);
		// Links come last, those in linked folders too: a folder keeps its own name, whatever links to it.
		for (const link of links) await follow(link, project);
	} catch (error) {
		closed.push({ name: '', error });
	}
	return { files: files.sort(), folders: folders.sort(), refused, closed };
}

/** Whether a real path is a folder or lies in it. */
export function isInside(folder: string, path: string): boolean {
	const way = relative(folder, path);
	return !isAbsolute(way) && way.split(sep)[0] !== '..';
}
