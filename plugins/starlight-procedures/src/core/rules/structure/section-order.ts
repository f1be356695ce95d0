import type { Rule } from '../rule.ts';
import { sectionedPages } from './sections.ts';

export const sectionOrder: Rule = {
	id: 'structure/section-order',
	level: 'warn',
	what: 'Two sections that stand the other way round than the site asks in the options of `structure/required-section`.',
	why: 'Readers who know one page look for the same thing at the same place of the next: a step out of turn gets lost.',
	mend: 'Move the whole section, its heading and all below it, to the place that is named.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: '## What happens\n\nThe dentist numbs the tooth.[^kim-2020]\n',
		bad: '## After\n\nThe tooth can ache.\n\n## What happens\n\nThe dentist numbs the tooth.[^kim-2020]\n',
		good: '## What happens\n\nThe dentist numbs the tooth.[^kim-2020]\n\n## After\n\nThe tooth can ache.\n',
		rules: [{ rule: 'structure/required-section', options: { procedure: ['what-happens', 'after'] } }],
	},
	check(context) {
		for (const { file, required, present } of sectionedPages(context)) {
			for (const [at, heading] of present.entries()) {
				const next = present[at + 1];
				if (!next || required.indexOf(heading.slug) <= required.indexOf(next.slug)) continue;
				context.report(file, {
					range: heading.range,
					message: `The section "${heading.text}" stands before "${next.text}", which comes first on every ${file.kind} of this site. Move it behind that one.`,
					found: heading.slug,
					expected: next.slug,
					related: [{ file, range: next.range, message: `"${next.text}" comes first.` }],
				});
			}
		}
	},
};
