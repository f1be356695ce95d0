import type { Rule } from '../rule.ts';

export const unreadableFile: Rule = {
	id: 'schema/unreadable-file',
	level: 'error',
	locked: true,
	what: 'A file that cannot be read, or is not text in UTF-8.',
	why: 'Letters of names and signs such as ≥ would turn into others, and the page with them.',
	mend: 'Open the file in your editor and save it with the encoding UTF-8. If letters are already wrong after that, type them anew.',
	example: {
		file: 'content/glossary/pulp.md',
		encoding: 'latin1',
		replaces: 'The soft inside of a tooth.',
		bad: 'The soft inside of a tooth, after Müller.',
		good: 'The soft inside of a tooth, after Müller.',
	},
};
