import type { Diagnostic } from './diagnostic.ts';
import type { Entries } from './entries.ts';
import { parseFile, type ContentFile, type RawFile } from './parse/file.ts';
import { checkImages } from './images.ts';
import { readContent } from './read.ts';
import { validate } from './validate/index.ts';
import { Report } from './validate/report.ts';

/** Everything known of a project's content at one moment. */
export interface Snapshot {
	readonly files: readonly ContentFile[];
	/** Entries whose own schema holds. */
	readonly entries: Entries;
	readonly diagnostics: readonly Diagnostic[];
}

export interface ReadOptions {
	/** The site's country, whose emergency wording has to exist. */
	readonly country?: string | undefined;
	/** Parses one file; a caller that reads often may remember what it parsed. */
	readonly parse?: (raw: RawFile) => ContentFile;
}

/**
 * Reads and checks a project's content. The build, the dev server and the tests all call this on the same bytes.
 * @param root absolute path of the project.
 * @param content the content folder, relative to the root.
 */
export async function readProject(
	root: string,
	content: string,
	{ country, parse = parseFile }: ReadOptions = {},
): Promise<Snapshot> {
	const report = new Report();
	const { files: raw, unread } = await readContent(root, content, report);
	const files = raw.map(parse);
	checkImages(root, files, report);
	return { files, ...validate(files, { content, country, unread }, report) };
}

/** Whether a snapshot may be published. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
	return diagnostics.some(({ severity }) => severity === 'error');
}
