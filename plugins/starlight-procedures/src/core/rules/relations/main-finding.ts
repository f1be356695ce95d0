import type { Rule } from '../rule.ts';

export const mainFinding: Rule = {
	id: 'relations/main-finding',
	level: 'error',
	what: 'A main finding that is about another condition.',
	why: 'A result for other people would speak for this reader.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: `    conditions: [deep-decay]
    outcome: survival`,
		bad: `    conditions: []
    outcome: survival`,
		good: `    conditions: [deep-decay]
    outcome: survival`,
	},
};
