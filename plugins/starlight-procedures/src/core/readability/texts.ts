import type { CheckedFile } from '../parse/file.ts';

/** Keys whose text readers look up rather than read, or never see. */
const NOT_READ = new Set(['review', 'checks', 'codes', 'head', 'sidebar', 'asStated']);
/** A label, a name or a link would make a page look easier than it is: only whole sentences count. */
const SENTENCE_END = /[.?!]["”’)]*$/;

/** What readers of a page read, one block a paragraph or a value: sentences of its frontmatter, then of its prose. */
export function readerTexts({ data, prose }: Pick<CheckedFile, 'data' | 'prose'>): string[] {
	const blocks = [...textsIn(data), ...(prose?.blocks ?? []).map(({ text }) => text)];
	return blocks.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => SENTENCE_END.test(text));
}

function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => (NOT_READ.has(key) ? [] : textsIn(inner)));
}
