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
} from 'yaml';

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
	/** The parser's own code: `BAD_INDENT`. */
	readonly code?: string;
	readonly message: string;
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
	const document = parseDocument(text, { prettyErrors: false, stringKeys: true });
	const problems: YamlProblem[] = [...document.errors, ...document.warnings].map((error) => ({
		range: { start: offset + error.pos[0], end: offset + error.pos[1] },
		kind: error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'syntax',
		code: error.code,
		message: error.message,
	}));
	const finder = new Finder(document, text, offset);
	return {
		data: problems.some(({ kind }) => kind === 'syntax') ? undefined : toPlain(document, problems, offset),
		problems,
		locate: (path) => finder.value(path),
		locateKey: (path) => finder.key(path),
		locateInsertion: (path) => finder.insertion(path),
	};
}

/** Values as plain data. Aliases that multiply beyond reason are a problem, not a crash. */
function toPlain(document: Document, problems: YamlProblem[], offset: number): unknown {
	const report = (message: string, node: Node | undefined): void => {
		const [start, end] = node?.range ?? [0, 0];
		const code = node ? { code: 'BAD_ALIAS' } : {};
		problems.push({ range: { start: offset + start, end: offset + end }, kind: 'syntax', ...code, message });
	};
	const loop = findAlias(document, (alias, ancestors) => ancestors.includes(alias.resolve(document)));
	if (loop) {
		report(`The alias *${loop.source} stands inside the value it names`, loop);
		return undefined;
	}
	try {
		return document.toJS({ maxAliasCount: 100 }) as unknown;
	} catch (error) {
		const unknown = findAlias(document, (alias) => alias.resolve(document) === undefined);
		report(error instanceof Error ? error.message : String(error), unknown);
		return undefined;
	}
}

function findAlias(
	document: Document,
	matches: (alias: Alias, ancestors: readonly unknown[]) => boolean,
): Alias | undefined {
	let found: Alias | undefined;
	visit(document, {
		Alias(_key, alias, ancestors) {
			if (!matches(alias, ancestors)) return undefined;
			found = alias;
			return visit.BREAK;
		},
	});
	return found;
}

class Finder {
	readonly #document: Document;
	readonly #text: string;
	readonly #offset: number;

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
				const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
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

	#range(node: Node): Range {
		const [start, end] = node.range ?? [0, 0];
		return { start: this.#offset + start, end: this.#offset + end };
	}
}
