import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
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
		const bytes = await readFile(join(root, content, name));
		return { name, kind, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		report.addUnread(
			toPosix(join(content, name)),
			'schema/unreadable-file',
			`This file cannot be read: ${reason}. Save it as text in UTF-8.`,
		);
		return { name, kind };
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
