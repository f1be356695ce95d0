import type { Rule } from '../rule.ts';

export const yamlSyntax: Rule = {
	id: 'schema/yaml-syntax',
	level: 'error',
	locked: true,
	what: 'Frontmatter that YAML cannot read.',
	why: 'Nothing of the page can be shown, or what follows the mistake is read as something else.',
	mend: 'Look at the line that is named and at the one above: most often a quote, a bracket or the blank behind a colon is missing, or a line starts too far to the left or right. Mend the first place and check again.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: 'summary: The soft inside of a tooth is taken out and the space is filled.',
		bad: 'summary: "The soft inside of a tooth is taken out and the space is filled.',
		good: 'summary: The soft inside of a tooth is taken out and the space is filled.',
	},
};
