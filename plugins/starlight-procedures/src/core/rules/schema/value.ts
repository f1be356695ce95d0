import type { Rule } from '../rule.ts';

export const value: Rule = {
	id: 'schema/value',
	level: 'error',
	locked: true,
	what: 'A value of the right type that cannot be right: an empty text, a range upside down, two kinds of effect in one finding.',
	why: 'Such a value prints as a sentence that misleads, such as a range from 90 to 30 minutes.',
	mend: 'Look the value up in the source again, and write it so that the message is satisfied. Do not change a number only to please the check.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: 'value: [30, 90]',
		bad: 'value: [90, 30]',
		good: 'value: [30, 90]',
	},
};
