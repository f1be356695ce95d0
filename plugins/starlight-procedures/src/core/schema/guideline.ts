import { z } from 'zod';
import { GUIDELINE_KINDS, STANCES } from './clinical.ts';
import { exactlyOne, id, sources, text, url } from './primitives.ts';
import { checks } from './shared.ts';

/** What one body says about some procedures, or about other care, for some conditions. */
const recommendation = exactlyOne(
	z.strictObject({
		id: id.describe('Unique in this file.'),
		procedures: z.array(id).min(1).describe('Ids of the procedures it is about.').optional(),
		care: text
			.meta({
				description: 'Care that is not a procedure, in plain words.',
				examples: ['Exercise', 'Routine scans'],
			})
			.optional(),
		conditions: z.array(id).min(1).describe('Ids of the conditions it is about.'),
		direction: z.enum(STANCES).describe('Whether the body speaks for it, against it, or finds too little to say.'),
		strength: text.meta({ description: 'As the body states it.', examples: ['strong', 'conditional'] }).optional(),
		appliesTo: text.meta({ description: 'For whom.', examples: ['Adults with painful knee arthritis'] }),
		says: text.describe('What the body says, in one plain sentence.'),
		sources: sources.describe("Where it says so, if not in the guideline's own source.").optional(),
	}),
	['procedures', 'care'],
);

/** Who disagrees with a guideline, and what they or its authors say. */
const dispute = z.strictObject({
	id: id.describe('Unique in this file.'),
	about: z
		.array(id)
		.min(1)
		.optional()
		.describe('The recommendations of this guideline it is about; all of them where it names none.'),
	by: text.meta({ description: 'Who says it.', examples: ['A group of doctors'] }),
	says: text.describe('What they say, in one plain sentence.'),
	sources,
});

/** A guideline, a regulator's notice or a society's position: `content/guidelines/ID.yaml`. */
export const guideline = z.strictObject({
	title: text.describe('The title of the document.'),
	body: text.meta({ description: "The body's short name, as shown in tables.", examples: ['NICE'] }),
	kind: z.enum(GUIDELINE_KINDS).describe('What sort of document it is.'),
	year: z.int().min(1900).max(2200).describe('The year it came out.'),
	country: z
		.string()
		.regex(/^(?:[A-Z]{2}|international)$/, "two capital letters such as US, or 'international'")
		.meta({
			description: "The country it is for: two capital letters (ISO 3166-1), or 'international'.",
			examples: ['US', 'GB', 'international'],
		}),
	source: id.describe('The id of the document itself in sources.yaml.'),
	url: url.describe('Where readers find the document.').optional(),
	recommendations: z.array(recommendation).min(1).describe('What the body says, one item a statement.'),
	disputes: z.array(dispute).default([]).describe('Who disagrees, and what the authors answer.'),
	checks,
});

export type Guideline = z.output<typeof guideline>;
export type Recommendation = z.output<typeof recommendation>;
export type Dispute = z.output<typeof dispute>;
