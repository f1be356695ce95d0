import type { Rule } from '../rule.ts';

export const mainFinding: Rule = {
	id: 'relations/main-finding',
	level: 'error',
	what: 'A main finding that is about another condition.',
	why: 'A result for other people would speak for this reader.',
	mend: 'Choose a finding about people with this condition as its main one. If there is none, write noEvidence in its place, with the reason.',
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
