import type { Rule } from '../rule.ts';

export const unknown: Rule = {
	id: 'sources/unknown',
	level: 'error',
	locked: 'on-pages',
	what: 'A citation of a source that is not in sources.yaml.',
	why: 'A figure without its source cannot be checked by anybody.',
	mend: 'Correct the id by the list in sources.yaml. If the work is not in it, add it: starlight-procedures new source.',
	example: {
		file: 'content/conditions/deep-decay.md',
		replaces: 'enamel.[^eds-2021]',
		bad: 'enamel.[^eds-2012]',
		good: 'enamel.[^eds-2021]',
	},
};
