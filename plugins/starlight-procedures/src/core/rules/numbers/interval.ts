import type { Rule } from '../rule.ts';

export const interval: Rule = {
	id: 'numbers/interval',
	level: 'error',
	locked: true,
	what: 'An interval that does not hold its own estimate: a value of 5 with low 7, or one with high 3.',
	why: 'The range tells a patient how wrong the number may be, and a range without the number in it tells nothing true.',
	mend: 'Compare estimate, low and high with the source; often two of them are swapped or a minus sign is lost.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: `      arms:
        - { label: Treated teeth, events: 93, total: 100 }`,
		bad: '      riskDifference: { value: 12, low: 15, high: 20, outOf: 100 }',
		good: '      riskDifference: { value: 12, low: 5, high: 20, outOf: 100 }',
	},
};
