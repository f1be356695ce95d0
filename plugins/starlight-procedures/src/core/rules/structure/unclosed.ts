import type { Rule } from '../rule.ts';

export const unclosed: Rule = {
	id: 'structure/unclosed',
	level: 'error',
	what: 'A code fence, comment, aside or tag that is opened and never closed.',
	why: 'What follows it on the page is hidden, and that may be the warning signs.',
	example: {
		file: 'content/conditions/deep-decay.md',
		replaces: 'Decay starts in the enamel.[^eds-2021]',
		bad: `<details>

Decay starts in the enamel.[^eds-2021]`,
		good: 'Decay starts in the enamel.[^eds-2021]',
	},
};
