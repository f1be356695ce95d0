import GithubSlugger from 'github-slugger';
import type { Nodes, Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { visit } from 'unist-util-visit';
import { isForeign, placeIn, readElements, readMissedTags, type ProseElement } from './elements.ts';
import { COLONS, DEEP_TREE, findExcess, isTooDeep, MOST_COLONS, type Excess } from './excess.ts';
import { readLinks, type ProseLink } from './links.ts';
import { readMdxCode, readMdxElements, type ProseCode } from './mdx.ts';
import { PlainText } from './plain-text.ts';
import { TagBalance } from './tags.ts';
import { findOpenAsides, findOpenBlocks } from './unclosed.ts';
import type { Range } from './yaml.ts';

/** A `[^source-id]` in running text. */
export interface Citation {
	readonly source: string;
	readonly range: Range;
}

export interface Heading {
	readonly depth: number;
	readonly text: string;
	/** The id the rendered heading gets by default. */
	readonly slug: string;
	/** All ids it may get: an engine may leave dashes as they are, or join them in its own way. */
	readonly slugs: readonly string[];
	readonly range: Range;
}

/** Something that is opened and never closed. */
export interface Unclosed {
	/** In words: `the tag <b>`. */
	readonly what: string;
	/** Where it is opened. */
	readonly range: Range;
	/** What follows is not read as text: a code block or a comment. */
	readonly swallows?: true;
}

/** What the checks need to know of a page's prose. Ranges are offsets into the file. */
export interface Prose {
	readonly citations: readonly Citation[];
	readonly headings: readonly Heading[];
	/** Footnote definitions the author wrote; the plugin supplies them, so each is a problem. */
	readonly definitions: readonly Citation[];
	readonly images: readonly ProseLink[];
	readonly links: readonly ProseLink[];
	/** The text readers see, by paragraph, heading and table cell, in order. Code blocks are left out. */
	readonly blocks: readonly { readonly text: string; readonly range: Range }[];
	/** The body with everything but its plain text blanked: places hold. */
	readonly plain: string;
	/** Tags of HTML or JSX. */
	readonly elements: readonly ProseElement[];
	/** Program code of MDX: imports and exports, and what stands in braces. */
	readonly code: readonly ProseCode[];
	/** What is opened and never closed, and so swallows or hides what follows: a code fence, a comment, an aside, a tag. */
	readonly unclosed: readonly Unclosed[];
	/** Why the prose cannot be parsed, and where; `refused` where it would take the parser too long, in whole sentences. */
	readonly error?: { readonly message: string; readonly range: Range; readonly refused?: boolean };
}

/** The nodes that hold running text and no other block. */
const TEXT_BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

/** A line that opens or closes an aside: `:::note`. */
const ASIDE_FENCE = /^:{3,}/m;

/** Anything that could be a footnote reference; the parser decides which are. */
const FOOTNOTE_LIKE = /\[\^([^[\]\s\\]+)\]/g;

/**
 * The body with a stub definition for each footnote reference.
 * Without a definition both Markdown engines print `[^id]` as it stands.
 */
export function withFootnoteStubs(body: string): string {
	const ids = footnoteIds(body);
	if (ids.length === 0) return body;
	return `${body}\n\n${ids.map((source) => `[^${source}]: ${source}`).join('\n\n')}\n`;
}

/** Parses prose for checking, whatever engine the site renders with. */
export function parseProse(body: string, bodyOffset: number, format: 'md' | 'mdx'): Prose {
	const excess = findExcess(body);
	if (excess) return refuse(excess, bodyOffset);
	try {
		const parse = format === 'mdx' ? mdxToMdast : markdownToMdast;
		const source = withFootnoteStubs(body);
		const tree = parse(source, { features: { gfm: true } }) as Root;
		if (isTooDeep(tree)) return refuse(DEEP_TREE, bodyOffset);
		const prose = readTree(tree, body, bodyOffset);
		if (!ASIDE_FENCE.test(body)) return prose;
		// Asides are read apart: with directives on, `at 10:30` would lose its end.
		if (format === 'mdx' && source.split(':', MOST_COLONS + 1).length > MOST_COLONS) return refuse(COLONS, bodyOffset);
		const plain = format === 'mdx' ? source : withoutInlineDirectives(source);
		const asides = parse(plain, { features: { gfm: true, directive: true } }) as Root;
		return { ...prose, unclosed: [...prose.unclosed, ...findOpenAsides(asides, body, bodyOffset)] };
	} catch (error) {
		// MDX syntax.
		const message = error instanceof Error ? error.message : String(error);
		return unread({ message, range: { start: bodyOffset, end: bodyOffset } });
	}
}

/** A colon behind the start of a line, where it could only open a directive within the line. */
const LINES = /^([ \t>*+\-\d.)]*(?::{3,})?)(.*)$/gm;

/**
 * The text with letters in the place of colons, but for those that open or close asides.
 * Only asides are asked for, and to try each colon for a directive takes the parser longer the more there are. In MDX
 * a colon may be part of a program.
 */
function withoutInlineDirectives(source: string): string {
	return source.replace(LINES, (_line, start: string, rest: string) => start + rest.replaceAll(':', 'x'));
}

function refuse({ message, at }: Excess, bodyOffset: number): Prose {
	const start = bodyOffset + at;
	return unread({ message, range: { start, end: start }, refused: true });
}

function unread(error: NonNullable<Prose['error']>): Prose {
	return {
		citations: [],
		headings: [],
		definitions: [],
		images: [],
		links: [],
		blocks: [],
		plain: '',
		elements: [],
		code: [],
		unclosed: [],
		error,
	};
}

function readTree(tree: Root, body: string, bodyOffset: number): Prose {
	const citations: Citation[] = [];
	const definitions: Citation[] = [];
	const headings: Heading[] = [];
	const sluggers = DASHES.map((dashes) => ({ dashes, slugger: new GithubSlugger() }));
	const blocks: Prose['blocks'][number][] = [];
	const elements: ProseElement[] = [];
	let foreign = false;
	const code: ProseCode[] = [];
	const tags = new TagBalance();
	// Not as arguments of one call: a block of HTML may hold more elements than a call can take.
	const add = (found: readonly ProseElement[]) => {
		for (const element of found) {
			foreign ||= isForeign(element);
			elements.push(element);
		}
	};
	const plain = new PlainText(body);
	let stubs = 0;
	visit(tree, (node) => {
		const range = rangeOf(node, bodyOffset);
		// What stands behind the body are the stubs.
		if (TEXT_BLOCKS.has(node.type) && range.start < bodyOffset + body.length)
			blocks.push({ text: textOf(node), range });
		if (node.type === 'text' || node.type === 'html')
			plain.add(node.type, { start: range.start - bodyOffset, end: range.end - bodyOffset });
		if (node.type === 'footnoteReference') citations.push({ source: node.identifier, range });
		else if (node.type === 'footnoteDefinition') {
			if (range.start < bodyOffset + body.length) definitions.push({ source: node.identifier, range });
			else stubs++;
		} else if (node.type === 'heading') {
			const slugs = sluggers.map(({ dashes, slugger }) => slugger.slug(textOf(node, dashes)));
			headings.push({ depth: node.depth, text: textOf(node), slug: slugs[0] ?? '', slugs: [...new Set(slugs)], range });
		} else if (node.type === 'html') {
			tags.read(node.value, range);
			const source = body.slice(range.start - bodyOffset, range.end - bodyOffset);
			add(readElements(node.value, placeIn(node.value, source, range.start), 'html', foreign));
		} else if (node.type === 'text' && node.value.includes('<'))
			add(readMissedTags(body.slice(range.start - bodyOffset, range.end - bodyOffset), range.start));
		else {
			const source = body.slice(range.start - bodyOffset, range.end - bodyOffset);
			add(readMdxElements(node, source, range.start));
			code.push(...readMdxCode(node, source, range.start));
		}
	});
	const end = bodyOffset + body.trimEnd().length;
	const unclosed = [...findOpenBlocks(tree, body, bodyOffset), ...tags.open];
	// Not found by its own sign, such as a processing instruction: what is certain is that the stubs are gone.
	const swallowed = stubs < footnoteIds(body).length;
	return {
		citations,
		headings,
		definitions,
		...readLinks(tree, body, bodyOffset),
		blocks,
		plain: plain.text,
		elements,
		code,
		unclosed:
			unclosed.length > 0 || !swallowed ? unclosed : [{ what: 'a block', range: { start: end, end }, swallows: true }],
	};
}

function footnoteIds(body: string): string[] {
	return [...new Set(Array.from(body.matchAll(FOOTNOTE_LIKE), (match) => match[1] as string))];
}

function rangeOf(node: Nodes, offset: number): Range {
	return { start: offset + (node.position?.start.offset ?? 0), end: offset + (node.position?.end.offset ?? 0) };
}

/**
 * Hyphens that become one dash, which no id has: any two or more by default, two alone where a site renders with
 * `unified()`, none where a site switches that off. Hyphens in code stay.
 */
const DASHES = [/-{2,}/g, /(?<!-)--(?!-)/g, undefined];

/** The text a reader sees. Tags are no text: the rendered heading's id leaves them out. */
function textOf(node: Nodes, dashes?: RegExp): string {
	if (node.type === 'html') return '';
	if (node.type === 'text' && dashes) return node.value.replace(dashes, '\u2013');
	if ('value' in node) return node.value;
	return 'children' in node ? node.children.map((child) => textOf(child, dashes)).join('') : '';
}
