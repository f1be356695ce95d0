import { posix } from 'node:path';
import type { CheckedFile, FileKind } from '../parse/file.ts';
import { anchorPath, conditionPath, DATA_PATHS, PATHS, procedurePath } from '../paths.ts';
import { allFiles, type Project } from '../rules/project.ts';
import { nearest } from '../suggest.ts';
import { decode, resolveAddress, type Address } from './address.ts';
import {
	Anchors,
	conditionAnchors,
	glossaryAnchors,
	guideAnchors,
	guidelineListAnchors,
	letterAnchors,
	procedureAnchors,
} from './anchors.ts';
import { findLinks, type WrittenLink } from './links.ts';
import { asMap } from './raw.ts';
import { findRelations } from './relations.ts';
import { retirementOf } from './retired.ts';
import { pathOfServed, servedAddress } from './serving.ts';

/** A page of the site. */
export interface SitePage {
	/** With a slash at its end. */
	readonly path: string;
	/** The file that makes it; lists have none. */
	readonly file: CheckedFile | undefined;
	/** Undefined where they are not known. */
	readonly anchors: () => Anchors | undefined;
}

/** A link to a place on this site. */
export interface InternalLink extends WrittenLink, Address {
	/** Leads past the base below which the site is served. */
	readonly outside: boolean;
}

const maps = new WeakMap<Project, SiteMap>();

/** The site that a project makes. Rules share one. */
export function siteMapOf(project: Project): SiteMap {
	const known = maps.get(project) ?? new SiteMap(project);
	maps.set(project, known);
	return known;
}

/** Every page of the site, and where its links lead. */
export class SiteMap {
	readonly #project: Project;
	/** By path without the slash at its end. */
	readonly #pages = new Map<string, SitePage>();
	readonly #links = new Map<CheckedFile, readonly InternalLink[]>();
	/** What files make, by the file's path. */
	readonly #addresses: ReadonlyMap<string, string>;
	#byParent: ReadonlyMap<string, readonly string[]> | undefined;
	#byName: ReadonlyMap<string, readonly string[]> | undefined;

	constructor(project: Project) {
		this.#project = project;
		for (const page of findPages(project)) this.#pages.set(keyOf(page.path), page);
		this.#addresses = new Map(
			allFiles(project).flatMap((file) => {
				const address = addressOf(file);
				return address === undefined ? [] : [[file.path, address] as const];
			}),
		);
	}

	/** A page that is made of content, or undefined. */
	page(path: string): SitePage | undefined {
		return this.#pages.get(keyOf(path));
	}

	/** Whether the site answers at a path. */
	has(path: string): boolean {
		return this.page(path) !== undefined || DATA_FILES.has(path) || this.#project.serves(path);
	}

	/** The links of a file that stay on this site. */
	links(file: CheckedFile): readonly InternalLink[] {
		const known = this.#links.get(file) ?? this.#resolve(file);
		this.#links.set(file, known);
		return known;
	}

	/** The address that a link to nothing was most likely meant for. */
	suggest(file: CheckedFile, { url, path, rest }: InternalLink): string | undefined {
		const made = this.#addressOfFile(file, decode(url.replace(/[?#].*$/s, '')));
		if (made !== undefined) return this.#write(file, made.includes('#') ? made : made + rest);
		const bare = path.replace(/(?:\/index)?\.(?:html?|mdx?)$/i, '/');
		const near = this.page(bare)?.path ?? (this.has(path) ? path : this.#nearestPath(bare));
		return near === undefined ? undefined : this.#write(file, near + rest);
	}

	/** An address as it has to stand in a file: only the plugin's own pages get base and ending by themselves. */
	#write({ kind }: CheckedFile, address: string): string {
		return kind === 'guide' ? servedAddress(address, this.#project.serving) : address;
	}

	#resolve(file: CheckedFile): readonly InternalLink[] {
		const from = this.#addresses.get(file.path);
		if (from === undefined) return [];
		return findLinks(file).flatMap((link) => {
			const address = resolveAddress(link.url, from.replace(/#.*$/, ''));
			if (!address) return [];
			const isServed = file.kind === 'guide' && link.url.startsWith('/');
			const path = isServed ? pathOfServed(address.path, this.#project.serving) : address.path;
			return [{ ...link, ...address, path: path ?? address.path, outside: path === undefined }];
		});
	}

	/** The page that a file makes, where a link names the file, with or without its ending. */
	#addressOfFile(file: CheckedFile, written: string): string | undefined {
		if (written === '' || written.endsWith('/')) return undefined;
		const { content } = this.#project;
		const places = written.startsWith('/')
			? [written.slice(1), `${content}${written}`]
			: [posix.join(posix.dirname(file.path), written)];
		return places
			.flatMap((place) => [place, `${place}.md`, `${place}.mdx`])
			.map((place) => this.#addresses.get(place))
			.find((address) => address !== undefined);
	}

	/** The page beside it whose name is nearest, or the only one of its name elsewhere. */
	#nearestPath(path: string): string | undefined {
		const { parent, name } = split(path);
		this.#byParent ??= this.#index(({ parent: key, name: value }) => [key, value]);
		this.#byName ??= this.#index(({ parent: value, name: key }) => [key, value]);
		const beside = nearest(name, this.#byParent.get(parent) ?? []);
		if (beside !== undefined) return `${parent}${beside}/`;
		const [elsewhere, ...more] = this.#byName.get(name) ?? [];
		return elsewhere === undefined || more.length > 0 ? undefined : `${elsewhere}${name}/`;
	}

	#index(entry: (parts: { parent: string; name: string }) => readonly [key: string, value: string]) {
		const entries = Array.from(this.#pages.values(), ({ path }) => entry(split(path)));
		return new Map(
			Array.from(
				Map.groupBy(entries, ([key]) => key),
				([key, found]) => [key, found.map(([, value]) => value)],
			),
		);
	}
}

const DATA_FILES: ReadonlySet<string> = new Set(DATA_PATHS);

function findPages(project: Project): SitePage[] {
	const { files, guides, unread, known } = project;
	const relations = findRelations(project);
	const ofKind = (kind: FileKind) => files.filter((file) => file.kind === kind);
	const live = (kind: FileKind) => ofKind(kind).filter((file) => !retirementOf(file));
	const missing = (kind: FileKind) => unread.filter((file) => file.kind === kind).map(({ id }) => id);
	const list = (path: string, anchors: () => Anchors | undefined): SitePage => {
		return { path, file: undefined, anchors: once(anchors) };
	};
	const entryList = (path: string, kind: 'procedure' | 'condition') =>
		list(path, () => new Anchors([...live(kind).map(({ id }) => id), ...missing(kind)]));
	const procedures = ofKind('procedure').map((file) => {
		return { path: procedurePath(file.id), file, anchors: once(() => procedureAnchors(file, relations)) };
	});
	const conditions = ofKind('condition').map((file) => {
		return { path: conditionPath(file.id), file, anchors: once(() => conditionAnchors(file, relations)) };
	});
	return [
		entryList(PATHS.procedures, 'procedure'),
		entryList(PATHS.conditions, 'condition'),
		list(PATHS.compare, () => new Anchors([])),
		list(PATHS.guidelines, () => guidelineListAnchors(ofKind('guideline'), relations)),
		list(PATHS.index, () => letterAnchors([...ofKind('procedure'), ...ofKind('condition'), ...ofKind('term')])),
		list(PATHS.glossary, () => (missing('term').length > 0 ? undefined : glossaryAnchors(ofKind('term'), relations))),
		list(PATHS.sources, () => {
			const sources = known.get('source');
			return sources && new Anchors([...sources, 'uncited']);
		}),
		...procedures,
		...conditions,
		...missing('procedure').map((id) => list(procedurePath(id), () => undefined)),
		...missing('condition').map((id) => list(conditionPath(id), () => undefined)),
		// Starlight leaves drafts out of what it builds.
		...guides
			.filter(({ data }) => asMap(data).draft !== true)
			.map((file) => ({ path: guidePath(file), file, anchors: once(() => guideAnchors(file)) })),
	];
}

/** Where readers find what a file holds. */
export function addressOf(file: CheckedFile): string | undefined {
	switch (file.kind) {
		case 'procedure':
			return procedurePath(file.id);
		case 'condition':
			return conditionPath(file.id);
		case 'guideline':
			return anchorPath('guidelines', file.id);
		case 'term':
			return anchorPath('glossary', file.id);
		case 'sources':
			return PATHS.sources;
		case 'vocabulary':
			return undefined;
		case 'guide':
			return guidePath(file);
	}
}

/** A guide's `slug` wins over the place of its file. */
function guidePath({ id, data }: CheckedFile): string {
	const { slug } = asMap(data);
	if (typeof slug !== 'string') return id;
	const bare = slug.replace(/^\/+|\/+$/g, '');
	return bare === '' || bare === 'index' ? '/' : `/${bare}/`;
}

function keyOf(path: string): string {
	return path.replace(/\/$/, '');
}

/** `/procedures/x/` as `/procedures/` and `x`. */
function split(path: string): { parent: string; name: string } {
	const bare = keyOf(path);
	const at = bare.lastIndexOf('/') + 1;
	return { parent: bare.slice(0, at), name: bare.slice(at) };
}

function once<Value>(make: () => Value): () => Value {
	let made: { value: Value } | undefined;
	return () => (made ??= { value: make() }).value;
}
