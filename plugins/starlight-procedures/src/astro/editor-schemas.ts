import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FileKind } from '../core/parse/file.ts';
import type { Snapshot } from '../core/project.ts';
import { formatSchemas, writeChanged } from '../schema-files.ts';

/** The collections with frontmatter, which Astro's language server reads, by kind of file. */
const COLLECTION_OF: Partial<Record<FileKind, string>> = {
	procedure: 'procedures',
	condition: 'conditions',
	term: 'glossary',
};

/**
 * Gives Astro's language server what it completes and checks frontmatter by: our JSON Schemas, with the ids there are
 * now, in place of the empty ones that Astro makes of the collections, and the names of files that are not valid yet.
 * https://docs.astro.build/en/reference/experimental-flags/content-intellisense/
 * @param root absolute path of the project.
 */
export async function writeEditorSchemas(root: string, snapshot: Snapshot): Promise<void> {
	const folder = join(root, '.astro/collections');
	const schemas = formatSchemas(snapshot);
	const files = new Map<string, string>();
	for (const [kind, collection] of Object.entries(COLLECTION_OF)) {
		const schema = schemas.get(`${kind}.schema.json`);
		if (schema !== undefined) files.set(`${collection}.schema.json`, schema);
	}
	await writeChanged(folder, files);
	await listFiles(root, join(folder, 'collections.json'), snapshot);
}

/** Adds every file to Astro's list, which has none that its store has not: those that an author is still writing. */
async function listFiles(root: string, manifest: string, { files }: Snapshot): Promise<void> {
	const listed = await readManifest(manifest);
	if (!listed) return;
	const own = files.flatMap(({ kind, path }) => {
		const collection = COLLECTION_OF[kind];
		// In lower case, as Astro writes them and its language server looks them up.
		return collection ? [[pathToFileURL(join(root, path)).href.toLowerCase(), collection] as const] : [];
	});
	if (own.every(([file, collection]) => listed.entries[file] === collection)) return;
	const entries = { ...listed.entries, ...Object.fromEntries(own) };
	await writeFile(manifest, JSON.stringify({ ...listed, entries }, undefined, 2));
}

interface Manifest {
	readonly entries: Readonly<Record<string, string>>;
}

async function readManifest(path: string): Promise<Manifest | undefined> {
	try {
		const { entries = {}, ...rest } = JSON.parse(await readFile(path, 'utf8')) as Partial<Manifest>;
		return { ...rest, entries };
	} catch {
		// Astro has not written it; it will, and the next edit finds it.
		return undefined;
	}
}
