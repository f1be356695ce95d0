import { getCollection } from 'astro:content';
import { settings } from 'virtual:starlight-procedures/settings';
import type { Entries } from '../../core/entries.ts';
import { buildGraph, type Graph } from '../../core/graph/graph.ts';
import type { EntryMeta, PageContext } from '../../pages/common.ts';

/** A collection as this plugin fills it; a site without the collections gets empty ones. */
type Stored<Entry> = readonly { readonly id: string; readonly data: Entry & { meta: EntryMeta } }[];

let built: Promise<Graph> | undefined;

/** The site's graph. A build joins it once; the dev server anew for each page, so that every edit shows. */
export function loadGraph(): Promise<Graph> {
	if (!import.meta.env.PROD) return readGraph();
	built ??= readGraph();
	return built;
}

/** What pages need beside their own entry. */
export async function pageContext(): Promise<PageContext> {
	return { graph: await loadGraph(), today: settings.today, country: settings.country };
}

async function readGraph(): Promise<Graph> {
	const read = async <Name extends keyof Kinds>(name: Name) =>
		(await getCollection(name as never)) as unknown as Stored<Kinds[Name]>;
	const [procedures, conditions, guidelines, terms, sources, vocabulary] = await Promise.all([
		read('procedures'),
		read('conditions'),
		read('guidelines'),
		read('glossary'),
		read('sources'),
		read('vocabulary'),
	]);
	const prose = new Map<string, readonly string[]>();
	const kinds = { procedure: procedures, condition: conditions, term: terms } satisfies Record<string, Stored<object>>;
	for (const [kind, entries] of Object.entries(kinds))
		for (const { id, data } of entries) prose.set(`${kind}/${id}`, data.meta.citations);
	return buildGraph(
		{
			procedures: byId(procedures),
			conditions: byId(conditions),
			guidelines: byId(guidelines),
			terms: byId(terms),
			sources: byId(sources),
			vocabulary: vocabulary[0]?.data,
		},
		prose,
	);
}

type MapValue<Value> = Value extends Map<string, infer Entry> ? Entry : never;
interface Kinds {
	procedures: MapValue<Entries['procedures']>;
	conditions: MapValue<Entries['conditions']>;
	guidelines: MapValue<Entries['guidelines']>;
	glossary: MapValue<Entries['terms']>;
	sources: MapValue<Entries['sources']>;
	vocabulary: NonNullable<Entries['vocabulary']>;
}

function byId<Entry>(entries: Stored<Entry>): Map<string, Entry> {
	return new Map(entries.map(({ id, data }) => [id, data]));
}
