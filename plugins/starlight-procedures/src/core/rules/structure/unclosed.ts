import type { Rule } from '../rule.ts';

export const unclosed: Rule = {
	id: 'structure/unclosed',
	level: 'error',
	what: 'A code fence, comment, aside or tag that is opened and never closed.',
	why: 'What follows it on the page is hidden, and that may be the warning signs.',
	mend: 'Close it where it ends: a code block with the same three signs that opened it, a comment with its end mark, a tag with its closing tag. If it was opened by mistake, delete the opening.',
	example: {
		file: 'content/conditions/deep-decay.md',
		replaces: 'Decay starts in the enamel.[^eds-2021]',
		bad: `<details>

Decay starts in the enamel.[^eds-2021]`,
		good: 'Decay starts in the enamel.[^eds-2021]',
	},
};
