import GithubSlugger from 'github-slugger';
import type { Nodes, Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { visit } from 'unist-util-visit';
import type { Range } from './yaml.ts';

/** A `[^source-id]` in running text. */
export interface Citation {
	readonly source: string;
	readonly range: Range;
}

export interface Heading {
	readonly depth: number;
	readonly text: string;
	/** The id the rendered heading gets. */
	readonly slug: string;
	readonly range: Range;
}

/** What the checks need to know of a page's prose. Ranges are offsets into the file. */
export interface Prose {
	readonly citations: readonly Citation[];
	readonly headings: readonly Heading[];
	/** Footnote definitions the author wrote; the plugin supplies them, so each is a problem. */
	readonly definitions: readonly Citation[];
	/** Why the prose cannot be parsed (MDX only). */
	readonly error?: { readonly message: string; readonly range: Range };
}

/** Anything that could be a footnote reference; the parser decides which are. */
const FOOTNOTE_LIKE = /\[\^([^\]\s]+)\]/g;

/**
 * The body with a stub definition for each footnote reference.
 * Without a definition both Markdown engines print `[^id]` as it stands.
 */
export function withFootnoteStubs(body: string): string {
	const ids = new Set(Array.from(body.matchAll(FOOTNOTE_LIKE), (match) => match[1] as string));
	if (ids.size === 0) return body;
	return `${body}\n\n${Array.from(ids, (source) => `[^${source}]: ${source}`).join('\n\n')}\n`;
}

/** Parses prose for checking, whatever engine the site renders with. */
export function parseProse(body: string, bodyOffset: number, format: 'md' | 'mdx'): Prose {
	const citations: Citation[] = [];
	const definitions: Citation[] = [];
	const headings: Heading[] = [];
	const slugger = new GithubSlugger();
	let tree: Root;
	try {
		const parse = format === 'mdx' ? mdxToMdast : markdownToMdast;
		tree = parse(withFootnoteStubs(body), { features: { gfm: true } }) as Root;
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return { citations, headings, definitions, error: { message, range: { start: bodyOffset, end: bodyOffset } } };
	}
	visit(tree, (node) => {
		const range = rangeOf(node, bodyOffset);
		if (node.type === 'footnoteReference') citations.push({ source: node.identifier, range });
		else if (node.type === 'footnoteDefinition' && range.start < bodyOffset + body.length)
			definitions.push({ source: node.identifier, range });
		else if (node.type === 'heading') {
			const text = textOf(node);
			headings.push({ depth: node.depth, text, slug: slugger.slug(text), range });
		}
	});
	return { citations, headings, definitions };
}

function rangeOf(node: Nodes, offset: number): Range {
	return { start: offset + (node.position?.start.offset ?? 0), end: offset + (node.position?.end.offset ?? 0) };
}

function textOf(node: Nodes): string {
	if ('value' in node) return node.value;
	return 'children' in node ? node.children.map(textOf).join('') : '';
}
