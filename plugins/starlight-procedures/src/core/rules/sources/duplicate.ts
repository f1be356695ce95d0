import type { Rule } from '../rule.ts';

export const duplicate: Rule = {
	id: 'sources/duplicate',
	level: 'error',
	what: 'The same id twice in sources.yaml, or a former id that another source has.',
	why: 'The reference behind a figure would be another work.',
	example: {
		file: 'content/sources.yaml',
		replaces: '- id: eds-2021',
		bad: '- id: kim-preprint',
		good: '- id: eds-2021',
	},
};
