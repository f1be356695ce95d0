import type { Rule } from '../rule.ts';

export const unknownRule: Rule = {
	id: 'suppressions/unknown-rule',
	level: 'error',
	what: 'A suppression that names no rule.',
	why: 'It silences nothing, and its author believes it does.',
	mend: 'Copy the id from the report of the rule, such as links/missing-image. Delete the item if there is no such rule any more.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: `review:
`,
		bad: `checks: [{ rule: links/missing-imag, reason: The page comes next week, owner: Ana, until: 2026-12-31 }]
review:
`,
		good: `review:
`,
	},
};
