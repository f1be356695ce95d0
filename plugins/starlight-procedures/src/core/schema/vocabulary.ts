import { z } from 'zod';
import { HELP_LEVELS } from './clinical.ts';
import { always, id, sources, text } from './primitives.ts';

const label = text.describe('What readers see.');
const description = text.describe('What it is, in one plain sentence.').optional();

const item = z.strictObject({ label, description });

const outcome = z.strictObject({
	label,
	description,
	wanted: z
		.enum(['more', 'less'])
		.describe('Whether more people with it, or a higher score, is what readers hope for.'),
});

/** A measuring scale. Differences and changes are in its points. */
const scale = z
	.strictObject({
		label,
		min: z.number().describe('The lowest score.'),
		max: z.number().describe('The highest score.'),
		better: z.enum(['lower', 'higher']).describe('Which end readers hope for.'),
		unit: text
			.meta({ description: 'What a reader calls one unit, in the singular.', examples: ['point', 'step', 'degree'] })
			.default('point'),
		smallestImportant: z
			.strictObject({ value: z.number().positive(), sources })
			.describe('The smallest change most people would notice, in units.')
			.optional(),
	})
	.refine(({ min, max }) => !(min >= max), { ...always, path: ['max'], message: 'a number above min' });

/** The call at each level: "Call 911 or go to an emergency room now". Never typed into a page. */
const wording = z.strictObject(
	Object.fromEntries(HELP_LEVELS.map((level) => [level, text])) as Record<(typeof HELP_LEVELS)[number], typeof text>,
);

/** The site's own lists: `content/vocabulary.yaml`, each keyed by id. */
export const vocabulary = z.strictObject({
	kinds: z.record(id, item).describe('Sorts of procedures, by id.'),
	targets: z.record(id, item).describe('Body parts, by id.'),
	anesthesia: z.record(id, item).default({}).describe('Ways to keep pain away during a procedure, by id.'),
	outcomes: z.record(id, outcome).describe('What studies measure, by id.'),
	scales: z
		.record(id, scale)
		.default({})
		.describe('Measuring scales, by id. Differences and changes are in their points.'),
	emergency: z
		.record(z.string().regex(/^(?:[A-Z]{2}|neutral)$/, "two capital letters such as US, or 'neutral'"), wording)
		.refine((byCountry) => 'neutral' in byCountry, {
			...always,
			message: "a 'neutral' entry, for readers whose country is unknown",
		})
		.meta({
			description:
				"The call at each level of help. 'neutral' is used where the reader's country is unknown; others by country, such as GB or US.",
			required: ['neutral'],
		}),
});

export type Vocabulary = z.output<typeof vocabulary>;
export type Scale = z.output<typeof scale>;
export type Outcome = z.output<typeof outcome>;
