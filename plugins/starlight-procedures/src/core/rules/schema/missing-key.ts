import type { Rule } from '../rule.ts';

export const missingKey: Rule = {
	id: 'schema/missing-key',
	level: 'error',
	locked: true,
	what: 'A key that every entry of this kind has to have.',
	why: 'A page without its risks, its warning signs or its sources would look complete and not be.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: `purpose: treat
`,
		bad: '',
		good: `purpose: treat
`,
	},
};
