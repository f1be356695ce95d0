import type { Rule } from '../rule.ts';

export const definition: Rule = {
	id: 'sources/definition',
	level: 'error',
	what: 'A footnote that the author defines in the running text.',
	why: 'The page has one list of references, made from sources.yaml: a second one would carry numbers of its own.',
	mend: 'Delete the definition and cite the source by its id: [^kim-2020]. If it is not in sources.yaml yet, add it: starlight-procedures new source.',
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
