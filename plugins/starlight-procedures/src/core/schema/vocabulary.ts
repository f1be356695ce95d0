import { z } from 'zod';
import { HELP_LEVELS } from './clinical.ts';
import { always, id, sources, text } from './primitives.ts';

const item = z.strictObject({ label: text, description: text.optional() });

const outcome = z.strictObject({
	label: text,
	description: text.optional(),
	/** Whether more people with it, or a higher score, is what readers hope for. */
	wanted: z.enum(['more', 'less']),
});

/** A measuring scale. Differences and changes are in its points. */
const scale = z
	.strictObject({
		label: text,
		min: z.number(),
		max: z.number(),
		better: z.enum(['lower', 'higher']),
		/** What a reader calls one unit, in the singular: point, step, degree. */
		unit: text.default('point'),
		/** The smallest change most people would notice, in units. */
		smallestImportant: z.strictObject({ value: z.number().positive(), sources }).optional(),
	})
	.refine(({ min, max }) => !(min >= max), { ...always, path: ['max'], message: 'a number above min' });

/** The call at each level: "Call 911 or go to an emergency room now". Never typed into a page. */
const wording = z.strictObject(
	Object.fromEntries(HELP_LEVELS.map((level) => [level, text])) as Record<(typeof HELP_LEVELS)[number], typeof text>,
);

/** The site's own lists: `content/vocabulary.yaml`, each keyed by id. */
export const vocabulary = z.strictObject({
	kinds: z.record(id, item),
	targets: z.record(id, item),
	anesthesia: z.record(id, item).default({}),
	outcomes: z.record(id, outcome),
	scales: z.record(id, scale).default({}),
	/** Emergency wording: `neutral`, used where the reader's country is unknown, and any by country (GB, US). */
	emergency: z
		.record(z.string().regex(/^(?:[A-Z]{2}|neutral)$/, "two capital letters such as US, or 'neutral'"), wording)
		.refine((byCountry) => 'neutral' in byCountry, {
			...always,
			message: "a 'neutral' entry, for readers whose country is unknown",
		}),
});

export type Vocabulary = z.output<typeof vocabulary>;
export type Scale = z.output<typeof scale>;
export type Outcome = z.output<typeof outcome>;
