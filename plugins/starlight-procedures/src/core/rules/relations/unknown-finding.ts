import type { Rule } from '../rule.ts';

export const unknownFinding: Rule = {
	id: 'relations/unknown-finding',
	level: 'error',
	what: "A main finding that is not among the procedure's findings.",
	why: 'The pair would show no result and no certainty, as if nothing were known.',
	mend: 'Write the id of one of the findings of this page. If the finding is not written yet, add it under findings, with its source.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: '    main: tooth-kept',
		bad: '    main: tooth-kep',
		good: '    main: tooth-kept',
	},
};
