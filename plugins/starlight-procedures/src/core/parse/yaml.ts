import {
	isAlias,
	isMap,
	isNode,
	isScalar,
	isSeq,
	parseDocument,
	visit,
	type Alias,
	type Document,
	type Node,
	type Pair,
	type YAMLMap,
} from 'yaml';

import { deepestPlace, isTooDeep } from './depth.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { findSyntaxProblem, isOutOfStack } from './yaml-problem.ts';

export type Path = readonly PropertyKey[];

/** Offsets from 0 into the file, end exclusive. */
export interface Range {
	readonly start: number;
	readonly end: number;
}

/** A YAML problem found while parsing, before any schema. */
export interface YamlProblem {
	readonly range: Range;
	readonly kind: 'syntax' | 'duplicate-key';
	/** The parser's own code, such as `BAD_INDENT`, or a narrower one of ours. */
	readonly code?: string;
	/** The parser's own words, where they may help. */
	readonly message?: string;
}

/** Parsed YAML whose every key and value can be found in the text again. */
export interface YamlSource {
	readonly data: unknown;
	readonly problems: readonly YamlProblem[];
	/** Where the value at `path` stands; its nearest written ancestor if it is not there. */
	locate(path: Path): Range;
	/** Where the key at `path` stands. */
	locateKey(path: Path): Range;
	/** Where to add a key to the map at `path`: just behind its last value. */
	locateInsertion(path: Path): Range;
}

/**
 * Parses YAML 1.2: dates stay text, keys are text, a key may stand once.
 * @param offset where `text` begins in its file.
 */
export function parseYaml(text: string, offset: number): YamlSource {
	// The parser takes a byte order mark for a column, which would indent the first line.
	if (text.startsWith('\uFEFF')) return parseYaml(text.slice(1), offset + 1);
	const plain = readPlainYaml(text);
	if (!plain || isTooDeep(plain.data)) return parseWithPositions(text, offset);
	let parsed: YamlSource | undefined;
	const positions = () => (parsed ??= parseWithPositions(text, offset));
	return {
		data: plain.data,
		problems: [],
		locate: (path) => positions().locate(path),
		locateKey: (path) => positions().locateKey(path),
		locateInsertion: (path) => positions().locateInsertion(path),
	};
}

function parseWithPositions(text: string, offset: number): YamlSource {
	const document = parseCarefully(text);
	if (!document) return unreadable(text, offset);
	const problems: YamlProblem[] = [];
	const mistake = findSyntaxProblem(document, text);
	if (mistake) {
		const { start, end, ...words } = mistake;
		problems.push({ range: { start: offset + start, end: offset + end }, kind: 'syntax', ...words });
	} else {
		for (const [start, end] of findRepeatedKeys(document))
			problems.push({ range: { start: offset + start, end: offset + end }, kind: 'duplicate-key' });
	}
	const data = mistake ? undefined : toPlain(document, problems, offset);
	if (isTooDeep(data)) return unreadable(text, offset);
	const finder = new Finder(document, text, offset);
	return {
		data,
		problems,
		locate: (path) => finder.value(path),
		locateKey: (path) => finder.key(path),
		locateInsertion: (path) => finder.insertion(path),
	};
}

/** Undefined where the levels are more than the parser, which calls itself for each, has stack for. */
function parseCarefully(text: string): Document | undefined {
	try {
		// The parser compares each key with all before it, which takes minutes where there are many thousands.
		return parseDocument(text, { prettyErrors: false, stringKeys: true, uniqueKeys: false });
	} catch (error) {
		if (error instanceof Error && isOutOfStack(error)) return undefined;
		throw error;
	}
}

function unreadable(text: string, offset: number): YamlSource {
	const place = offset + deepestPlace(text);
	const nowhere = () => ({ start: offset, end: offset });
	return {
		data: undefined,
		problems: [{ range: { start: place, end: place }, kind: 'syntax', code: 'TOO_DEEP', message: 'Too many levels' }],
		locate: nowhere,
		locateKey: nowhere,
		locateInsertion: nowhere,
	};
}

/** Where a key stands that its map has already. A loop, since text can nest deeper than calls can. */
function findRepeatedKeys(document: Document): NonNullable<Node['range']>[] {
	const repeated: NonNullable<Node['range']>[] = [];
	const open: unknown[] = [document.contents];
	while (open.length > 0) {
		const node = open.pop();
		if (isSeq(node)) for (const item of node.items) open.push(item);
		if (!isMap(node)) continue;
		const keys = new Set<unknown>();
		for (const { key, value } of node.items) {
			open.push(value);
			if (!isScalar(key)) continue;
			if (keys.has(key.value) && key.range) repeated.push(key.range);
			keys.add(key.value);
		}
	}
	return repeated;
}

/** Aliases that a text may have: to find what one names, the parser looks at all before it. */
const MOST_ALIASES = 1000;

/** Values as plain data. Aliases that multiply beyond reason are a problem, not a crash. */
function toPlain(document: Document, problems: YamlProblem[], offset: number): unknown {
	const report = (message: string, node?: Node, code = 'BAD_ALIAS'): void => {
		const [start, end] = node?.range ?? [0, 0];
		problems.push({ range: { start: offset + start, end: offset + end }, kind: 'syntax', code, message });
	};
	try {
		let aliases = 0;
		const oneTooMany = findAlias(document, () => ++aliases > MOST_ALIASES);
		if (oneTooMany) {
			report('Too many aliases', oneTooMany, 'TOO_MANY_ALIASES');
			return undefined;
		}
		const loop = findAlias(document, (named, ancestors) => ancestors.includes(named));
		if (loop) {
			report(`The alias *${loop.source} stands inside the value it names`, loop);
			return undefined;
		}
		return document.toJS({ maxAliasCount: 100 }) as unknown;
	} catch (error) {
		const { message } = error as Error;
		if (isOutOfStack({ message })) {
			report('Too many levels', undefined, 'TOO_DEEP');
			return undefined;
		}
		const unknown = findAlias(document, (named) => named === undefined);
		report(message, unknown, unknown ? 'BAD_ALIAS' : 'TOO_MANY_ALIASES');
		return undefined;
	}
}

/** The first alias that `matches`, given the node it names: the last one of its name in front of it. */
function findAlias(
	document: Document,
	matches: (named: Node | undefined, ancestors: readonly unknown[]) => boolean,
): Alias | undefined {
	// Asked one by one, each alias would walk the whole document to find what it names.
	const anchors = new Map<string, Node>();
	let found: Alias | undefined;
	visit(document, {
		Node(_key, node, ancestors) {
			if (!isAlias(node)) {
				if (node.anchor !== undefined) anchors.set(node.anchor, node);
				return undefined;
			}
			if (!matches(anchors.get(node.source), ancestors)) return undefined;
			found = node;
			return visit.BREAK;
		},
	});
	return found;
}

class Finder {
	readonly #document: Document;
	readonly #text: string;
	readonly #offset: number;
	readonly #pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

	constructor(document: Document, text: string, offset: number) {
		this.#document = document;
		this.#text = text;
		this.#offset = offset;
	}

	value(path: Path): Range {
		for (let length = path.length; length >= 0; length--) {
			const found = this.#walk(path.slice(0, length));
			if (found?.node) return this.#range(found.node);
			if (found?.key) return this.#range(found.key);
		}
		return { start: this.#offset, end: this.#offset };
	}

	key(path: Path): Range {
		const found = this.#walk(path);
		return found?.key ? this.#range(found.key) : this.value(path);
	}

	insertion(path: Path): Range {
		const node = this.#walk(path)?.node;
		if (!node?.range) return this.value(path);
		const text = this.#text.slice(0, node.range[1]);
		// Inside braces the place is before the closing one; elsewhere behind the last character written.
		const end = isMap(node) && node.flow ? text.length - 1 : text.trimEnd().length;
		return { start: this.#offset + end, end: this.#offset + end };
	}

	#walk(path: Path): { key?: Node; node?: Node } | undefined {
		let node: unknown = this.#document.contents;
		let key: unknown;
		for (const step of path) {
			if (isAlias(node)) node = node.resolve(this.#document);
			if (isMap(node)) {
				const pair = this.#pairsOf(node).get(String(step));
				if (!pair) return undefined;
				[key, node] = [pair.key, pair.value];
			} else if (isSeq(node)) {
				[key, node] = [undefined, node.items[Number(step)]];
			} else return undefined;
		}
		const result: { key?: Node; node?: Node } = {};
		if (isNode(key)) result.key = key;
		if (isNode(node)) result.node = node;
		return result;
	}

	/** A map's keys with their values; the first of a key that stands twice. */
	#pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
		const known = this.#pairs.get(map);
		if (known) return known;
		const pairs = new Map<string, Pair>();
		for (const pair of [...map.items].reverse()) if (isScalar(pair.key)) pairs.set(String(pair.key.value), pair);
		this.#pairs.set(map, pairs);
		return pairs;
	}

	#range(node: Node): Range {
		const [start, end] = node.range ?? [0, 0];
		return { start: this.#offset + start, end: this.#offset + end };
	}
}
