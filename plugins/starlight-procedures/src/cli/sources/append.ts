import { parseFile, type ContentFile, type RawFile } from '../../core/parse/file.ts';
import { CannotRun } from '../host.ts';

/** `sources.yaml` with more sources at its end. */
export interface Appended {
	/** The new file, parsed. */
	readonly file: ContentFile<'sources'>;
	/** The line on which the first new source starts. */
	readonly firstLine: number;
	/** What stands there now and did not before. */
	readonly added: string;
}

/**
 * Puts sources at the end of `sources.yaml`. What stands before them is kept byte for byte.
 * @param blocks the lines of each source: the first starts with `- `, the others are moved to the right by two.
 * @throws CannotRun where the file cannot take them.
 */
export function appendSources(file: RawFile<'sources'>, blocks: readonly (readonly string[])[]): Appended {
	const before = parseFile(file);
	if (before.yaml.problems.length > 0)
		throw new CannotRun(
			`${file.path} has mistakes in its YAML. Mend them first: starlight-procedures check ${file.path}`,
		);
	const items: readonly unknown[] = Array.isArray(before.data) ? (before.data as unknown[]) : [];
	const indent = items.length === 0 ? '' : indentOf(before.text, before.yaml.locate([0]).start);
	if (indent === undefined || (items.length === 0 && before.data !== undefined && before.data !== null))
		refuse(file.path);
	const ending = file.text.includes('\r\n') ? '\r\n' : '\n';
	const gap = file.text === '' || file.text.endsWith('\n') ? '' : ending;
	const added = blocks
		.flat()
		.map((line) => indent + line + ending)
		.join('');
	const after = parseFile({ ...file, text: file.text + gap + added });
	const data: readonly unknown[] = Array.isArray(after.data) ? (after.data as unknown[]) : [];
	const kept = data.slice(0, items.length);
	const isKept = JSON.stringify(kept) === JSON.stringify(items) && after.yaml.problems.length === 0;
	if (!isKept || data.length !== items.length + blocks.length) refuse(file.path);
	return { file: after, firstLine: after.lines.pointAt(file.text.length + gap.length).line, added };
}

function refuse(path: string): never {
	throw new CannotRun(
		`${path} is not a list of lines that start with "- ", so nothing can be put at its end. Nothing was written.`,
	);
}

/** How far the dash of an item is moved to the right, or undefined where the item has no line of its own. */
function indentOf(text: string, start: number): string | undefined {
	const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).replace(/^\uFEFF/, '');
	return /^( *)- *$/.exec(line)?.[1];
}
