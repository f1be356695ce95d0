import type { Rule } from '../rule.ts';
import type { Heading } from '../../parse/prose.ts';
import { SECTION_DEPTH, sectionedPages } from './sections.ts';

export const sectionOrder: Rule = {
	id: 'structure/section-order',
	level: 'warn',
	what: 'Two sections that stand the other way round than the site asks in the options of `structure/required-section`, or one that stands twice.',
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
		for (const { file, headings, required, present } of sectionedPages(context)) {
			const repeated = findRepeated(headings, required);
			for (const { heading, first } of repeated)
				context.report(file, {
					range: heading.range,
					message: `The section "${heading.text}" stands twice on this page: line ${file.lines.pointAt(first.range.start).line} has it too. Join the two, or reword one.`,
					found: heading.text,
					related: [{ file, range: first.range, message: `"${first.text}" stands here first.` }],
				});
			// Of two places of one section nobody knows which is the right one.
			const once = present.filter((heading) => repeated.every(({ first }) => first !== heading));
			for (const [at, heading] of once.entries()) {
				const next = once[at + 1];
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

/** Sections whose words stand above another one already: the second gets an address with a number. */
function findRepeated(headings: readonly Heading[], required: readonly string[]) {
	const firsts = new Map<string, Heading>();
	return headings
		.filter(({ depth }) => depth === SECTION_DEPTH)
		.flatMap((heading) => {
			const words = heading.text.trim().toLowerCase();
			const first = firsts.get(words);
			if (!first) firsts.set(words, heading);
			return first && required.includes(first.slug) ? [{ heading, first }] : [];
		});
}
