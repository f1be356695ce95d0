import type { Rule } from '../rule.ts';

export const duplicateKey: Rule = {
	id: 'schema/duplicate-key',
	level: 'error',
	locked: true,
	what: 'The same key twice in one place.',
	why: 'Only one of the two would show, and nobody could say which.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: `purpose: treat
`,
		bad: `purpose: treat
purpose: diagnose
`,
		good: `purpose: treat
`,
	},
};
