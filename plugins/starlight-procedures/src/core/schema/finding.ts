import { z } from 'zod';
import { COMPARATOR_KINDS, DIRECTIONS, EFFECT_KINDS, GRADES, STUDY_TYPES, TEST_MEASURES } from './clinical.ts';
import { always, count, exactlyOne, id, positive, sources, text } from './primitives.ts';

/** An estimate with its interval, in the unit of the effect it stands in. */
const interval = { value: z.number(), low: z.number().optional(), high: z.number().optional() };

/** An interval has to hold its value. */
function estimate<Shape extends z.ZodObject>(object: Shape) {
	return object
		.refine(({ value, low }: Record<string, unknown>) => !isAbove(low, value), {
			...always,
			path: ['low'],
			message: 'a number no larger than value',
		})
		.refine(({ value, high }: Record<string, unknown>) => !isAbove(value, high), {
			...always,
			path: ['high'],
			message: 'a number no smaller than value',
		});
}

function isAbove(first: unknown, second: unknown): boolean {
	return typeof first === 'number' && typeof second === 'number' && first > second;
}

/** People counted in one group. The first arm is always this procedure (or this care). */
const arm = z
	.strictObject({ label: text, events: count, total: positive })
	.refine(({ events, total }) => !(events > total), {
		...always,
		path: ['events'],
		message: 'a number no larger than total',
	});

/** A share as the source states it, without the counts behind it: `value` people out of `outOf`. */
const share = z
	.strictObject({ label: text, value: count, outOf: positive })
	.refine(({ value, outOf }) => !(value > outOf), {
		...always,
		path: ['value'],
		message: 'a number no larger than outOf',
	});

/** Mean before and after in one group, in points of `scale`. */
const change = z.strictObject({ label: text, before: z.number(), after: z.number(), scale: id });

const effectShape = z.strictObject({
	/** Counts of people. One arm alone is uncontrolled and shown as such. */
	arms: z.array(arm).min(1).max(4).optional(),
	/** Shares of people, where a source gives no counts. The first is always this procedure (or this care). */
	shares: z.array(share).min(1).max(4).optional(),
	/** This procedure minus the comparator, in points of `scale`: −5 means 5 points lower than the comparator. */
	difference: estimate(z.strictObject({ ...interval, scale: id })).optional(),
	/** This procedure minus the comparator, in people out of `outOf`. */
	riskDifference: estimate(z.strictObject({ ...interval, outOf: positive })).optional(),
	/** Relative risk, odds ratio or hazard ratio; no unit. */
	ratio: estimate(z.strictObject({ ...interval, kind: z.enum(['RR', 'OR', 'HR']) })).optional(),
	/** Standardized mean difference, in standard deviations. */
	smd: estimate(z.strictObject(interval)).optional(),
	change: z.array(change).min(1).max(4).optional(),
	/** Diagnostic accuracy against `reference`, in people out of `outOf`. Never shown as 'helped'. */
	test: estimate(z.strictObject({ ...interval, measure: z.enum(TEST_MEASURES), reference: text, outOf: positive }))
		.refine(({ value, outOf }) => !isAbove(value, outOf), {
			...always,
			path: ['value'],
			message: 'a number no larger than outOf',
		})
		.optional(),
	/** What the source says in words only. */
	direction: z.enum(DIRECTIONS).optional(),
});

/** Exactly one kind of effect: what one kind shows must never be dressed as another. */
export const effect = exactlyOne(effectShape, EFFECT_KINDS);

/** How sure a source is of a result, as that source states it, or that nobody rated it. */
export const certainty = z.union([
	z.literal('not-rated'),
	z
		.strictObject({
			grade: z.enum(GRADES),
			/** The upper end where a source gives a range, as in 'moderate to high'. */
			upTo: z.enum(GRADES).optional(),
			system: text.default('GRADE'),
			ratedBy: id,
			asStated: text.optional(),
		})
		.refine(({ grade, upTo }) => !(upTo && GRADES.indexOf(upTo) > GRADES.indexOf(grade)), {
			...always,
			path: ['upTo'],
			message: 'a grade above the other: grade is the lower end, upTo the upper',
		}),
]);

const finding = {
	/** Unique on its page; other pages and data point at it. */
	id,
	/** A vocabulary outcome. */
	outcome: id,
	comparator: z.strictObject({ kind: z.enum(COMPARATOR_KINDS), text: text.optional(), procedure: id.optional() }),
	population: text,
	timeframe: z.strictObject({ text, weeks: z.number().min(0).optional() }),
	effect,
	trials: positive.optional(),
	participants: positive.optional(),
	studyType: z.enum(STUDY_TYPES),
	certainty,
	/** Why the result is pooled or comes from not quite these people. */
	indirect: text.optional(),
	sources,
};

/** A result for a procedure, in one or more conditions. */
export const procedureFinding = z.strictObject({ ...finding, conditions: z.array(id).min(1) });

/** What happens to people with a condition over time, without a procedure. */
export const courseFinding = z.strictObject(finding);

/** A result for care that is not a procedure, named in `care`. */
export const careFinding = z.strictObject({ ...finding, care: text });

export type Certainty = z.output<typeof certainty>;
export type Effect = z.output<typeof effect>;
export type ProcedureFinding = z.output<typeof procedureFinding>;
export type CourseFinding = z.output<typeof courseFinding>;
export type CareFinding = z.output<typeof careFinding>;
export type Finding = CourseFinding;
