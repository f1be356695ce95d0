import type { Rule } from '../rule.ts';

export const noRater: Rule = {
	id: 'evidence/no-rater',
	level: 'error',
	locked: true,
	what: 'A grade of certainty without ratedBy: nobody is named who gave it.',
	why: 'Certainty that an author made up looks to a patient like the judgment of a panel.',
	mend: 'Write under ratedBy the id of the source that gives the grade. If no source grades it, write "certainty: not-rated".',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: 'certainty: { grade: low, ratedBy: eds-2021 }',
		bad: 'certainty: { grade: low }',
		good: 'certainty: not-rated',
	},
};
