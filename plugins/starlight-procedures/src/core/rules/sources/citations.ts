import type { CheckedFile } from '../../parse/file.ts';
import type { Range } from '../../parse/yaml.ts';
import { findReferences } from '../../validate/references.ts';
import { nearest } from '../../suggest.ts';
import { allFiles, type Project } from '../project.ts';

/** A place that cites a source: in frontmatter, as a footnote, or by a link to the list of sources. */
export interface CitationPlace {
	readonly file: CheckedFile;
	readonly id: string;
	/** Asked for only where there is something to report: finding a value in its text takes time. */
	readonly locate: () => Range;
}

/** A link to a source on the site's list, with or without a base in front: `/sources/#lee-2020`. */
const SOURCE_LINK = /^(?![a-z][a-z\d+.-]*:|\/\/)(?:.*\/)?sources(?:\/|\.html)?#([a-z\d-]+)$/i;

/** Every citation of every page, guides included. */
export function findCitationPlaces(project: Pick<Project, 'files' | 'guides'>): CitationPlace[] {
	return allFiles(project).flatMap((file) => [...inFrontmatter(file), ...inText(file)]);
}

/** Ids of sources that something cites. One that is misspelt or of old counts for the one that was meant. */
export function findCitedIds(
	project: Pick<Project, 'files' | 'guides' | 'known' | 'formerIds'>,
): ReadonlySet<string | undefined> {
	const ids = project.known.get('source') ?? new Set<string>();
	const written = new Set(findCitationPlaces(project).map(({ id }) => id));
	return new Set(Array.from(written, (id) => (ids.has(id) ? id : (project.formerIds.get(id) ?? nearest(id, ids)))));
}

function inFrontmatter(file: CheckedFile): CitationPlace[] {
	const { kind, data, yaml } = file;
	if (kind === 'guide') return [];
	return findReferences(kind, data)
		.filter(({ target }) => target === 'source')
		.map(({ id, path }) => ({ file, id, locate: () => yaml.locate(path) }));
}

function inText(file: CheckedFile): CitationPlace[] {
	if (!file.prose) return [];
	const { citations, links, elements } = file.prose;
	const attributes = elements.flatMap((element) => element.attributes.filter(({ name }) => name === 'href'));
	const places = [
		// A guide has footnotes of its own.
		...(file.kind === 'guide' ? [] : citations.map(({ source, range }) => ({ id: source, range }))),
		...links.map(({ url, range }) => ({ id: linkedSource(url), range })),
		...attributes.map(({ value, valueRange }) => ({ id: linkedSource(value ?? ''), range: valueRange })),
	];
	return places.flatMap(({ id, range }) => (id === undefined ? [] : [{ file, id, locate: () => range }]));
}

function linkedSource(url: string): string | undefined {
	return SOURCE_LINK.exec(url)?.[1];
}
