import type { Rule } from '../rule.ts';

export const fileName: Rule = {
	id: 'schema/file-name',
	level: 'error',
	what: 'A file name that cannot be an address: capitals, spaces, underscores, letters of other alphabets.',
	why: 'Addresses with such letters break when they are copied into a message or read out on the telephone.',
	mend: 'Rename the file to small letters a to z, digits and single hyphens. If other files name the page by its old name, change it there too; the check says where.',
	example: { badFiles: ['content/glossary/The_Pulp.md'], goodFiles: ['content/glossary/pulp.md'] },
};
