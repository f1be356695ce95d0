import type { Rule } from '../rule.ts';

export const unknownKey: Rule = {
	id: 'schema/unknown-key',
	level: 'error',
	locked: true,
	what: 'A key that no entry of this kind has. Most are slips of the pen.',
	why: 'What stands under a misspelt key is on no page: a warning sign or a risk would be missing and nobody would notice.',
	mend: 'Write the key as the message lists it. If no key holds what you want to say, say it in the running text. Keys for your own use start with x-.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: 'summary: The soft',
		bad: 'sumary: The soft',
		good: 'summary: The soft',
	},
};
