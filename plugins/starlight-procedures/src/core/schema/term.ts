import { z } from 'zod';
import { sources, text } from './primitives.ts';
import { checks } from './shared.ts';

/** A glossary term: `content/glossary/ID.md`. The body, if any, says more. */
export const term = z.strictObject({
	title: text,
	aliases: z.array(text).default([]),
	/** One or two plain sentences. */
	definition: text,
	sources: sources.optional(),
	checks,
});

export type Term = z.output<typeof term>;
