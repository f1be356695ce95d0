import type { Rule } from '../rule.ts';

export const enumValue: Rule = {
	id: 'schema/enum',
	level: 'error',
	locked: true,
	what: 'A value that is not one of the few its key takes.',
	why: 'These words decide where something stands and how loud: a misspelt level would put an emergency sign nowhere.',
	mend: 'Write one of the words that the message lists. If none of them says what you mean, say it in a text of the page, and do not take the nearest word.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: '  - level: urgent',
		bad: '  - level: urgnet',
		good: '  - level: urgent',
	},
};
