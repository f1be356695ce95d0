import type { Definition, Image, ImageReference, Link, LinkReference, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Range } from './yaml.ts';

/** A link or an image in running text. */
export interface ProseLink {
	/** The address as a browser gets it: escapes and entities of Markdown are decoded. */
	readonly url: string;
	/** What a reader sees of it, or hears of an image. */
	readonly text: string;
	/** The whole of it. */
	readonly range: Range;
	/** The address as written: for a link by reference, in its definition. */
	readonly address: Range;
}

/** Links and images of a text, in order. A reference without a definition is plain text and left out. */
export function readLinks(
	tree: Root,
	body: string,
	offset: number,
): { readonly links: readonly ProseLink[]; readonly images: readonly ProseLink[] } {
	const definitions = new Map<string, Definition>();
	visit(tree, 'definition', (node) => {
		if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
	});
	const links: ProseLink[] = [];
	const images: ProseLink[] = [];
	visit(tree, (node) => {
		const list = isLink(node) ? links : isImage(node) ? images : undefined;
		if (!list || (!isLink(node) && !isImage(node))) return;
		const target = 'identifier' in node ? definitions.get(node.identifier) : node;
		if (!target) return;
		list.push({
			url: target.url,
			text: textOf(node).trim(),
			range: shift(rangeOf(node), offset),
			address: shift(addressOf(target, body), offset),
		});
	});
	return { links, images };
}

function isLink(node: Nodes): node is Link | LinkReference {
	return node.type === 'link' || node.type === 'linkReference';
}

function isImage(node: Nodes): node is Image | ImageReference {
	return node.type === 'image' || node.type === 'imageReference';
}

/** Markup in a link counts as text: what it shows cannot be told from here. */
function textOf(node: Nodes): string {
	if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
	if ('children' in node) return node.children.map(textOf).join('');
	return 'value' in node ? node.value : node.type;
}

/** From behind the text to the address: `](`, `]: `, and `<` where the address is in such brackets. */
const BEFORE_ADDRESS = /\s*\](?:\(|:)\s*(<?)/y;
const BRACKETED = /(?:[^<>\\\n]|\\.)*/y;
const BARE = /(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*\))*/y;

/** Where the address of a link, an image or a definition is written; an address in running text is all of its link. */
function addressOf(node: Link | Image | Definition, body: string): Range {
	const range = rangeOf(node);
	BEFORE_ADDRESS.lastIndex = textEnd(node, body, range);
	const before = BEFORE_ADDRESS.exec(body);
	if (!before) return body[range.start] === '<' ? { start: range.start + 1, end: range.end - 1 } : range;
	const pattern = before[1] ? BRACKETED : BARE;
	pattern.lastIndex = BEFORE_ADDRESS.lastIndex;
	const written = pattern.exec(body)?.[0] ?? '';
	return { start: BEFORE_ADDRESS.lastIndex, end: BEFORE_ADDRESS.lastIndex + written.length };
}

/** The offset of the bracket that closes a link's text. */
function textEnd(node: Link | Image | Definition, body: string, { start }: Range): number {
	const last = node.type === 'link' ? node.children.at(-1) : undefined;
	if (last) return rangeOf(last).end;
	let depth = 0;
	for (let at = start; at < body.length; at++) {
		if (body[at] === '\\') at++;
		else if (body[at] === '[') depth++;
		else if (body[at] === ']' && --depth === 0) return at;
	}
	return start;
}

function rangeOf({ position }: Nodes): Range {
	return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

function shift({ start, end }: Range, offset: number): Range {
	return { start: offset + start, end: offset + end };
}
