import type { Rule } from '../rule.ts';

export const duplicateId: Rule = {
	id: 'relations/duplicate-id',
	level: 'error',
	what: 'The same id twice among the findings, risks or recommendations of one entry.',
	why: 'A link to a claim, and the list of what cites a source, would lead to the wrong one.',
	mend: 'Give the second one an id of its own that says what it is about. If both say the same, delete one.',
	example: {
		file: 'content/conditions/deep-decay.md',
		replaces: '  - id: varnish',
		bad: '  - id: spreads',
		good: '  - id: varnish',
	},
};
