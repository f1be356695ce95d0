import type { Rule } from '../rule.ts';

export const duplicateFile: Rule = {
	id: 'schema/duplicate-file',
	level: 'error',
	locked: 'on-pages',
	what: 'Two files that make the same page.',
	why: 'Only one of the two is shown, and the other may be the one that was corrected.',
	mend: 'Compare the two files, bring what is right into one, and delete the other. If they are about two things, give one of them another file name.',
	example: {
		badFiles: ['content/glossary/pulp.md', 'content/glossary/more/pulp.md'],
		goodFiles: ['content/glossary/pulp.md'],
	},
};
