import { z } from 'zod';
import { COMPARATOR_KINDS, DIRECTIONS, EFFECT_KINDS, GRADES, STUDY_TYPES, TEST_MEASURES } from './clinical.ts';
import { always, count, exactlyOne, id, positive, sources, text } from './primitives.ts';

const scale = id.describe('An id of scales in vocabulary.yaml.');
const outOf = positive.meta({ description: 'Out of how many.', examples: [100] });

/** An estimate with its interval, in the unit of the effect it stands in. */
const interval = {
	value: z.number().describe('The estimate.'),
	low: z.number().describe('The lower end of its interval.').optional(),
	high: z.number().describe('The upper end of its interval.').optional(),
};

/** An interval has to hold its value. */
function estimate<Shape extends z.ZodObject>(object: Shape) {
	return (
		object
			.refine(({ value, low, high }: Record<string, unknown>) => !isAbove(low, value) && !isAbove(low, high), {
				...always,
				path: ['low'],
				message: 'a number no larger than value and high',
			})
			// Ends in the wrong order are one mistake, told at the lower one.
			.refine(({ value, low, high }: Record<string, unknown>) => !isAbove(value, high) || isAbove(low, high), {
				...always,
				path: ['high'],
				message: 'a number no smaller than value',
			})
	);
}

function isAbove(first: unknown, second: unknown): boolean {
	return typeof first === 'number' && typeof second === 'number' && first > second;
}

/** People counted in one group. The first arm is always this procedure (or this care). */
const arm = z
	.strictObject({
		label: text.describe('What the group is called.'),
		events: count.describe('People in it with the outcome.'),
		total: positive.describe('All people in it.'),
	})
	.refine(({ events, total }) => !(events > total), {
		...always,
		path: ['events'],
		message: 'a number no larger than total',
	});

/** A share as the source states it, without the counts behind it: `value` people out of `outOf`. */
const share = z
	.strictObject({
		label: text.describe('What the group is called.'),
		value: count.describe('People with the outcome, out of outOf.'),
		outOf,
	})
	.refine(({ value, outOf }) => !(value > outOf), {
		...always,
		path: ['value'],
		message: 'a number no larger than outOf',
	});

/** Mean before and after in one group, in points of `scale`. */
const change = z.strictObject({
	label: text.describe('What the group is called.'),
	before: z.number().describe('The mean before.'),
	after: z.number().describe('The mean after.'),
	scale,
});

const effectShape = z.strictObject({
	arms: z
		.array(arm)
		.min(1)
		.max(4)
		.describe('Counts of people, this procedure (or this care) first. One arm alone is shown as uncontrolled.')
		.optional(),
	shares: z
		.array(share)
		.min(1)
		.max(4)
		.describe('Shares of people, where a source gives no counts, this procedure (or this care) first.')
		.optional(),
	difference: estimate(z.strictObject({ ...interval, scale }))
		.describe('This procedure minus the comparator, in points of the scale: -5 means 5 points lower.')
		.optional(),
	riskDifference: estimate(z.strictObject({ ...interval, outOf }))
		.describe('This procedure minus the comparator, in people out of outOf.')
		.optional(),
	ratio: estimate(z.strictObject({ ...interval, kind: z.enum(['RR', 'OR', 'HR']) }))
		.describe('Relative risk, odds ratio or hazard ratio; no unit.')
		.optional(),
	smd: estimate(z.strictObject(interval)).describe('Standardized mean difference, in standard deviations.').optional(),
	change: z.array(change).min(1).max(4).describe('Means before and after, in points of the scale.').optional(),
	test: estimate(
		z.strictObject({
			...interval,
			measure: z.enum(TEST_MEASURES).describe('What the number says of the test.'),
			reference: text.describe('What the test was measured against.'),
			outOf,
		}),
	)
		.refine(({ value, outOf }) => !isAbove(value, outOf), {
			...always,
			path: ['value'],
			message: 'a number no larger than outOf',
		})
		.describe("How good a test is, in people out of outOf. Never shown as 'helped'.")
		.optional(),
	direction: z.enum(DIRECTIONS).describe('What the source says in words only.').optional(),
});

/** Exactly one kind of effect: what one kind shows must never be dressed as another. */
export const effect = exactlyOne(effectShape, EFFECT_KINDS);

/** How sure a source is of a result, as that source states it, or that nobody rated it. */
export const certainty = z.union([
	z.literal('not-rated'),
	z
		.strictObject({
			grade: z.enum(GRADES).describe('How sure the source is.'),
			upTo: z.enum(GRADES).describe("The upper end where a source gives a range, as in 'moderate to high'.").optional(),
			system: text.default('GRADE').describe('The system it is rated by.'),
			ratedBy: id.describe('The id of the source that rates it.'),
			asStated: text.describe('How the source words it, where that is not the grade.').optional(),
		})
		.refine(({ grade, upTo }) => !(upTo && GRADES.indexOf(upTo) > GRADES.indexOf(grade)), {
			...always,
			path: ['upTo'],
			message: 'a grade above the other: grade is the lower end, upTo the upper',
		}),
]);

const finding = {
	id: id.describe('Unique on its page; other pages and data point at it.'),
	outcome: id.describe('What was measured: an id of outcomes in vocabulary.yaml.'),
	comparator: z
		.strictObject({
			kind: z.enum(COMPARATOR_KINDS),
			text: text.meta({ description: 'What it was, in plain words.', examples: ['A pretend procedure'] }).optional(),
			procedure: id.describe('The id of another procedure, if it was one.').optional(),
		})
		.describe('What it was compared with.'),
	population: text.meta({ description: 'Who was studied.', examples: ['Adults with painful knee arthritis'] }),
	timeframe: z
		.strictObject({ text, weeks: z.number().min(0).describe('The same in weeks, to order by.').optional() })
		.meta({ description: 'When it was measured.', examples: [{ text: 'After 3 months', weeks: 13 }] }),
	effect: effect.describe('The result, in exactly one of the ways a source can state it.'),
	trials: positive.describe('How many trials.').optional(),
	participants: positive.describe('How many people.').optional(),
	studyType: z.enum(STUDY_TYPES).describe('What sort of study it comes from.'),
	certainty: certainty.describe("How sure the source is of it, or 'not-rated' if nobody rated it."),
	indirect: text.describe('Why the result is pooled or comes from not quite these people.').optional(),
	sources,
};

/** A result for a procedure, in one or more conditions. */
export const procedureFinding = z.strictObject({
	...finding,
	conditions: z.array(id).min(1).describe('Ids of the conditions the people had.'),
});

/** What happens to people with a condition over time, without a procedure. */
export const courseFinding = z.strictObject(finding);

/** A result for care that is not a procedure, named in `care`. */
export const careFinding = z.strictObject({
	...finding,
	care: text.meta({ description: 'What the care is called.', examples: ['Exercise'] }),
});

export type Certainty = z.output<typeof certainty>;
export type Effect = z.output<typeof effect>;
export type ProcedureFinding = z.output<typeof procedureFinding>;
export type CourseFinding = z.output<typeof courseFinding>;
export type CareFinding = z.output<typeof careFinding>;
export type Finding = CourseFinding;
