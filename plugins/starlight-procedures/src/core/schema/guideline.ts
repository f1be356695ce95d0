import { z } from 'zod';
import { GUIDELINE_KINDS, STANCES } from './clinical.ts';
import { exactlyOne, id, sources, text, url } from './primitives.ts';

/** What one body says about some procedures, or about other care, for some conditions. */
const recommendation = exactlyOne(
	z.strictObject({
		id,
		procedures: z.array(id).min(1).optional(),
		/** Care that is not a procedure, in plain words: exercise, routine scans. */
		care: text.optional(),
		conditions: z.array(id).min(1),
		direction: z.enum(STANCES),
		/** As the body states it: strong, conditional, … */
		strength: text.optional(),
		/** For whom. */
		appliesTo: text,
		says: text,
		/** Where it says so, if not in the guideline's own source. */
		sources: sources.optional(),
	}),
	['procedures', 'care'],
);

/** Who disagrees with a guideline, and what they or its authors say. */
const dispute = z.strictObject({
	id,
	/** The recommendations of this guideline it is about; all of them where it names none. */
	about: z.array(id).min(1).optional(),
	by: text,
	says: text,
	sources,
});

/** A guideline, a regulator's notice or a society's position: `content/guidelines/ID.yaml`. */
export const guideline = z.strictObject({
	title: text,
	/** The body's short name, as shown in tables: NICE. */
	body: text,
	kind: z.enum(GUIDELINE_KINDS),
	year: z.int().min(1900).max(2200),
	/** Two capital letters (ISO 3166-1), or 'international'. */
	country: z.string().regex(/^(?:[A-Z]{2}|international)$/, "two capital letters such as US, or 'international'"),
	/** The source entry of the document itself. */
	source: id,
	url: url.optional(),
	recommendations: z.array(recommendation).min(1),
	disputes: z.array(dispute).default([]),
});

export type Guideline = z.output<typeof guideline>;
export type Recommendation = z.output<typeof recommendation>;
export type Dispute = z.output<typeof dispute>;
