import type { Rule } from '../rule.ts';

export const duplicateKey: Rule = {
	id: 'schema/duplicate-key',
	level: 'error',
	locked: true,
	what: 'The same key twice in one place.',
	why: 'Only one of the two would show, and nobody could say which.',
	mend: 'Decide which of the two values is right and delete the other line. Two lists under the same key become one list with the items of both.',
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
