import type { Rule } from '../rule.ts';

export const enumValue: Rule = {
	id: 'schema/enum',
	level: 'error',
	locked: true,
	what: 'A value that is not one of the few its key takes.',
	why: 'These words decide where something stands and how loud: a misspelt level would put an emergency sign nowhere.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: '  - level: urgent',
		bad: '  - level: urgnet',
		good: '  - level: urgent',
	},
};
