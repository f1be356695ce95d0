import type { Root } from 'mdast';

/** Something in running text that no page has use for so often, and that would take the parser minutes or gigabytes. */
export interface Excess {
	/** A sentence for the author. */
	readonly message: string;
	/** Where it begins in the text. */
	readonly at: number;
}

/** Lists and quotes that may stand in each other. */
const MOST_LEVELS = 500;
/** Underscores in one word: the parser compares each with all before it. */
const MOST_UNDERSCORES = 2000;
/** Letters that the parser may copy for the entities of one paragraph: for each it copies all text before it. */
const MOST_COPIED = 50_000_000;

const TOO_DEEP = `Lists, quotes or tags stand in each other more than ${MOST_LEVELS} levels deep here. Write the text without them.`;
/** A line that begins with the marks of quotes and list items, so many of them that each lies in the one before. */
const NESTED_LINE = new RegExp(`^[ \\t]*(?:(?:>|(?:[*+-]|\\d{1,9}[.)])(?=[ \\t]))[ \\t]*){${MOST_LEVELS + 1}}`, 'm');
const ENTITY = /&(?:#\w{1,8}|\w{1,32});/g;
/** An empty line, or the start of a list item or a heading: what ends a paragraph. */
const PARAGRAPH_END = /\n(?:[ \t\r]*\n| {0,3}(?:[-*+]|#{1,6})[ \t])/;

/** What is too much for the parser in a text, found without it and in one pass. */
export function findExcess(body: string): Excess | undefined {
	const nested = NESTED_LINE.exec(body);
	if (nested) return { message: TOO_DEEP, at: nested.index };
	return findUnderscores(body) ?? findEntities(body);
}

/** Whether a tree is too deep for what calls itself for each level. */
export function isTooDeep(tree: Root): boolean {
	let level: readonly unknown[] = tree.children;
	for (let depth = 0; level.length > 0; depth++) {
		if (depth > MOST_LEVELS) return true;
		level = level.flatMap((node) => (node as { readonly children?: readonly unknown[] }).children ?? []);
	}
	return false;
}

/** What is found only once the text is parsed. */
export const DEEP_TREE: Excess = { message: TOO_DEEP.replace(' here', ''), at: 0 };

/** Colons in an MDX page that has asides: with asides on, the parser tries all of a paragraph for each. */
export const MOST_COLONS = 10_000;
export const COLONS: Excess = {
	message: `A page in MDX with asides (:::) may have ${MOST_COLONS.toLocaleString('en')} colons. Divide it, or rename it to end in .md.`,
	at: 0,
};

function findUnderscores(body: string): Excess | undefined {
	let [count, first] = [0, 0];
	for (let last = -1, at = body.indexOf('_'); at !== -1; last = at, at = body.indexOf('_', at + 1)) {
		if (last === -1 || /\s/.test(body.slice(last, at))) [count, first] = [0, at];
		if (++count <= MOST_UNDERSCORES) continue;
		const message = `A word here has more than ${MOST_UNDERSCORES.toLocaleString('en')} underscores. Shorten it.`;
		return { message, at: first };
	}
	return undefined;
}

function findEntities(body: string): Excess | undefined {
	let [copied, first, end] = [0, 0, -1];
	for (const { 0: entity, index } of body.matchAll(ENTITY)) {
		if (end === -1 || PARAGRAPH_END.test(body.slice(end, index))) [copied, first] = [0, index];
		copied += index - first;
		end = index + entity.length;
		if (copied <= MOST_COPIED) continue;
		const message = `A paragraph here has far too many entities, such as "${entity}". Write the characters themselves, or divide the text into paragraphs.`;
		return { message, at: first };
	}
	return undefined;
}
