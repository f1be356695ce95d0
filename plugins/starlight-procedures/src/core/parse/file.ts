import type { EntryKind } from '../schema/index.ts';
import { LineIndex } from '../text.ts';
import { splitFrontmatter, type Split } from './frontmatter.ts';
import { parseProse, type Prose } from './prose.ts';
import { parseYaml, type Range, type YamlSource } from './yaml.ts';

/** A content file as it was read. */
export interface RawFile {
	/** Relative to the project root, with forward slashes. */
	readonly path: string;
	readonly kind: EntryKind;
	/** The file name without its ending; `sources` and `vocabulary` for those two files. */
	readonly id: string;
	readonly text: string;
}

/** A content file, parsed so that every value can be found in it again. */
export interface ContentFile extends RawFile {
	readonly split: Split;
	readonly yaml: YamlSource;
	/** The YAML as plain data without `x-…` keys, before any schema. Undefined where it has a syntax error. */
	readonly data: unknown;
	readonly prose: Prose | undefined;
	readonly lines: LineIndex;
}

/** Parses one file. Never throws on what an author wrote. */
export function parseFile(raw: RawFile): ContentFile {
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
export function firstLine(file: ContentFile): Range {
	const end = file.text.indexOf('\n');
	return { start: 0, end: end === -1 ? file.text.length : end };
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
