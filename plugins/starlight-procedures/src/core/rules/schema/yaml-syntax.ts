import type { Rule } from '../rule.ts';

export const yamlSyntax: Rule = {
	id: 'schema/yaml-syntax',
	level: 'error',
	locked: true,
	what: 'Frontmatter that YAML cannot read.',
	why: 'Nothing of the page can be shown, or what follows the mistake is read as something else.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: 'summary: The soft inside of a tooth is taken out and the space is filled.',
		bad: 'summary: "The soft inside of a tooth is taken out and the space is filled.',
		good: 'summary: The soft inside of a tooth is taken out and the space is filled.',
	},
};
