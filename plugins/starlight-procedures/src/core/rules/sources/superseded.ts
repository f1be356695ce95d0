import type { Rule } from '../rule.ts';
import { reportCited } from './status.ts';

export const superseded: Rule = {
	id: 'sources/superseded',
	level: { draft: 'info', published: 'warn' },
	what: 'A page that cites a source marked as superseded in sources.yaml.',
	why: 'A newer version may say the opposite, and a reader would go to an appointment with advice of old.',
	example: {
		file: 'content/sources.yaml',
		replaces: 'custom: { studyType: guideline }',
		bad: 'custom: { studyType: guideline, status: superseded }',
		good: 'custom: { studyType: guideline, status: current }',
	},
	check(context) {
		reportCited(
			context,
			'superseded',
			(id) =>
				`A newer version has taken the place of the source "${id}". Cite that one, or let this stand under checks with the reason why the older one is meant.`,
		);
	},
};
