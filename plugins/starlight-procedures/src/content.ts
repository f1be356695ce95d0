import type { LoaderContext } from 'astro/loaders';
import { defineCollection } from 'astro/content/config';
import { z } from 'astro/zod';
import type { ContentLoading } from './astro/loading.ts';
import { COLLECTIONS, createLoader, LOADING_HOOK, type CollectionName } from './astro/loading.ts';
import { review } from './core/schema/shared.ts';
import type { Condition, Guideline, Procedure, Source, Term, Vocabulary } from './core/schema/index.ts';
import type { EntryMeta } from './pages/common.ts';

/** An entry's data: its frontmatter, checked, and what its file says beside it. */
interface CollectionData {
	procedures: Procedure & { meta: EntryMeta };
	conditions: Condition & { meta: EntryMeta };
	guidelines: Guideline & { meta: EntryMeta };
	glossary: Term & { meta: EntryMeta };
	sources: Source & { meta: EntryMeta };
	vocabulary: Vocabulary & { meta: EntryMeta };
}

/**
 * Fields for guides, to pass as `extend` to Starlight's `docsSchema`. A guide with medical advice in it says under
 * `review` whether a clinician has checked it, as procedures and conditions do, and shows the same strip.
 */
export const guideSchema = z.object({ review: review.optional() });

/**
 * The plugin's collections, to spread into `collections` of `src/content.config.ts`:
 * procedures, conditions, guidelines, glossary, sources, vocabulary.
 * @throws while loading, if `starlightProcedures()` is not among Starlight's plugins.
 */
export function procedureCollections() {
	return {
		procedures: collection('procedures'),
		conditions: collection('conditions'),
		guidelines: collection('guidelines'),
		glossary: collection('glossary'),
		sources: collection('sources'),
		vocabulary: collection('vocabulary'),
	};
}

/** The schema only lends Astro its type: the loader stores what core has checked already. */
function collection<Name extends CollectionName>(name: Name) {
	return defineCollection({ loader: createLoader(name, findLoading), schema: z.custom<CollectionData[Name]>() });
}

/** The loading of the plugin that this site registered: build and collections share its one reading of the content. */
function findLoading({ config }: LoaderContext): ContentLoading {
	for (const { hooks } of config.integrations) {
		const loading = hooks[LOADING_HOOK]?.();
		if (loading) return loading;
	}
	throw new Error(
		`The collections ${COLLECTIONS.join(', ')} need the plugin that fills them. Add starlightProcedures() to the plugins of starlight() in astro.config.mjs.`,
	);
}
