import { getCollection } from 'astro:content';
import { settings } from 'virtual:starlight-procedures/settings';
import { digest } from '../../core/digest.ts';
import { viewCondition, type ConditionView } from '../../pages/condition.ts';
import type { EntryMeta } from '../../pages/common.ts';
import { findNeighbours, scopeLinks, type Neighbours, type PageSubject } from '../../pages/navigation.ts';
import { viewProcedure, type ProcedureView } from '../../pages/procedure.ts';
import { pageContext } from './site.ts';

/** What a generated page's route gets: its view, and the entry whose text it renders. */
export interface PageProps<View> {
	readonly view: View;
	readonly entry: Entry;
	readonly neighbours: Neighbours;
}

/** An entry as Astro keeps it. */
interface Entry {
	readonly id: string;
	readonly collection: string;
	readonly digest?: string | number | undefined;
	readonly data: { readonly meta: EntryMeta };
}

interface Path<View> {
	readonly params: { readonly id: string };
	readonly props: PageProps<View>;
	readonly cacheKey: string;
}

/** A path for each procedure. */
export async function procedurePaths(): Promise<Path<ProcedureView>[]> {
	return paths('procedure', (id, meta, context) => {
		const entry = context.graph.procedure(id);
		return entry && viewProcedure(id, entry, meta, context);
	});
}

/** A path for each condition. */
export async function conditionPaths(): Promise<Path<ConditionView>[]> {
	return paths('condition', (id, meta, context) => {
		const entry = context.graph.condition(id);
		return entry && viewCondition(id, entry, meta, context);
	});
}

type Context = Awaited<ReturnType<typeof pageContext>>;

async function paths<View>(
	kind: PageSubject['kind'],
	build: (id: string, meta: EntryMeta, context: Context) => View | undefined,
): Promise<Path<View>[]> {
	const context = await pageContext();
	const entries = (await getCollection(`${kind}s` as never)) as unknown as readonly Entry[];
	return entries.flatMap((entry) => {
		const view = build(entry.id, entry.data.meta, context);
		if (!view) return [];
		const subject = { kind, id: entry.id };
		const neighbours = findNeighbours(context.graph, subject);
		// Everything the page shows is in here: a page whose key is the same is the same page.
		const shown = [settings.version, entry.digest, view, scopeLinks(context.graph, subject), neighbours];
		return [{ params: { id: entry.id }, props: { view, entry, neighbours }, cacheKey: digest(shown) }];
	});
}
