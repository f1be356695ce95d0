import type { Rule } from '../rule.ts';

export const missing: Rule = {
	id: 'review/missing',
	level: 'error',
	locked: true,
	what: 'A procedure or condition that does not say under `review` whether a clinician has checked it.',
	why: 'Readers trust a page on a treatment as if a doctor stood behind it; they have to be told if none does.',
	mend: 'Write review with status: not-reviewed. Write status: reviewed only after a clinician has read the page, with their name and the day.',
	example: {
		file: 'content/conditions/deep-decay.md',
		replaces: 'review: { status: not-reviewed }\n',
		bad: '',
		good: 'review: { status: not-reviewed }\n',
	},
};
