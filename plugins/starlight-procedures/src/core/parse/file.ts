import type { EntryKind } from '../schema/index.ts';
import { LineIndex } from '../text.ts';
import { splitFrontmatter, type Split } from './frontmatter.ts';
import { parseProse, type Prose } from './prose.ts';
import { parseYaml, type Range, type YamlSource } from './yaml.ts';

/** What a file makes: an entry, a list, or an ordinary page of the site. */
export const FILE_KINDS = [
	'procedure',
	'condition',
	'guideline',
	'term',
	'sources',
	'vocabulary',
	'guide',
] as const satisfies (EntryKind | 'guide')[];
export type FileKind = (typeof FILE_KINDS)[number];

/** A file as it was read. */
export interface RawFile<Kind extends FileKind = EntryKind> {
	/** Relative to the project root, with forward slashes. */
	readonly path: string;
	readonly kind: Kind;
	/** The file name without its ending; `sources` and `vocabulary` for those two files; a guide's path on the site. */
	readonly id: string;
	readonly text: string;
}

/** A file, parsed so that every value can be found in it again. */
export interface ContentFile<Kind extends FileKind = EntryKind> extends RawFile<Kind> {
	readonly split: Split;
	readonly yaml: YamlSource;
	/** The YAML as plain data without `x-…` keys, before any schema. Undefined where it has a syntax error. */
	readonly data: unknown;
	readonly prose: Prose | undefined;
	readonly lines: LineIndex;
}

/** An ordinary page of the site, of which the checks read text and links. */
export type GuideFile = ContentFile<'guide'>;

/** Anything the rules look at. */
export type CheckedFile = ContentFile<FileKind>;

/** Parses one file. Never throws on what an author wrote. */
export function parseFile<Kind extends FileKind>(raw: RawFile<Kind>): ContentFile<Kind> {
	const split = isMarkdown(raw.path)
		? splitFrontmatter(raw.text)
		: { yaml: raw.text, yamlOffset: 0, body: '', bodyOffset: raw.text.length };
	const yaml = parseYaml(split.yaml, split.yamlOffset);
	return {
		...raw,
		split,
		yaml,
		data: withoutExtensions(yaml.data),
		prose: isMarkdown(raw.path)
			? parseProse(split.body, split.bodyOffset, raw.path.endsWith('.mdx') ? 'mdx' : 'md')
			: undefined,
		lines: new LineIndex(raw.text),
	};
}

/** The range of the whole first line: for problems of the file as such. */
export function firstLine(file: Pick<ContentFile, 'text'>): Range {
	const end = file.text.indexOf('\n');
	return { start: 0, end: end === -1 ? file.text.length : end };
}

/** Just before the closing fence, or at the end of a YAML file: where a top-level key goes. */
export function endOfFrontmatter({ split }: Pick<ContentFile, 'split'>): Range {
	const end = split.yamlOffset + split.yaml.length;
	return { start: end, end };
}

/** Whether running text cannot be read to its end. */
export function isTextCut({ prose }: Pick<CheckedFile, 'prose'>): boolean {
	return prose?.error !== undefined || (prose?.unclosed ?? []).some(({ swallows }) => swallows);
}

/** Whether a part of a file cannot be read, so that it may say more than is known of it. */
export function isBroken(file: CheckedFile): boolean {
	const { kind, data, split } = file;
	if (isTextCut(file) || split.missing === 'closing') return true;
	return data === undefined || (kind !== 'guide' && split.missing !== undefined);
}

function isMarkdown(path: string): boolean {
	return path.endsWith('.md') || path.endsWith('.mdx');
}

/** Drops `x-…` keys: a team's own notes, of no concern to the schema. */
function withoutExtensions(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withoutExtensions);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([key]) => !key.startsWith('x-'))
			.map(([key, inner]) => [key, withoutExtensions(inner)]),
	);
}
