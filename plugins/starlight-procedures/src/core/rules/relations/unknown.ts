import type { Rule } from '../rule.ts';

export const unknown: Rule = {
	id: 'relations/unknown',
	level: 'error',
	locked: 'on-pages',
	what: 'The id of a procedure or condition that has no page.',
	why: 'The link would lead nowhere, and an option would be missing where a reader looks for it.',
	mend: 'Correct the id, which is the name of the file without its ending. If the page is not written yet, start it: starlight-procedures new procedure, or new condition.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: '  - condition: deep-decay',
		bad: '  - condition: deep-decai',
		good: '  - condition: deep-decay',
	},
};
