import { referenceAnchor, type Mark } from '../../pages/references.ts';

/** A footnote reference as both Markdown engines print it; the id is in its own href. */
const FOOTNOTE_REFERENCE = /<a\b[^>]*\bhref="#(?:user-content-)?fn-([^"]+)"[^>]*\bdata-footnote-ref\b[^>]*>[^<]*<\/a>/g;
/** The engines' own list of footnotes, always last. */
const FOOTNOTE_SECTION = /<section\b[^>]*\bdata-footnotes\b[\s\S]*<\/section>\s*$/;
/** A link to a page of this site. Code samples hold `&lt;a`, so only real links match. */
const ROOT_LINK = /(<a\b[^>]*?\shref=")(\/(?!\/)[^"]*)(?=")/g;

/** A path that ends in a file, such as an image or a PDF: served as it is. */
const IS_FILE = /\.[a-z0-9]+(?:[?#]|$)/i;

export interface ProseOptions {
	/** The page's numbers for its text's citations, by source, in order. */
	readonly marks: Readonly<Record<string, readonly Mark[]>>;
	/** The site's base, with or without its closing slash. */
	readonly base: string;
	/** Writes a root-relative page path as this site serves it. */
	readonly url: (path: string) => string;
	/** What a screen reader says of a citation: 'Reference 3'. */
	readonly label: (number: number) => string;
}

/**
 * Makes rendered text part of its page: its citations get the page's numbers and lead to the page's references,
 * the engine's own list goes, and links to other pages get the site's base.
 */
export function finishProse(html: string, { marks, base, url, label }: ProseOptions): string {
	const root = base.replace(/\/$/, '');
	const addressOf = (path: string) => {
		if (isBelow(path, root)) return path;
		return IS_FILE.test(path) ? root + path : url(path);
	};
	const used = new Map<string, number>();
	return html
		.replace(FOOTNOTE_SECTION, '')
		.replace(FOOTNOTE_REFERENCE, (whole, encoded: string) => {
			const source = decodeURIComponent(encoded);
			const at = used.get(source) ?? 0;
			used.set(source, at + 1);
			const mark = marks[source]?.[at];
			if (!mark) return whole;
			return `<a class="sp-cite" data-pagefind-ignore id="${mark.anchor}" href="#${referenceAnchor(source)}" aria-label="${label(mark.number)}">${mark.number}</a>`;
		})
		.replace(ROOT_LINK, (_whole, before: string, path: string) => before + addressOf(path));
}

/** Whether a link has the base already, as that of an image or a link that an author wrote in full. */
function isBelow(path: string, root: string): boolean {
	return root !== '' && (path === root || path.startsWith(`${root}/`));
}

/** The headings of rendered text without the one that engines add above their footnotes. */
export function ownHeadings<Heading extends { slug: string }>(headings: readonly Heading[]): Heading[] {
	return headings.filter(({ slug }) => slug !== 'footnote-label');
}
