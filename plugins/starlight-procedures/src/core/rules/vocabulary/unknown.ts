import type { Rule } from '../rule.ts';

export const unknown: Rule = {
	id: 'vocabulary/unknown',
	level: 'error',
	locked: 'on-pages',
	what: "A word that the site's own lists do not have: a kind, target, outcome or scale.",
	why: 'Words that differ from page to page cannot be compared, and search cannot join them.',
	mend: 'Write one of the ids that vocabulary.yaml lists. If the word you need is missing there, add it to vocabulary.yaml with a label, so that all pages can use it.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: 'kind: filling',
		bad: 'kind: fillin',
		good: 'kind: filling',
	},
};
