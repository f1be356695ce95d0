import type { Rule } from '../rule.ts';

export const countAboveTotal: Rule = {
	id: 'numbers/count-above-total',
	level: 'error',
	locked: true,
	what: 'A count that is larger than what it is counted out of: 107 of 100 people.',
	why: 'More people than there are cannot be drawn or believed, and one of the two numbers a patient relies on is wrong.',
	mend: 'Compare both numbers with the source, and write them as it has them.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: 'events: 93, total: 100',
		bad: 'events: 193, total: 100',
		good: 'events: 93, total: 100',
	},
};
