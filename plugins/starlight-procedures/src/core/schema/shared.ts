import { z } from 'zod';
import { CODE_SYSTEMS, HELP_LEVELS } from './clinical.ts';
import { always, date, isDate, sources, statement, text } from './primitives.ts';

/** When to get help, and what to do. The call itself is the vocabulary's wording for the level. */
export const help = z.strictObject({
	level: z.enum(HELP_LEVELS),
	/** Completes "Get help if …": you cannot pass urine. */
	signs: z.array(text).min(1),
	do: text.optional(),
	sources: sources.optional(),
});

const reviewer = z.strictObject({ name: text, role: text, affiliation: text, conflicts: text });

/** Whether a clinician has checked the page. Only 'reviewed' names a person. */
export const review = z.discriminatedUnion('status', [
	z.strictObject({ status: z.literal('not-reviewed') }),
	z
		.strictObject({ status: z.literal('reviewed'), by: reviewer, on: date, due: date })
		.refine(({ on, due }) => !(isDate(on) && isDate(due) && due < on), {
			...always,
			path: ['due'],
			message: 'a date after the review itself',
		}),
]);

export const code = z.strictObject({
	system: z.enum(CODE_SYSTEMS),
	code: text,
	label: text.optional(),
	sources: sources.optional(),
});

/** What every procedure and condition page has. */
export const page = {
	title: text,
	/** Other names people search for: lay names, abbreviations, other spellings. */
	aliases: z.array(text).default([]),
	/** One plain sentence. */
	summary: text,
	/** The page in about 150 words, one item a paragraph. */
	inShort: z.array(statement).min(1),
	help: z.array(help).min(1),
	questions: z.array(text).min(1),
	review,
};

export type Help = z.output<typeof help>;
export type Review = z.output<typeof review>;
export type Code = z.output<typeof code>;
