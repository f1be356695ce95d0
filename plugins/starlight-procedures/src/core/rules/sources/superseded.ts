import type { Rule } from '../rule.ts';
import { reportCited } from './status.ts';

export const superseded: Rule = {
	id: 'sources/superseded',
	level: { draft: 'info', published: 'warn' },
	what: 'A page that cites a source marked as superseded in sources.yaml.',
	why: 'A newer version may say the opposite, and a reader would go to an appointment with advice of old.',
	mend: 'Read the newer version, correct the text and the figures by it, and cite it. Never change the status to be rid of the message. If the older one is meant, as in a history, let it stand under checks with that reason.',
	example: {
		file: 'content/conditions/deep-decay.md',
		given: {
			what: 'The source eds-2015 has status: superseded in sources.yaml; eds-2021 took its place.',
			file: 'content/sources.yaml',
			adds: `- id: eds-2015
  type: webpage
  title: Care of the exposed pulp
  URL: https://example.org/eds-2015
  custom: { studyType: guideline, status: superseded }
`,
		},
		replaces: 'enamel.[^eds-2021]',
		bad: 'enamel.[^eds-2015]',
		good: 'enamel.[^eds-2021]',
		rules: [{ rule: 'sources/unused', level: 'off' }],
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
