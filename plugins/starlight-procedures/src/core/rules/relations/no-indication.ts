import type { Rule } from '../rule.ts';

export const noIndication: Rule = {
	id: 'relations/no-indication',
	level: 'error',
	locked: 'on-pages',
	what: 'A finding about a condition that the procedure is not offered for.',
	why: 'No page would show it, so evidence, perhaps against the procedure, is lost.',
	mend: 'Add the condition to the indications, with who it is for, even if the finding speaks against the procedure. If the finding is about another condition, correct its conditions.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: `indications:
  - condition: deep-decay
    for: People whose decay has reached the pulp
    main: tooth-kept`,
		bad: 'indications: []',
		good: `indications:
  - condition: deep-decay
    for: People whose decay has reached the pulp
    main: tooth-kept`,
	},
};
