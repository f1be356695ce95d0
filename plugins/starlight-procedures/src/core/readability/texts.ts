import type { CheckedFile } from '../parse/file.ts';
import type { Path } from '../parse/yaml.ts';

/** Keys whose text readers look up rather than read, or never see. */
const NOT_READ = new Set(['review', 'checks', 'codes', 'head', 'sidebar', 'asStated']);
/** A label, a name or a link would make a page look easier than it is: only whole sentences count. */
const SENTENCE_END = /[.?!]["”’)]*$/;

/** A text of a page's frontmatter, and where it stands. */
export interface FrontmatterText {
	readonly text: string;
	readonly path: Path;
}

/** What readers of a page read, one block a paragraph or a value: sentences of its frontmatter, then of its prose. */
export function readerTexts({ data, prose }: Pick<CheckedFile, 'data' | 'prose'>): string[] {
	const blocks = [...frontmatterTexts(data).map(({ text }) => text), ...(prose?.blocks ?? []).map(({ text }) => text)];
	return blocks.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => SENTENCE_END.test(text));
}

/** Every text of a page's frontmatter that readers may see, in its order; ids are among them. */
export function frontmatterTexts(data: unknown, path: Path = []): FrontmatterText[] {
	if (typeof data === 'string') return [{ text: data, path }];
	if (typeof data !== 'object' || data === null) return [];
	return Object.entries(data).flatMap(([key, inner]) =>
		NOT_READ.has(key) ? [] : frontmatterTexts(inner, [...path, Array.isArray(data) ? Number(key) : key]),
	);
}
