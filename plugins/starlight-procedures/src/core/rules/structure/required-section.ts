import type { Range } from '../../parse/yaml.ts';
import { nearest } from '../../suggest.ts';
import type { Rule } from '../rule.ts';
import { headingFor, SECTION_DEPTH, sectionedPages, type SectionedPage } from './sections.ts';

export const requiredSection: Rule = {
	id: 'structure/required-section',
	level: { draft: 'warn', published: 'error' },
	what: 'A page whose running text lacks a section that the site asks of every procedure or condition.',
	why: 'Somebody who compares two treatments looks for the same answers on both pages, and takes a missing one for nothing to know.',
	mend: 'Add the heading at the place that is named and write what belongs under it. If the section is there under other words, give its heading the words that are asked for.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: '## What happens',
		bad: '## What hapens',
		good: '## What happens',
		rules: [{ rule: 'structure/required-section', options: { procedure: ['what-happens'] } }],
	},
	options: {
		procedure: {
			default: [],
			what: 'The addresses (#how-it-works) that headings of a procedure have to have, in order.',
		},
		condition: {
			default: [],
			what: 'The addresses (#what-it-is) that headings of a condition have to have, in order.',
		},
	},
	check(context) {
		for (const page of sectionedPages(context)) {
			const others = page.headings.filter((heading) => !page.present.includes(heading));
			for (const slug of page.required) {
				if (page.present.some((heading) => heading.slug === slug)) continue;
				const near = nearest(
					slug,
					others.map((heading) => heading.slug),
				);
				const meant = others.find((heading) => heading.slug === near);
				const mend =
					meant?.slug === slug
						? ` The heading "${meant.text}" is of level ${meant.depth}. Start it with ${'#'.repeat(SECTION_DEPTH)}.`
						: meant
							? ` If the heading "${meant.text}" is meant to be it, word it as "${headingFor(slug)}".`
							: ` Add a heading "${headingFor(slug)}" here, and what belongs under it.`;
				context.report(page.file, {
					range: meant?.range ?? placeFor(slug, page),
					message: `This page has no section "#${slug}", which every ${page.file.kind} of this site has.${mend}`,
					expected: slug,
					...(meant && { found: meant.text, suggestion: headingFor(slug).replace(/^#+ /, '') }),
				});
			}
		}
	},
};

/** Before the next section that is there, or at the end of the text. */
function placeFor(slug: string, { file, required, present }: SectionedPage): Range {
	const later = required.slice(required.indexOf(slug) + 1);
	const next = present.find((heading) => later.includes(heading.slug));
	const start = next?.range.start ?? file.split.bodyOffset + file.split.body.trimEnd().length;
	return { start, end: start };
}
