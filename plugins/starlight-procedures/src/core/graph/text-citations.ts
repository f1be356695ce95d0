import type { CheckedFile, GuideFile } from '../parse/file.ts';
import { PATHS } from '../paths.ts';
import { resolveAddress } from '../site/address.ts';
import { findLinks } from '../site/links.ts';
import { guidePath, isDraft } from '../site/site-map.ts';
import { asMap } from '../site/raw.ts';

/** A source that running text cites. */
export interface TextCitation {
	readonly source: string;
	/** The heading it stands under; undefined above the first. */
	readonly section?: { readonly slug: string; readonly text: string };
}

/** An ordinary page of the site that cites sources. */
export interface CitingGuide {
	/** Where it stands on the site, without base: `/evidence/`. */
	readonly path: string;
	readonly title: string;
	readonly citations: readonly TextCitation[];
}

/** The sources a file's text cites, by footnote or by a link to the list of sources; each once a section, in order. */
export function findTextCitations(file: CheckedFile): TextCitation[] {
	// A guide has footnotes of its own.
	const footnotes = file.kind === 'guide' ? [] : (file.prose?.citations ?? []);
	const links = findLinks(file).flatMap(({ url, range }) => {
		const source = linkedSource(url);
		return source === undefined ? [] : [{ source, range }];
	});
	const headings = file.prose?.headings ?? [];
	const found = [...footnotes, ...links]
		.sort((a, b) => a.range.start - b.range.start)
		.map(({ source, range }): TextCitation => {
			const heading = headings.findLast(({ range: { start } }) => start < range.start);
			return { source, ...(heading ? { section: { slug: heading.slug, text: heading.text } } : {}) };
		});
	return [...new Map(found.map((item) => [`${item.source} ${item.section?.slug ?? ''}`, item])).values()];
}

/** The guides that cite sources. A draft is no page, so it cites nothing. */
export function findCitingGuides(guides: readonly GuideFile[]): CitingGuide[] {
	return guides.flatMap((file) => {
		const citations = isDraft(file) ? [] : findTextCitations(file);
		if (citations.length === 0) return [];
		const path = guidePath(file);
		const { title } = asMap(file.data);
		return [{ path, title: typeof title === 'string' ? title : path, citations }];
	});
}

/** The same guides by each source, with what they say of that one: a guide that changes touches no other source. */
export function guidesBySource(guides: readonly CitingGuide[]): ReadonlyMap<string, readonly CitingGuide[]> {
	const found = new Map<string, CitingGuide[]>();
	for (const { path, title, citations } of guides)
		for (const [source, own] of Map.groupBy(citations, (citation) => citation.source))
			found.set(source, [...(found.get(source) ?? []), { path, title, citations: own }]);
	return found;
}

/** The source that an address on this site leads to, with or without a base in front of it: `/sources/#lee-2020`. */
function linkedSource(url: string): string | undefined {
	const address = resolveAddress(url, PATHS.home);
	return address && LIST_OF_SOURCES.test(address.path) ? address.anchor : undefined;
}

/** The list of sources, as any site may serve it. */
const LIST_OF_SOURCES = /\/sources(?:\/|\.html)?$/;
