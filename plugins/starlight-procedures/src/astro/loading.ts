import type { FSWatcher } from 'node:fs';
import type { Loader, LoaderContext } from 'astro/loaders';
import { join } from 'node:path';
import { digest } from '../core/digest.ts';
import type { ContentFile } from '../core/parse/file.ts';
import { withFootnoteStubs } from '../core/parse/prose.ts';
import { hasErrors, type Snapshot } from '../core/project.ts';
import { formatText, summarize } from '../report/text.ts';
import { VERSION } from '../version.ts';
import { writeEditorSchemas } from './editor-schemas.ts';
import { findPageStates, type PageStates } from './page-states.ts';
import type { ContentSession } from './session.ts';

/** The collections the plugin fills, by name. */
export const COLLECTIONS = ['procedures', 'conditions', 'guidelines', 'glossary', 'sources', 'vocabulary'] as const;
export type CollectionName = (typeof COLLECTIONS)[number];

/**
 * The hook by which collections find the loading of the plugin that their site registered.
 * A hook, because Astro keeps nothing else of an integration in the config that loaders are given.
 */
export const LOADING_HOOK = 'starlight-procedures:loading';

declare global {
	// The namespace is Astro's: it is how integrations declare hooks of their own.
	// https://docs.astro.build/en/reference/integrations-reference/#custom-hooks
	namespace Astro {
		interface IntegrationHooks {
			[LOADING_HOOK]: () => ContentLoading;
		}
	}
}

/** One entry on its way to a collection. */
interface Item {
	readonly id: string;
	readonly data: Record<string, unknown>;
	readonly file: ContentFile;
}

export interface LoadingOptions {
	/** Absolute path of the project. */
	readonly root: string;
	/** Absolute path of the content folder. */
	readonly folder: string;
	/** Absolute path of the folder of the site's ordinary pages. */
	readonly guides: string;
	/** The day of each file's last commit, by path from the root. */
	readonly commitDates: () => ReadonlyMap<string, string>;
}

/** What an edit in the dev server led to. */
export interface Update {
	/** The files whose page states are not what they were, by path from the root. */
	readonly changed: readonly string[];
}

/** Edits that come in one burst, as from an editor that writes and renames, are one edit. */
const SETTLE_MS = 40;

type Watcher = NonNullable<LoaderContext['watcher']> & Pick<FSWatcher, 'off'>;

/** Fills the collections from the session, and again after each good edit in the dev server. */
export class ContentLoading {
	readonly #session: ContentSession;
	readonly #options: LoadingOptions;
	readonly #contexts = new Map<CollectionName, LoaderContext>();
	#dates: ReadonlyMap<string, string> | undefined;
	#watching: { watcher: Watcher; listener: (path: string) => void } | undefined;
	#timer: NodeJS.Timeout | undefined;
	#updates: Promise<void> = Promise.resolve();
	/** The texts of the files that pages show, by path. */
	#shown = new Map<string, string>();
	/** What was last said of findings that hold nothing back. */
	#summary = '';
	/** The page states that listeners heard of last. */
	#states: PageStates = {};
	#listeners: ((update: Update) => Promise<void>)[] = [];

	constructor(session: ContentSession, options: LoadingOptions) {
		this.#session = session;
		this.#options = options;
	}

	/** What a collection's loader does. */
	async load(collection: CollectionName, context: LoaderContext): Promise<void> {
		this.#contexts.set(collection, context);
		const snapshot = await this.#session.snapshot();
		await this.#fill(collection, context, snapshot);
		if (collection !== COLLECTIONS[0]) return;
		await this.#helpEditors(snapshot);
		// All collections share one listener; the first of them keeps it.
		if (context.watcher) {
			if (hasErrors(snapshot.diagnostics)) this.#reportBroken(context, snapshot, 'Entries without mistakes are shown.');
			else this.#summarize(context.logger, snapshot);
			this.#watch(context.watcher);
		}
	}

	/** Calls back after each edit, whether or not it was taken over. */
	onUpdate(listener: (update: Update) => Promise<void>): void {
		this.#listeners.push(listener);
	}

	/** The pages that do not show what their files hold, and why. */
	async pageStates(): Promise<PageStates> {
		const { diagnostics, files } = await this.#session.snapshot();
		const texts = new Map(files.map(({ path, text }) => [path, text]));
		return findPageStates(diagnostics, [...texts.keys()], (file) => {
			const shown = this.#shown.get(file);
			return shown === undefined ? undefined : shown === texts.get(file);
		});
	}

	#watch(watcher: Watcher): void {
		// Content refreshes keep old listeners: ours is registered once.
		if (this.#watching) for (const event of EVENTS) this.#watching.watcher.off(event, this.#watching.listener);
		const folders = [this.#options.folder, this.#options.guides];
		watcher.add(folders);
		const listener = (path: string) => {
			if (!folders.some((folder) => isInside(path, folder))) return;
			clearTimeout(this.#timer);
			this.#timer = setTimeout(() => {
				this.#updates = this.#updates.then(() => this.#update());
			}, SETTLE_MS);
		};
		for (const event of EVENTS) watcher.on(event, listener);
		this.#watching = { watcher, listener };
	}

	/** Takes an edit over, or keeps the last good version and says what is wrong. Never throws: the server has to live. */
	async #update(): Promise<void> {
		const logger = this.#contexts.get(COLLECTIONS[0])?.logger;
		try {
			this.#session.forget();
			const snapshot = await this.#session.snapshot();
			const context = this.#contexts.get(COLLECTIONS[0]);
			if (context && hasErrors(snapshot.diagnostics)) {
				this.#reportBroken(context, snapshot, 'The last good version stays until they are mended.');
			} else {
				for (const [collection, own] of this.#contexts) await this.#fill(collection, own, snapshot);
				logger?.info('Content is up to date.');
				if (logger) this.#summarize(logger, snapshot);
			}
			await this.#helpEditors(snapshot);
			await this.#tellListeners();
		} catch (error) {
			logger?.error(`The content could not be read again: ${error instanceof Error ? error.message : String(error)}`);
		}
	}

	async #tellListeners(): Promise<void> {
		const states = await this.pageStates();
		const before = this.#states;
		const changed = Object.keys({ ...before, ...states }).filter(
			(file) => JSON.stringify(before[file]) !== JSON.stringify(states[file]),
		);
		this.#states = states;
		for (const listener of this.#listeners) await listener({ changed });
	}

	async #helpEditors(snapshot: Snapshot): Promise<void> {
		const config = this.#contexts.get(COLLECTIONS[0])?.config;
		if (config?.experimental.contentIntellisense) await writeEditorSchemas(this.#options.root, snapshot);
	}

	#reportBroken({ logger }: LoaderContext, { diagnostics }: Snapshot, consequence: string): void {
		logger.error(`The content has mistakes. ${consequence}\n\n${formatText(diagnostics)}\n`);
	}

	/** Findings that hold nothing back get one line, and only when their number has changed. */
	#summarize(logger: LoaderContext['logger'], { diagnostics }: Snapshot): void {
		const summary = summarize(diagnostics);
		if (diagnostics.length > 0 && summary !== this.#summary)
			logger.warn(`${summary}. To list them: starlight-procedures check, or the toolbar of a page.`);
		this.#summary = summary;
	}

	async #fill(collection: CollectionName, context: LoaderContext, snapshot: Snapshot): Promise<void> {
		const items = itemsOf(collection, snapshot);
		const kept = new Set(items.map(({ id }) => id));
		for (const id of context.store.keys()) if (!kept.has(id)) context.store.delete(id);
		for (const item of items) {
			await this.#store(item, context);
			this.#shown.set(item.file.path, item.file.text);
		}
	}

	async #store({ id, data, file }: Item, context: LoaderContext): Promise<void> {
		const updated = this.#updated(file);
		const citations = file.prose?.citations.map(({ source }) => source) ?? [];
		const meta = { citations, file: file.path, ...(updated ? { updated } : {}) };
		// Data and options decide what is stored, not the file's text alone, so they are what the digest is of.
		const key = digest([VERSION, data, meta, file.split.body]);
		const { store } = context;
		if (store.get(id)?.digest === key) return;
		const base = { id, data: { ...data, meta }, filePath: file.path, digest: key };
		if (!file.prose) {
			store.set(base);
		} else if (file.path.endsWith('.mdx')) {
			store.set({ ...base, deferredRender: true });
		} else {
			const source = `---\n---\n${withFootnoteStubs(file.split.body)}`;
			const rendered = await context.renderMarkdown(source, {
				fileURL: new URL(`file://${join(this.#options.root, file.path)}`),
			});
			const images = rendered.metadata?.imagePaths ?? [];
			store.set({ ...base, rendered, ...(images.length > 0 ? { assetImports: images } : {}) });
		}
	}

	#updated(file: ContentFile): string | undefined {
		this.#dates ??= this.#options.commitDates();
		return this.#dates.get(file.path);
	}
}

const EVENTS = ['add', 'change', 'unlink'] as const;

function isInside(path: string, folder: string): boolean {
	return path.replaceAll('\\', '/').startsWith(`${folder.replaceAll('\\', '/')}/`);
}

/** The loader of one collection, for a plugin found at `find`. */
export function createLoader(collection: CollectionName, find: (context: LoaderContext) => ContentLoading): Loader {
	return {
		name: `starlight-procedures-${collection}`,
		load: (context) => find(context).load(collection, context),
	};
}

/** The entries of one collection, by id: the order in which Astro keeps them. */
function itemsOf(collection: CollectionName, { files, entries }: Snapshot): Item[] {
	const listed = (kind: ContentFile['kind'], map: ReadonlyMap<string, unknown>): Item[] =>
		files.flatMap((file) => {
			const data = file.kind === kind ? map.get(file.id) : undefined;
			return data === undefined ? [] : [{ id: file.id, data: data as Record<string, unknown>, file }];
		});
	const file = files.find(({ kind }) => kind === collection);
	switch (collection) {
		case 'procedures':
			return listed('procedure', entries.procedures);
		case 'conditions':
			return listed('condition', entries.conditions);
		case 'guidelines':
			return listed('guideline', entries.guidelines);
		case 'glossary':
			return listed('term', entries.terms);
		case 'sources':
			return file ? Array.from(entries.sources, ([id, data]) => ({ id, data: { ...data }, file })) : [];
		case 'vocabulary':
			return file && entries.vocabulary ? [{ id: 'vocabulary', data: { ...entries.vocabulary }, file }] : [];
	}
}
