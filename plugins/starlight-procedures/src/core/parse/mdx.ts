import { readElements, readStartTag, type ProseElement } from './elements.ts';
import type { Range } from './yaml.ts';

/** Program code in the running text of an .mdx file. */
export interface ProseCode {
	/** Imports and exports, or an expression in braces. */
	readonly type: 'module' | 'expression';
	/** As written, an expression with its braces. */
	readonly text: string;
	readonly range: Range;
}

/** A node of any type: mdast's types do not know MDX's own. */
interface AnyNode {
	readonly type: string;
}

const EXPRESSIONS: ReadonlySet<string> = new Set(['mdxFlowExpression', 'mdxTextExpression']);
const TAGS: ReadonlySet<string> = new Set(['mdxJsxFlowElement', 'mdxJsxTextElement']);

/**
 * The start tags that one of MDX's own nodes holds, those in its code included.
 * @param source what the node covers.
 * @param start where that begins in the file.
 */
export function readMdxElements({ type }: AnyNode, source: string, start: number): ProseElement[] {
	const place = (at: number) => start + at;
	if (type === 'mdxjsEsm' || EXPRESSIONS.has(type)) return readElements(source, place, 'jsx');
	const element = TAGS.has(type) ? readStartTag(source, place) : undefined;
	if (!element) return [];
	// What code writes into the attributes of a tag may be a tag as well.
	const inner = element.attributes
		.filter(({ value }) => value === undefined)
		.flatMap(({ range }) =>
			readElements(source.slice(range.start - start, range.end - start), (at) => range.start + at, 'jsx'),
		);
	const css = element.name === 'style' && { text: source.slice(element.range.end - start), range: element.range };
	return [{ ...element, ...(css && { css }) }, ...inner];
}

/** The code of one of MDX's own nodes. */
export function readMdxCode({ type }: AnyNode, text: string, start: number): ProseCode[] {
	const range = { start, end: start + text.length };
	if (type === 'mdxjsEsm') return [{ type: 'module', text, range }];
	return EXPRESSIONS.has(type) ? [{ type: 'expression', text, range }] : [];
}
