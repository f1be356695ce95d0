import type { Rule } from '../rule.ts';

export const reservedHeading: Rule = {
	id: 'structure/reserved-heading',
	level: 'error',
	what: 'A heading with the address of a section that the page gets from its frontmatter.',
	why: 'A link to the risks could lead past them.',
	mend: 'Give the heading other words. What belongs under the section of that name goes into the frontmatter, from which the page makes it.',
	example: {
		file: 'content/conditions/deep-decay.md',
		replaces: 'Decay starts in the enamel.[^eds-2021]',
		bad: `## References

Decay starts in the enamel.[^eds-2021]`,
		good: `## How it starts

Decay starts in the enamel.[^eds-2021]`,
	},
};
