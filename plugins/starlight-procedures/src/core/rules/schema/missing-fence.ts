import type { Rule } from '../rule.ts';

export const missingFence: Rule = {
	id: 'schema/missing-fence',
	level: 'error',
	locked: true,
	what: 'Frontmatter that is not opened or not closed by a line of three hyphens.',
	why: 'Without its fence the frontmatter is running text: the page has no title, no risks and no warning signs.',
	mend: 'Put a line of three hyphens, and nothing else, above the first key and below the last. Nothing may stand before the first of them, not even an empty line.',
	example: {
		file: 'content/glossary/pulp.md',
		replaces: `---
title: Pulp
aliases: [tooth nerve]
definition: The soft inside of a tooth.
sources: [kim-2020]
---
`,
		bad: `title: Pulp
aliases: [tooth nerve]
definition: The soft inside of a tooth.
sources: [kim-2020]
---
`,
		good: `---
title: Pulp
aliases: [tooth nerve]
definition: The soft inside of a tooth.
sources: [kim-2020]
---
`,
	},
};
