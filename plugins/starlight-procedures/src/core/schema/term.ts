import { z } from 'zod';
import { sources, text } from './primitives.ts';
import { checks } from './shared.ts';

/** A glossary term: `content/glossary/ID.md`. The body, if any, says more. */
export const term = z.strictObject({
	title: text.describe('The word.'),
	aliases: z.array(text).default([]).describe('Other words for the same thing.'),
	definition: text.describe('What it means, in one or two plain sentences.'),
	sources: sources.optional(),
	checks,
});

export type Term = z.output<typeof term>;
