import { allFiles } from '../project.ts';
import type { Rule } from '../rule.ts';

export const headingSkip: Rule = {
	id: 'structure/heading-skip',
	level: 'warn',
	what: 'A heading that skips a level, such as #### right after ##.',
	why: 'People who hear a page find their way by its levels: a gap sounds like a part that they have missed.',
	mend: 'Give the heading one # more than the one it belongs under, or add the heading that is missing between them.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: '## What happens\n',
		bad: '## What happens\n\n#### Numbing\n',
		good: '## What happens\n\n### Numbing\n',
	},
	check({ project, report }) {
		for (const file of allFiles(project)) {
			// The page's title is the heading of the first level.
			let above = 1;
			for (const { depth, text, range } of file.prose?.headings ?? []) {
				if (depth > above + 1) {
					const [found, expected] = ['#'.repeat(depth), '#'.repeat(above + 1)];
					report(file, {
						range,
						message: `The heading "${text}" is of level ${depth}, but what stands above it is of level ${above}. Start it with ${expected}, or add the heading between the two.`,
						found,
						expected,
					});
				}
				above = depth;
			}
		}
	},
};
