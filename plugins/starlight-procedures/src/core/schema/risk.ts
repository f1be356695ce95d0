import { z } from 'zod';
import { CHANCE_UNITS, RISK_GROUPS } from './clinical.ts';
import { always, count, exactlyOne, id, positive, sources, text } from './primitives.ts';

/** How often it happens: `low` to `high` out of `outOf`, counted per person, procedure, injection or lesion. */
const chance = z
	.strictObject({
		low: count,
		high: count,
		outOf: positive,
		per: z.enum(CHANCE_UNITS),
		/** Which form of the procedure, where chances differ by form. */
		variant: text.optional(),
		timeframe: text.optional(),
		/** How often it happens without the procedure, out of the same `outOf`. */
		without: count.optional(),
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
		id,
		name: text,
		group: z.enum(RISK_GROUPS),
		serious: z.boolean(),
		/** What it feels like. */
		feels: text.optional(),
		lasts: text.optional(),
		/** What sources say of it beside its chance. */
		note: text.optional(),
		/** What the team does about it. */
		done: text.optional(),
		/** What the reader can do. */
		do: text.optional(),
		chances: z.array(chance).min(1).optional(),
		/** Why nobody knows how often it happens. */
		unknown: text.optional(),
		sources: sources.optional(),
	}),
	['chances', 'unknown'],
);

export type Risk = z.output<typeof risk>;
export type Chance = z.output<typeof chance>;
