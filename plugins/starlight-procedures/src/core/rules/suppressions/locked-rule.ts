import type { Rule } from '../rule.ts';

export const lockedRule: Rule = {
	id: 'suppressions/locked-rule',
	level: 'error',
	what: 'A suppression of a rule without which no page can be made, or no page is safe.',
	why: 'It silences nothing, and its author believes the page to be in order.',
	mend: 'Mend what the rule reports and delete the item.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: `review:
`,
		bad: `checks: [{ rule: schema/type, reason: It is new, owner: Ana, until: 2026-12-31 }]
review:
`,
		good: `review:
`,
	},
};
