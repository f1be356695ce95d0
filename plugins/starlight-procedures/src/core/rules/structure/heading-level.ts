import type { Rule } from '../rule.ts';

export const headingLevel: Rule = {
	id: 'structure/heading-level',
	level: 'error',
	what: 'A heading of the first level in running text.',
	why: "The page's title is the only one: a second one confuses people who find their way by headings with a screen reader.",
	mend: 'Start the heading with ## in place of #. The title of the page comes from its frontmatter.',
	example: {
		file: 'content/conditions/deep-decay.md',
		replaces: 'Decay starts in the enamel.[^eds-2021]',
		bad: `# Decay

Decay starts in the enamel.[^eds-2021]`,
		good: `## Decay

Decay starts in the enamel.[^eds-2021]`,
	},
};
