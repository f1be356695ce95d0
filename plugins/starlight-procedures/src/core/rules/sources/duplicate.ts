import type { Rule } from '../rule.ts';

export const duplicate: Rule = {
	id: 'sources/duplicate',
	level: 'error',
	what: 'The same id twice in sources.yaml, or a former id that another source has.',
	why: 'The reference behind a figure would be another work.',
	mend: 'If both are the same work, keep one. If they are two, give one of them an id of its own and cite each where it is meant.',
	example: {
		file: 'content/sources.yaml',
		replaces: '- id: eds-2021',
		bad: '- id: kim-preprint',
		good: '- id: eds-2021',
	},
};
