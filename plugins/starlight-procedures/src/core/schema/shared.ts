import { z } from 'zod';
import { CODE_SYSTEMS, HELP_LEVELS } from './clinical.ts';
import { always, date, id, isDate, sources, statement, text } from './primitives.ts';

/** When to get help, and what to do. The call itself is the vocabulary's wording for the level. */
export const help = z.strictObject({
	level: z.enum(HELP_LEVELS).describe('How soon help is needed. Whom to call comes from vocabulary.yaml.'),
	signs: z
		.array(text)
		.min(1)
		.meta({ description: 'Each completes "Get help if …".', examples: [['you cannot pass urine']] }),
	do: text.describe('What to do until help is there.').optional(),
	sources: sources.optional(),
});

/** A name has letters: a dot or a character nobody sees names no one. */
const named = z.string().trim().regex(/\p{L}/u, 'some text with letters in it');

const reviewer = z.strictObject({
	name: named.describe('Full name.'),
	role: named.meta({ description: 'Profession or office.', examples: ['Pain physician'] }),
	affiliation: named.describe('Where the reviewer works.'),
	conflicts: text.meta({ description: 'Conflicts of interest, in plain words.', examples: ['None'] }),
});

/** Whether a clinician has checked the page. Only 'reviewed' names a person. */
export const review = z
	.discriminatedUnion('status', [
		z.strictObject({ status: z.literal('not-reviewed').describe('No clinician has checked the page yet.') }),
		z
			.strictObject({
				status: z.literal('reviewed').describe('A clinician named under by has checked the page.'),
				by: reviewer.describe('The clinician who checked it.'),
				on: date.describe('The day of the review, as YYYY-MM-DD.'),
				due: date.describe('The day the next review is due, as YYYY-MM-DD.'),
			})
			.refine(({ on, due }) => !(isDate(on) && isDate(due) && due < on), {
				...always,
				path: ['due'],
				message: 'a date after the review itself',
			}),
	])
	.meta({ description: 'Whether a clinician has checked the page.', examples: [{ status: 'not-reviewed' }] });

export const code = z.strictObject({
	system: z.enum(CODE_SYSTEMS).describe('The list the code is from.'),
	code: text.meta({ description: 'The code as the list writes it.', examples: ['M54.5'] }),
	label: text.describe('What the list calls it.').optional(),
	sources: sources.optional(),
});

/** A finding that the author has looked at and lets stand, for a time. */
export const checks = z
	.array(
		z.strictObject({
			rule: text.meta({ description: 'The id of the rule, as reports name it.', examples: ['links/missing-image'] }),
			reason: text.describe('Why it may stand.'),
			owner: text.describe('Who answers for it.'),
			until: date.describe('The last day it holds, as YYYY-MM-DD.'),
		}),
	)
	.default([])
	.describe('Findings that the author has looked at and lets stand, for a time.');

/** That a page is not kept any more. It stays where it is, for those who have its address. */
export const retired = z
	.strictObject({
		on: date.describe('The day it was retired, as YYYY-MM-DD.'),
		reason: text.meta({ description: 'Why, in one plain sentence.', examples: ['The device is no longer made.'] }),
		instead: id.describe('The id of the page of the same kind that takes its place.').optional(),
	})
	.describe('The page is not kept any more: when, why, and what to read instead.');

/** What every procedure and condition page has. */
export const page = {
	title: text.describe('Its name, as readers know it.'),
	aliases: z
		.array(text)
		.default([])
		.describe('Other names people search for: lay names, abbreviations, other spellings.'),
	summary: text.describe('What it is, in one plain sentence.'),
	inShort: z.array(statement).min(1).describe('The page in about 150 words, one item a paragraph.'),
	help: z.array(help).min(1).describe('When to get help, most urgent first.'),
	questions: z.array(text).min(1).describe('Questions to ask the care team.'),
	review,
	retired: retired.optional(),
	checks,
};

export type Help = z.output<typeof help>;
export type Review = z.output<typeof review>;
export type Retired = z.output<typeof retired>;
export type Code = z.output<typeof code>;
