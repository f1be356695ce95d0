import type { Rule } from '../rule.ts';

export const missingFence: Rule = {
	id: 'schema/missing-fence',
	level: 'error',
	locked: true,
	what: 'Frontmatter that is not opened or not closed by a line of three hyphens.',
	why: 'Without its fence the frontmatter is running text: the page has no title, no risks and no warning signs.',
	example: {
		file: 'content/glossary/pulp.md',
		replaces: `---
title: Pulp`,
		bad: 'title: Pulp',
		good: `---
title: Pulp`,
	},
};
