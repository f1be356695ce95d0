import type { Rule } from '../rule.ts';
import { reportCited } from './status.ts';

export const retracted: Rule = {
	id: 'sources/retracted',
	level: { draft: 'warn', published: 'error' },
	what: 'A page that cites a source marked as retracted in sources.yaml.',
	why: 'Its own journal took the study back: whoever decides by its figures decides by what nobody stands for any more.',
	mend: 'Take out every statement and figure that rests on the study, or find a study that still stands and cite what that one says. Never change its status to be rid of the message. Only a text about the retraction itself may keep the citation, with a reason under checks.',
	example: {
		file: 'content/conditions/deep-decay.md',
		given: {
			what: 'The source roe-2019 has status: retracted in sources.yaml.',
			file: 'content/sources.yaml',
			adds: `- id: roe-2019
  type: article-journal
  title: Where decay starts
  custom: { studyType: cohort, status: retracted }
`,
		},
		replaces: 'Decay starts in the enamel.[^eds-2021]',
		bad: 'Decay starts in the enamel.[^eds-2021] Honey slows it down.[^roe-2019]',
		good: 'Decay starts in the enamel.[^eds-2021]',
		rules: [{ rule: 'sources/unused', level: 'off' }],
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
