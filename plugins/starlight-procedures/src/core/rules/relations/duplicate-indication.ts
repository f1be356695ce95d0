import type { Rule } from '../rule.ts';

export const duplicateIndication: Rule = {
	id: 'relations/duplicate-indication',
	level: 'error',
	what: 'The same condition twice among the indications of a procedure.',
	why: 'The page would tell readers with this condition two different things.',
	mend: 'Join the two into one item, with one text on who it is for. If they are about two groups of people, name both groups there.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: '    main: tooth-kept\n',
		bad: '    main: tooth-kept\n  - { condition: deep-decay, for: Adults, noEvidence: Nobody has looked }\n',
		good: '    main: tooth-kept\n',
	},
};
