import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createJsonSchemas } from './core/json-schema/index.ts';
import type { Snapshot } from './core/project.ts';
import { knownIds } from './core/validate/index.ts';

/** Where a project's JSON Schemas are, unless the command is told another folder. */
export const SCHEMA_FOLDER = '.vscode/schemas';

/**
 * The JSON Schema of each kind of content file for a project's own ids, as text, by file name. The same content always
 * gives the same text.
 */
export function formatSchemas({ files }: Pick<Snapshot, 'files'>): Map<string, string> {
	const schemas = createJsonSchemas(knownIds(files));
	return new Map(
		Object.entries(schemas).map(([kind, schema]) => [
			`${kind}.schema.json`,
			`${JSON.stringify(schema, undefined, '\t')}\n`,
		]),
	);
}

/**
 * Writes files whose text is not what it should be.
 * @param folder absolute path; it is made if it is not there.
 * @param files texts by file name.
 * @returns the names of the files written.
 */
export async function writeChanged(folder: string, files: ReadonlyMap<string, string>): Promise<string[]> {
	await mkdir(folder, { recursive: true });
	const written: string[] = [];
	for (const [name, text] of files) {
		const path = join(folder, name);
		if ((await readIfThere(path)) === text) continue;
		await writeFile(path, text);
		written.push(name);
	}
	return written;
}

async function readIfThere(path: string): Promise<string | undefined> {
	try {
		return await readFile(path, 'utf8');
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
		throw error;
	}
}
