import { readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { listFiles, type Listing } from './list-files.ts';
import { reasonOf } from './message-of.ts';
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
	const listing = await listFiles(root, content);
	const files: RawFile[] = [];
	const unread: Pick<RawFile, 'kind' | 'id'>[] = [];
	const found = new Set<string>();
	const wanted: Wanted[] = [];
	for (const name of [...listing.folders, ...listing.files]) {
		const kind = kindOf(name);
		if (!kind) continue;
		found.add(name);
		wanted.push({ name, kind });
	}
	reportIgnored(listing, content, report);
	for (const name of reportUnlisted(listing, content, report)) {
		const kind = kindOf(name);
		found.add(name);
		if (kind) unread.push({ kind, id: basename(name, extname(name)) });
	}
	for (const list of LISTS.keys()) {
		// Of a folder that is not looked into nothing is known, and nothing is missing from it.
		if (!found.has(list) && !found.has(''))
			report.addUnread(
				`${content}/${list}`,
				'schema/missing-file',
				`The file ${list} is missing. Create it in ${content}.`,
			);
	}
	for (let at = 0; at < wanted.length; at += AT_ONCE) {
		const batch = wanted.slice(at, at + AT_ONCE);
		for (const { kind, name, text } of await Promise.all(batch.map((item) => readOne(root, content, item, report)))) {
			const id = basename(name, extname(name));
			if (text === undefined) unread.push({ kind, id });
			else files.push({ path: `${content}/${name}`, kind, id, text });
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
		report.addUnread(`${content}/${name}`, 'schema/unreadable-file', explainUnreadable(error));
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

function explainUnreadable(error: unknown, what: 'file' | 'folder' = 'file'): string {
	if (error instanceof NoFile)
		return `This is ${error.message} and no file, though its name is that of a page or list. Rename it, or put a text file in its place.`;
	const { code } = error as NodeJS.ErrnoException;
	const reason = reasonOf(error);
	return code?.startsWith('E') && !code.startsWith('ERR_')
		? `This ${what} cannot be read: ${reason}. See that it is still there, that it is no link to nowhere, and that you may open it.`
		: `This file cannot be read: ${reason}. Save it as text in UTF-8.`;
}

/** Files that look like content and stand where nothing reads them. */
function reportIgnored({ files }: Listing, content: string, report: Report): void {
	for (const name of files) {
		if (kindOf(name) || basename(name).toLowerCase() === 'readme.md') continue;
		if (!CONTENT_ENDINGS.has(extname(name).toLowerCase())) continue;
		report.addUnread(
			`${content}/${name}`,
			'schema/ignored-file',
			'Nothing reads this file. Pages end in .md or .mdx and guidelines in .yaml, in the folders procedures, conditions, glossary and guidelines; sources.yaml and vocabulary.yaml stand beside them.',
		);
	}
}

/**
 * Links that are not followed, and folders that cannot be opened.
 * @returns what is there and was not read; `''` for the content folder itself.
 */
function reportUnlisted({ refused, closed }: Listing, content: string, report: Report): string[] {
	const pathOf = (name: string) => (name === '' ? content : `${content}/${name}`);
	for (const { name, why } of refused) {
		if (why === 'outside') report.addUnread(pathOf(name), 'schema/unreadable-file', LEADS_OUT);
		else report.addUnread(pathOf(name), 'schema/ignored-file', LEADS_BACK);
	}
	// Where there is no content folder at all, its lists are reported as missing.
	const shut = closed.filter(({ name, error }) => name !== '' || (error as NodeJS.ErrnoException).code !== 'ENOENT');
	for (const { name, error } of shut)
		report.addUnread(pathOf(name), 'schema/unreadable-file', explainUnreadable(error, 'folder'));
	return [...refused.filter(({ why }) => why === 'outside'), ...shut].map(({ name }) => name);
}

/** Why a link out of the project is not followed. */
export const LEADS_OUT =
	'This is a link that leads out of the project, and nothing outside it is read. Put the file or folder itself here.';
/** Why a link to a folder that is read already is not followed. */
export const LEADS_BACK =
	'This is a link to a folder that is read under its own name, or to one that holds the link. It is not followed. Delete it.';

function kindOf(name: string): EntryKind | undefined {
	const list = LISTS.get(name);
	if (list) return list;
	const folder = FOLDERS.get(name.split('/')[0] ?? '');
	return folder && name.includes('/') && folder.endings.includes(extname(name)) ? folder.kind : undefined;
}
