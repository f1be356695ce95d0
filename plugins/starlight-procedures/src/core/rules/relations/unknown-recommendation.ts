import type { Rule } from '../rule.ts';

export const unknownRecommendation: Rule = {
	id: 'relations/unknown-recommendation',
	level: 'error',
	what: 'A dispute about a recommendation that its guideline does not make.',
	why: 'The criticism would stand nowhere, and readers would take the guideline for undisputed.',
	mend: 'Write the id of one of the recommendations of this guideline. Leave about out where the dispute is about all of them.',
	example: {
		file: 'content/guidelines/eds-pulp.yaml',
		replaces: '  - id: cost\n',
		bad: '  - id: cost\n    about: [keep-toth]\n',
		good: '  - id: cost\n    about: [keep-tooth]\n',
	},
};
