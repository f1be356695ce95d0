import type { Rule } from '../rule.ts';

export const tooFar: Rule = {
	id: 'suppressions/too-far',
	level: 'error',
	what: 'A suppression that holds for more than two years.',
	why: 'Nobody would look again at what was let stand, and readers would live with it for good.',
	mend: 'Choose a day on which somebody will look again, at most two years ahead.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: `review:
`,
		bad: `checks: [{ rule: links/missing-image, reason: The page comes next week, owner: Ana, until: 9999-12-31 }]
review:
`,
		good: `review:
`,
	},
};
