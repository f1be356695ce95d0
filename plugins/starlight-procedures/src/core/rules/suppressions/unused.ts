import type { Rule } from '../rule.ts';

export const unused: Rule = {
	id: 'suppressions/unused',
	level: 'warn',
	what: 'A suppression of a rule that the page does not break any more, or that it lets stand already.',
	why: 'It would hide the next mistake of its kind, which may be a real one.',
	mend: 'Delete the item: what it let stand is mended.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: `review:
`,
		bad: `checks: [{ rule: links/missing-image, reason: The page comes next week, owner: Ana, until: 2026-12-31 }]
review:
`,
		good: `review:
`,
	},
};
