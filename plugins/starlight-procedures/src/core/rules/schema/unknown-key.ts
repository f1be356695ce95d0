import type { Rule } from '../rule.ts';

export const unknownKey: Rule = {
	id: 'schema/unknown-key',
	level: 'error',
	locked: true,
	what: 'A key that no entry of this kind has. Most are slips of the pen.',
	why: 'What stands under a misspelt key is on no page: a warning sign or a risk would be missing and nobody would notice.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: 'summary: The soft',
		bad: 'sumary: The soft',
		good: 'summary: The soft',
	},
};
