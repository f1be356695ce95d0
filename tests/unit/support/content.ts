import { basename, extname } from 'node:path';
import {
	buildGraph,
	parseFile,
	validate,
	type ContentFile,
	type Diagnostic,
	type Entries,
	type EntryKind,
	type Graph,
	type RawFile,
} from '../../../plugins/starlight-procedures/src/core/index.ts';
import type { EntryMeta } from '../../../plugins/starlight-procedures/src/pages/common.ts';
import { BASE_FILES, PATHS, type FileName } from './base-files.ts';

const KINDS: Readonly<Record<string, EntryKind>> = {
	procedures: 'procedure',
	conditions: 'condition',
	guidelines: 'guideline',
	glossary: 'term',
	'sources.yaml': 'sources',
	'vocabulary.yaml': 'vocabulary',
};

const BASE_TEXTS = new Set<string>(Object.values(BASE_FILES));

/** Stands in a text where a problem is expected; it is taken out before the text is checked. */
const MARK = '▲';

/** A site's raw files, to change and to check. Every change returns a new site. */
export class Content {
	/** Texts with their marks. */
	readonly #files: ReadonlyMap<string, string>;

	constructor(files: ReadonlyMap<string, string> = new Map(Object.entries(BASE_FILES))) {
		this.#files = files;
	}

	/** Where each ▲ stands, as `path:line:column`. */
	get marks(): string[] {
		return [...this.#files].flatMap(([path, marked]) => placesOf(marked).map((place) => `${path}:${place}`));
	}

	/** Replaces text that stands exactly once in a file. A ▲ in the new text is a mark. */
	replace(name: string, from: string, to: string): Content {
		const path = pathOf(name);
		const text = this.#marked(path);
		const at = text.indexOf(from);
		if (at === -1 || text.includes(from, at + 1)) throw new Error(`"${from}" does not stand exactly once in ${path}.`);
		return this.write(path, text.slice(0, at) + to + text.slice(at + from.length));
	}

	/** Writes a whole file. */
	write(name: string, text: string): Content {
		return new Content(new Map([...this.#files, [pathOf(name), text]]));
	}

	/** Copies a file under a new name, with replacements. */
	copy(name: string, path: string, replacements: Readonly<Record<string, string>> = {}): Content {
		let copied = this.write(path, this.text(name));
		for (const [from, to] of Object.entries(replacements)) copied = copied.replace(path, from, to);
		return copied;
	}

	delete(name: string): Content {
		return new Content(new Map([...this.#files].filter(([path]) => path !== pathOf(name))));
	}

	/** The same files in another order. */
	ordered(order: (paths: readonly string[]) => readonly string[]): Content {
		return new Content(new Map(order([...this.#files.keys()]).map((path) => [path, this.#marked(path)])));
	}

	text(name: string): string {
		return this.#marked(name).replaceAll(MARK, '');
	}

	entries(): [path: string, text: string][] {
		return [...this.#files.keys()].map((path) => [path, this.text(path)]);
	}

	raw(): RawFile[] {
		return this.entries().map(([path, text]) => rawFile(path, text));
	}

	check(country?: string): { files: ContentFile[]; entries: Entries; diagnostics: Diagnostic[] } {
		const files = this.raw().map(parse);
		return { files, ...validate(files, { content: 'content', country, today: '2026-11-22' }) };
	}

	diagnostics(country?: string): Diagnostic[] {
		return this.check(country).diagnostics;
	}

	/** The problems as `path:line:column rule`. */
	problems(country?: string): string[] {
		return this.diagnostics(country).map(formatPlace);
	}

	/** The problems without which no page can be made, as `path:line:column rule`. */
	errors(): string[] {
		return this.diagnostics()
			.filter(({ severity }) => severity === 'error')
			.map(formatPlace);
	}

	/** The graph, the way the site builds it. */
	graph(): Graph {
		const { files, entries } = this.check();
		const prose = files.map(
			({ kind, id, prose }) => [`${kind}/${id}`, prose?.citations.map(({ source }) => source) ?? []] as const,
		);
		return buildGraph(entries, new Map(prose));
	}

	/** What the page of an entry knows of its file. */
	meta(name: string): EntryMeta {
		const path = pathOf(name);
		const { prose } = parseFile(rawFile(path, this.text(path)));
		return { citations: prose?.citations.map(({ source }) => source) ?? [], file: path };
	}

	#marked(name: string): string {
		const text = this.#files.get(pathOf(name));
		if (text === undefined) throw new Error(`There is no file ${name}.`);
		return text;
	}
}

/** The valid files are parsed once: most sites of a test share all of them but one. */
const parsed = new Map<string, ContentFile>();

function parse(raw: RawFile): ContentFile {
	if (!BASE_TEXTS.has(raw.text)) return parseFile(raw);
	const key = `${raw.path}\n${raw.text}`;
	const file = parsed.get(key) ?? parseFile(raw);
	parsed.set(key, file);
	return file;
}

/** A valid site about teeth. */
export const content = new Content();

/** A raw file whose kind and id come from its path, as the reader has it. */
export function rawFile(path: string, text: string): RawFile {
	const kind = KINDS[path.split('/')[1] ?? ''];
	if (!kind) throw new Error(`No kind of entry lives at ${path}.`);
	return { path, kind, id: basename(path, extname(path)), text };
}

export function formatPlace({ file, start, rule }: Diagnostic): string {
	return `${file}:${start.line}:${start.column} ${rule}`;
}

/** The only one of a list: fails where there are none or several. */
export function only<Item>(items: readonly Item[]): Item {
	const [item] = items;
	if (items.length !== 1 || item === undefined)
		throw new Error(`Expected one item, got ${JSON.stringify(items, null, 1)}`);
	return item;
}

function pathOf(name: string): string {
	return name in PATHS ? PATHS[name as FileName] : name;
}

/** Lines and columns of the marks, counted without the code under test. */
function placesOf(marked: string): string[] {
	const parts = marked.split(MARK);
	return parts.slice(0, -1).map((_, at) => {
		const before = parts
			.slice(0, at + 1)
			.join('')
			.split('\n');
		return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
	});
}
