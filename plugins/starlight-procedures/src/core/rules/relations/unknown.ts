import type { Rule } from '../rule.ts';

export const unknown: Rule = {
	id: 'relations/unknown',
	level: 'error',
	locked: 'on-pages',
	what: 'The id of a procedure or condition that has no page.',
	why: 'The link would lead nowhere, and an option would be missing where a reader looks for it.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: '  - condition: deep-decay',
		bad: '  - condition: deep-decai',
		good: '  - condition: deep-decay',
	},
};
