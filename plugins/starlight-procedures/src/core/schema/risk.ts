import { z } from 'zod';
import { CHANCE_UNITS, RISK_GROUPS } from './clinical.ts';
import { always, count, exactlyOne, id, positive, sources, text } from './primitives.ts';

/** How often it happens: `low` to `high` out of `outOf`, counted per person, procedure, injection or lesion. */
const chance = z
	.strictObject({
		low: count.describe('The smaller count: low to high out of outOf.'),
		high: count.describe('The larger count; the same as low where a source gives one number.'),
		outOf: positive.meta({ description: 'Out of how many.', examples: [100, 1000] }),
		per: z.enum(CHANCE_UNITS).describe('What is counted.'),
		variant: text.describe('Which form of the procedure, where chances differ by form.').optional(),
		timeframe: text.meta({ description: 'Within what time.', examples: ['Within 30 days'] }).optional(),
		without: count.describe('How often it happens without the procedure, out of the same outOf.').optional(),
		sources,
	})
	.refine(({ low, high }) => !(low > high), { ...always, path: ['low'], message: 'a number no larger than high' })
	.refine(({ without, outOf }) => !(without !== undefined && without > outOf), {
		...always,
		path: ['without'],
		message: 'a number no larger than outOf',
	})
	.refine(({ high, outOf }) => !(high > outOf), {
		...always,
		path: ['high'],
		message: 'a number no larger than outOf',
	});

/** Something a procedure can do to a person: an after-effect that passes, or a complication. */
export const risk = exactlyOne(
	z.strictObject({
		id: id.describe('Unique on this page.'),
		name: text.meta({ description: 'What it is called, in plain words.', examples: ['Infection'] }),
		group: z.enum(RISK_GROUPS).describe('An after-effect passes by itself; a complication may need treatment.'),
		serious: z.boolean().describe('Whether it can do lasting harm or needs treatment at once.'),
		feels: text.describe('What it feels like.').optional(),
		lasts: text.describe('How long it lasts.').optional(),
		note: text.describe('What sources say of it beside its chance.').optional(),
		done: text.describe('What the team does about it.').optional(),
		do: text.describe('What the reader can do.').optional(),
		chances: z
			.array(chance)
			.min(1)
			.describe('How often it happens: low to high out of outOf, as sources count it.')
			.optional(),
		unknown: text.describe('Why nobody knows how often it happens.').optional(),
		sources: sources.optional(),
	}),
	['chances', 'unknown'],
);

export type Risk = z.output<typeof risk>;
export type Chance = z.output<typeof chance>;
