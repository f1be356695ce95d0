import type { Rule } from '../rule.ts';

export const self: Rule = {
	id: 'relations/self',
	level: 'error',
	what: 'A page that names itself as its own alternative or forerunner.',
	why: 'A reader who looks for another option would be sent in a circle.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: '  - { care: Pulling the tooth, sources: [eds-2021] }',
		bad: '  - { procedure: root-canal, sources: [eds-2021] }',
		good: '  - { care: Pulling the tooth, sources: [eds-2021] }',
	},
};
