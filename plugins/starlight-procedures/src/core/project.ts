import type { Diagnostic } from './diagnostic.ts';
import type { Entries } from './entries.ts';
import { readGuides } from './guides.ts';
import { parseFile, type ContentFile, type FileKind, type GuideFile, type RawFile } from './parse/file.ts';
import { checkImages } from './images.ts';
import { readContent } from './read.ts';
import { Policy } from './rules/policy.ts';
import type { RuleSetting } from './rules/rule.ts';
import { AT_ROOT, type Serving } from './site/serving.ts';
import { findSiteFiles } from './site-files.ts';
import { validate } from './validate/index.ts';
import { Report } from './validate/report.ts';

/** Everything known of a project's content at one moment. */
export interface Snapshot {
	readonly files: readonly ContentFile[];
	readonly guides: readonly GuideFile[];
	/** Files that are there but cannot be read. */
	readonly unread: readonly Pick<ContentFile, 'kind' | 'id'>[];
	/** Entries whose own schema holds. */
	readonly entries: Entries;
	readonly diagnostics: readonly Diagnostic[];
}

export interface ReadOptions {
	/** The content folder, relative to the root. */
	readonly content: string;
	/** The folder of the site's ordinary pages, relative to the root. */
	readonly guides: string;
	/** The site's country, whose emergency wording has to exist. */
	readonly country?: string | undefined;
	/** The site's own word on rules; later ones win. */
	readonly rules?: readonly RuleSetting[] | undefined;
	/** How the site's addresses differ from paths; by default they do not. */
	readonly serving?: Serving | undefined;
	/** The day the check is made for, as YYYY-MM-DD. */
	readonly today: string;
	/** Parses one file; a caller that reads often may remember what it parsed. */
	readonly parse?: <Kind extends FileKind>(raw: RawFile<Kind>) => ContentFile<Kind>;
}

/**
 * Reads and checks a project's content. The build, the dev server, the command and the tests all call this on the same
 * bytes.
 * @param root absolute path of the project.
 */
export async function readProject(
	root: string,
	{ content, guides: folder, country, rules, serving = AT_ROOT, today, parse = parseFile }: ReadOptions,
): Promise<Snapshot> {
	const report = new Report(new Policy(rules));
	const [{ files: raw, unread }, rawGuides, serves] = await Promise.all([
		readContent(root, content, report),
		readGuides(root, folder, report),
		findSiteFiles(root),
	]);
	const files = raw.map((file) => parse(file));
	const guides = rawGuides.map((file) => parse(file));
	checkImages({ root, serving, serves }, [...files, ...guides], report);
	const options = { content, country, unread, guides, today, serving, serves };
	return { files, guides, unread, ...validate(files, options, report) };
}

/** Whether a snapshot may be published. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
	return diagnostics.some(({ severity }) => severity === 'error');
}
