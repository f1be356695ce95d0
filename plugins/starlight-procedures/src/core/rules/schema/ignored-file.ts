import type { Rule } from '../rule.ts';

export const ignoredFile: Rule = {
	id: 'schema/ignored-file',
	level: 'warn',
	what: 'A file in the content folder that nothing reads.',
	why: 'Somebody wrote it for readers, and no reader will ever see it.',
	example: { badFiles: ['content/glossary/pulp.markdown'], goodFiles: ['content/glossary/pulp.md'] },
};
