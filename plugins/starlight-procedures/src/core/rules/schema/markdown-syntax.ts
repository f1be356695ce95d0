import type { Rule } from '../rule.ts';

export const markdownSyntax: Rule = {
	id: 'schema/markdown-syntax',
	level: 'error',
	locked: true,
	what: 'Running text that no Markdown engine can read in reasonable time, such as quotes nested hundreds deep.',
	why: 'The text could not be shown to anybody.',
	mend: 'Take out what repeats without end at the place that is named. It mostly comes from a paste that went wrong: paste the text again as plain text.',
	example: {
		file: 'content/conditions/deep-decay.md',
		replaces: 'Decay starts in the enamel.[^eds-2021]',
		bad: `${'- '.repeat(6_000)}Decay starts in the enamel.`,
		good: '- Decay starts in the enamel.',
	},
};
