import type { Rule } from '../rule.ts';

export const mdxSyntax: Rule = {
	id: 'schema/mdx-syntax',
	level: 'error',
	locked: true,
	what: 'Running text of an .mdx file that MDX cannot read.',
	why: 'The build would stop at this page, or the text after the mistake would be lost.',
	mend: 'In .mdx files the signs < and { start code. Put words in their place (less than), or a backslash in front, or name the file .md if it needs no components.',
	example: {
		file: 'content/conditions/deep-decay.md',
		as: 'content/conditions/deep-decay.mdx',
		replaces: 'Decay starts in the enamel.',
		bad: 'It takes <1 day.',
		good: 'It takes less than 1 day.',
	},
};
