import { z } from 'zod';
import { sources, text } from './primitives.ts';

/** A glossary term: `content/glossary/ID.md`. The body, if any, says more. */
export const term = z.strictObject({
	title: text,
	aliases: z.array(text).default([]),
	/** One or two plain sentences. */
	definition: text,
	sources: sources.optional(),
});

export type Term = z.output<typeof term>;
