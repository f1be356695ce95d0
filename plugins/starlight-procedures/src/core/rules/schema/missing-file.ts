import type { Rule } from '../rule.ts';

export const missingFile: Rule = {
	id: 'schema/missing-file',
	level: 'error',
	locked: true,
	what: 'No sources.yaml, or no vocabulary.yaml.',
	why: 'Without sources no figure can name where it comes from.',
	mend: 'Add the file to the content folder under exactly this name, or rename the one that was meant.',
	example: { badFiles: ['content/source.yaml'], goodFiles: ['content/sources.yaml'] },
};
