import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join, sep } from 'node:path';
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
const CONTENT_ENDINGS = new Set([
	'.md',
	'.mdx',
	'.markdown',
	'.yaml',
	'.yml',
	'.json',
	'.txt',
	'.docx',
	'.doc',
	'.odt',
	'.rtf',
]);

/** Refuses what is not UTF-8, and keeps a byte order mark, which counts as a place in the file. */
const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Files read at the same time: enough to keep the disk busy, too few to run out of handles. */
const AT_ONCE = 64;

/** What stands on the disk. */
export interface Reading {
	readonly files: readonly RawFile[];
	/** Files that are there but cannot be read: their ids exist all the same. */
	readonly unread: readonly Pick<RawFile, 'kind' | 'id'>[];
}

/**
 * Reads every content file, in a fixed order.
 * @param root absolute path of the project.
 * @param content the content folder, relative to the root.
 */
export async function readContent(root: string, content: string, report: Report): Promise<Reading> {
	const folder = join(root, content);
	const names = (await glob('**/*', { cwd: folder, dot: false })).sort();
	const files: RawFile[] = [];
	const unread: Pick<RawFile, 'kind' | 'id'>[] = [];
	const wanted: Wanted[] = [];
	const found = new Set(names);
	for await (const name of findNoFiles(root, content, report)) {
		const kind = kindOf(name);
		if (!kind || found.has(name)) continue;
		wanted.push({ name, kind });
		found.add(name);
	}
	for (const name of names) {
		const kind = kindOf(name);
		if (kind) wanted.push({ name, kind });
		else if (CONTENT_ENDINGS.has(extname(name).toLowerCase()) && basename(name).toLowerCase() !== 'readme.md')
			report.addUnread(
				toPosix(join(content, name)),
				'schema/ignored-file',
				'Nothing reads this file. Pages end in .md or .mdx and guidelines in .yaml, in the folders procedures, conditions, glossary and guidelines; sources.yaml and vocabulary.yaml stand beside them.',
			);
	}
	for (const list of LISTS.keys()) {
		if (!found.has(list))
			report.addUnread(
				toPosix(join(content, list)),
				'schema/missing-file',
				`The file ${list} is missing. Create it in ${content}.`,
			);
	}
	for (let at = 0; at < wanted.length; at += AT_ONCE) {
		const batch = wanted.slice(at, at + AT_ONCE);
		for (const { kind, name, text } of await Promise.all(batch.map((item) => readOne(root, content, item, report)))) {
			const id = basename(name, extname(name));
			if (text === undefined) unread.push({ kind, id });
			else files.push({ path: toPosix(join(content, name)), kind, id, text });
		}
	}
	return { files, unread };
}

interface Wanted {
	readonly name: string;
	readonly kind: EntryKind;
}

async function readOne(
	root: string,
	content: string,
	{ name, kind }: Wanted,
	report: Report,
): Promise<Wanted & { text?: string }> {
	try {
		const bytes = await readRegular(join(root, content, name));
		return { name, kind, text: DECODER.decode(bytes) };
	} catch (error) {
		report.addUnread(toPosix(join(content, name)), 'schema/unreadable-file', explainUnreadable(error));
		return { name, kind };
	}
}

/**
 * The bytes of an ordinary file.
 * @throws at once for a folder, a pipe or a device, which could be read without end.
 */
export async function readRegular(path: string): Promise<Uint8Array> {
	const stats = await stat(path);
	if (!stats.isFile()) throw new NoFile(stats.isDirectory() ? 'a folder' : 'a pipe or a device');
	return readFile(path);
}

/** Something that is there and is no file; the message says what it is. */
class NoFile extends Error {}

function explainUnreadable(error: unknown): string {
	if (error instanceof NoFile)
		return `This is ${error.message} and no file, though its name is that of a page or list. Rename it, or put a text file in its place.`;
	const { code, message } = error as NodeJS.ErrnoException;
	// The system's own words name the call and the whole path: `ENOENT: no such file or directory, open '/a/b'`.
	const reason = message.replace(/, \w+(?: '.*')?$/s, '');
	return code?.startsWith('E') && !code.startsWith('ERR_')
		? `This file cannot be read: ${reason}. See that it is still there, that it is no link to nowhere, and that you may open it.`
		: `This file cannot be read: ${reason}. Save it as text in UTF-8.`;
}

/**
 * Names of what is there and is no file: folders, links, pipes. The search for files passes over those that it cannot
 * follow without a word. Folders that cannot be opened are reported.
 * @param inside a folder in the content folder, with a slash at its end.
 */
async function* findNoFiles(root: string, content: string, report: Report, inside = ''): AsyncGenerator<string> {
	const folder = join(content, inside);
	let entries: Dirent[] = [];
	try {
		entries = await readdir(join(root, folder), { withFileTypes: true });
	} catch (error) {
		// Where there is no content folder at all, its lists are reported as missing.
		if (inside !== '')
			report.addUnread(toPosix(folder).replace(/\/$/, ''), 'schema/unreadable-file', explainUnreadable(error));
	}
	for (const entry of entries) {
		if (entry.isFile() || entry.name.startsWith('.')) continue;
		yield inside + entry.name;
		if (entry.isDirectory()) yield* findNoFiles(root, content, report, `${inside}${entry.name}/`);
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
	return path.replaceAll(sep, '/');
}
