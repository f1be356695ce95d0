import type { Rule } from '../rule.ts';

export const missingFile: Rule = {
	id: 'schema/missing-file',
	level: 'error',
	locked: true,
	what: 'No sources.yaml, or no vocabulary.yaml.',
	why: 'Without sources no figure can name where it comes from.',
	example: { badFiles: ['content/source.yaml'], goodFiles: ['content/sources.yaml'] },
};
