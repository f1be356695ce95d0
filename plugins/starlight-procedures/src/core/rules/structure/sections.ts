import { isTextCut, type ContentFile } from '../../parse/file.ts';
import type { Heading } from '../../parse/prose.ts';
import type { RuleContext } from '../rule.ts';

/** Sections are headings of this level; what stands below them is a part of one. */
export const SECTION_DEPTH = 2;

/** A page that has to have certain sections, and those headings of it that are among them. */
export interface SectionedPage {
	readonly file: ContentFile;
	readonly headings: readonly Heading[];
	/** The addresses its headings have to have, in their order. */
	readonly required: readonly string[];
	/** The headings that are among them, in the order of the page. */
	readonly present: readonly Heading[];
}

/** Every procedure and condition that the options of structure/required-section ask something of. */
export function sectionedPages({ project, list }: RuleContext): SectionedPage[] {
	return project.files.flatMap((file) => {
		const { kind, prose, split } = file;
		if ((kind !== 'procedure' && kind !== 'condition') || !prose || isTextCut(file) || split.missing) return [];
		const required = list(file, kind, 'structure/required-section');
		if (required.length === 0) return [];
		const { headings } = prose;
		const present = headings.filter(({ depth, slug }) => depth === SECTION_DEPTH && required.includes(slug));
		return [{ file, headings, required, present }];
	});
}

/** A heading whose address is a slug: `## On the day`. */
export function headingFor(slug: string): string {
	const words = slug.replaceAll('-', ' ');
	return `## ${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
