import { readFile } from 'node:fs/promises';
import { basename, extname, join, relative } from 'node:path';
import { glob } from 'tinyglobby';
import type { RawFile } from './parse/file.ts';
import type { EntryKind } from './schema/index.ts';
import type { Report } from './validate/report.ts';

const FOLDERS = new Map<string, { kind: EntryKind; endings: readonly string[] }>([
	['procedures', { kind: 'procedure', endings: ['.md', '.mdx'] }],
	['conditions', { kind: 'condition', endings: ['.md', '.mdx'] }],
	['guidelines', { kind: 'guideline', endings: ['.yaml'] }],
	['glossary', { kind: 'term', endings: ['.md', '.mdx'] }],
]);
const LISTS = new Map<string, EntryKind>([
	['sources.yaml', 'sources'],
	['vocabulary.yaml', 'vocabulary'],
]);

/** Endings that look like content: a file with one of these that nothing reads is worth a word. */
const CONTENT_ENDINGS = new Set(['.md', '.mdx', '.markdown', '.yaml', '.yml', '.json', '.txt']);

/** Files read at the same time: enough to keep the disk busy, too few to run out of handles. */
const AT_ONCE = 64;

/**
 * Reads every content file, in a fixed order.
 * @param root absolute path of the project.
 * @param content the content folder, relative to the root.
 */
export async function readContent(root: string, content: string, report: Report): Promise<RawFile[]> {
	const folder = join(root, content);
	const names = (await glob('**/*', { cwd: folder, dot: false })).sort();
	const files: RawFile[] = [];
	const wanted: { name: string; kind: EntryKind }[] = [];
	for (const name of names) {
		const kind = kindOf(name);
		if (kind) wanted.push({ name, kind });
		else if (CONTENT_ENDINGS.has(extname(name).toLowerCase()) && basename(name).toLowerCase() !== 'readme.md')
			report.addUnread(
				toPosix(join(content, name)),
				'schema/ignored-file',
				'Nothing reads this file. Pages end in .md or .mdx and guidelines in .yaml, in the folders procedures, conditions, glossary and guidelines; sources.yaml and vocabulary.yaml stand beside them.',
				'warn',
			);
	}
	for (const list of LISTS.keys()) {
		if (!names.includes(list))
			report.addUnread(
				toPosix(join(content, list)),
				'schema/missing-file',
				`The file ${list} is missing. Create it in ${content}.`,
			);
	}
	for (let at = 0; at < wanted.length; at += AT_ONCE) {
		const batch = wanted.slice(at, at + AT_ONCE);
		files.push(
			...(await Promise.all(batch.map(({ name, kind }) => readOne(root, join(folder, name), kind, report)))).flat(),
		);
	}
	return files;
}

async function readOne(root: string, file: string, kind: EntryKind, report: Report): Promise<RawFile[]> {
	const path = toPosix(relative(root, file));
	try {
		const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(file));
		return [{ path, kind, id: basename(file, extname(file)), text }];
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		report.addUnread(path, 'schema/unreadable-file', `This file cannot be read: ${reason}. Save it as text in UTF-8.`);
		return [];
	}
}

function kindOf(name: string): EntryKind | undefined {
	const posix = toPosix(name);
	const list = LISTS.get(posix);
	if (list) return list;
	const folder = FOLDERS.get(posix.split('/')[0] ?? '');
	return folder && posix.includes('/') && folder.endings.includes(extname(posix)) ? folder.kind : undefined;
}

function toPosix(path: string): string {
	return path.replaceAll('\\', '/');
}
