import type { Rule } from '../rule.ts';
import { reportCited } from './status.ts';

export const retracted: Rule = {
	id: 'sources/retracted',
	level: { draft: 'warn', published: 'error' },
	what: 'A page that cites a source marked as retracted in sources.yaml.',
	why: 'Its own journal took the study back: whoever decides by its figures decides by what nobody stands for any more.',
	example: {
		file: 'content/sources.yaml',
		replaces: 'formerIds: [kim-preprint] }',
		bad: 'formerIds: [kim-preprint], status: retracted }',
		good: 'formerIds: [kim-preprint], status: current }',
	},
	check(context) {
		reportCited(
			context,
			'retracted',
			(id) =>
				`The source "${id}" is retracted. Take out what rests on it, or cite another source for it. If the text is about the retraction itself, let this stand under checks.`,
		);
	},
};
