import type { ContentFile } from '../parse/file.ts';
import { didYouMean, nearest } from '../suggest.ts';
import type { Report } from './report.ts';
import { hasConflict } from './syntax.ts';

/** The ids of generated sections, which prose headings must leave free: two targets of one link help nobody. */
export const SECTION_IDS = [
	'in-short',
	'key-facts',
	'what-it-is-for',
	'how-well-it-works',
	'guidelines',
	'risks',
	'who-should-not-have-it',
	'other-options',
	'when-to-get-help',
	'questions-to-ask',
	'references',
	'usual-course',
	'what-to-try-first',
	'compare-options',
	'about-this-page',
] as const;

/** Citations in running text, and headings. */
export function checkProse(
	file: ContentFile,
	sources: ReadonlySet<string> | undefined,
	formerIds: ReadonlyMap<string, string>,
	content: string,
	report: Report,
): void {
	if (!file.prose) return;
	for (const { source, range } of file.prose.citations) {
		if (!sources || sources.has(source)) continue;
		const suggestion = formerIds.get(source) ?? nearest(source, sources);
		report.add(file, {
			rule: 'sources/unknown',
			range,
			message: `The text cites the source "${source}", but it is not in ${content}/sources.yaml.${didYouMean(suggestion)} Add it there or mend the id.`,
			found: source,
			expected: 'the id of a source',
			suggestion,
		});
	}
	for (const { source, range } of file.prose.definitions) {
		report.add(file, {
			rule: 'sources/definition',
			range,
			message: `The footnote "${source}" is defined here, but the page's references are made from ${content}/sources.yaml. Delete this definition and add the source there.`,
			found: source,
		});
	}
	const reserved = new Set<string>(SECTION_IDS);
	for (const { slug, text, depth, range } of file.prose.headings) {
		// A line of Git's marks makes a heading of the text above it.
		if (depth === 1 && !hasConflict(file)) {
			report.add(file, {
				rule: 'structure/heading-level',
				range,
				message: `"${text}" is a heading of the first level, which the page's title already is. Start headings in the text with ##.`,
				found: '#',
				expected: '##',
			});
		}
		if (!reserved.has(slug)) continue;
		report.add(file, {
			rule: 'structure/reserved-heading',
			range,
			message: `The heading "${text}" has the same address (#${slug}) as a section the page gets from its frontmatter. Reword it, or move its text to the frontmatter.`,
			found: text,
		});
	}
}
