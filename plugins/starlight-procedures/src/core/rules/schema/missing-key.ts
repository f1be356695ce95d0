import type { Rule } from '../rule.ts';

export const missingKey: Rule = {
	id: 'schema/missing-key',
	level: 'error',
	locked: true,
	what: 'A key that every entry of this kind has to have.',
	why: 'A page without its risks, its warning signs or its sources would look complete and not be.',
	mend: 'Add the key at the place that is named, with what your sources say. If they do not say it, write that nothing is known, where the key has a way to say so; never make a value up.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: `purpose: treat
`,
		bad: '',
		good: `purpose: treat
`,
	},
};
