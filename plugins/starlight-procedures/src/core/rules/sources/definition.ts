import type { Rule } from '../rule.ts';

export const definition: Rule = {
	id: 'sources/definition',
	level: 'error',
	what: 'A footnote that the author defines in the running text.',
	why: 'The page has one list of references, made from sources.yaml: a second one would carry numbers of its own.',
	example: {
		file: 'content/conditions/deep-decay.md',
		replaces: `enamel.[^eds-2021]
`,
		bad: `enamel.[^eds-2021]

[^eds-2021]: EDS, 2021
`,
		good: `enamel.[^eds-2021]
`,
	},
};
