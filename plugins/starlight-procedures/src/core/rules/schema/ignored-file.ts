import type { Rule } from '../rule.ts';

export const ignoredFile: Rule = {
	id: 'schema/ignored-file',
	level: 'warn',
	what: 'A file in the content folder that nothing reads.',
	why: 'Somebody wrote it for readers, and no reader will ever see it.',
	mend: 'Give a page the ending .md or .mdx and a list the ending .yaml, in the folder of its kind. Move what is no page, such as notes, out of the content folder.',
	example: { badFiles: ['content/glossary/pulp.markdown'], goodFiles: ['content/glossary/pulp.md'] },
};
