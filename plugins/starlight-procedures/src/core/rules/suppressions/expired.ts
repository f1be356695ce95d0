import type { Rule } from '../rule.ts';

export const expired: Rule = {
	id: 'suppressions/expired',
	level: 'error',
	what: 'A suppression that is past its day.',
	why: 'What was let stand for a time would stand for ever.',
	mend: 'Mend what the rule reports and delete the item. If it cannot be mended yet, look at it anew, and write why and until when it may stand.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: `review:
`,
		bad: `checks: [{ rule: links/missing-image, reason: The page comes next week, owner: Ana, until: 2026-11-21 }]
review:
`,
		good: `review:
`,
	},
};
