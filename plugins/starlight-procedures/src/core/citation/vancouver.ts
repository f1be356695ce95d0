import type { Source, SourceName } from '../schema/index.ts';

/** A reference in Vancouver style, with its addresses apart so that each output links them its own way. */
export interface Reference {
	readonly id: string;
	/** Authors, title, place and year; ends with a full stop. */
	readonly text: string;
	readonly links: readonly { readonly label: string; readonly href: string }[];
	readonly status: Source['custom']['status'];
}

/** Named in full up to this many; beyond that the first six and 'et al.'. https://www.ncbi.nlm.nih.gov/books/NBK7256/ */
const AUTHORS_SHOWN = 6;

/** Formats a source. Parts it does not have are left out, never guessed. */
export function formatReference(source: Source): Reference {
	const parts = [authors(source), source.title, container(source)].filter((part) => part !== '');
	return { id: source.id, text: parts.map(endSentence).join(' '), links: links(source), status: source.custom.status };
}

/** Family name and initials, or a body's name: `Smith JA`. */
function formatName(name: SourceName): string {
	if ('literal' in name) return name.literal;
	const particle = name['non-dropping-particle'] ? `${name['non-dropping-particle']} ` : '';
	const given = name.given ? ` ${initials(name.given)}` : '';
	const suffix = name.suffix ? ` ${name.suffix}` : '';
	return `${particle}${name.family}${given}${suffix}`;
}

function initials(given: string): string {
	// 'JA' and 'J. A.' are initials already; 'Jane Ann' is not.
	return given
		.split(/[\s.-]+/)
		.map((part) => (part === part.toUpperCase() ? part : part.charAt(0).toUpperCase()))
		.join('');
}

function authors(source: Source): string {
	const names = (source.author ?? source.editor ?? []).map(formatName);
	if (names.length === 0) return '';
	const shown = names.length > AUTHORS_SHOWN ? [...names.slice(0, AUTHORS_SHOWN), 'et al'] : names;
	const role = source.author || !source.editor ? '' : source.editor.length === 1 ? ', editor' : ', editors';
	return shown.join(', ') + role;
}

function container(source: Source): string {
	const title = source['container-title'] ?? source.publisher ?? '';
	const year = String(source.issued?.['date-parts'][0]?.[0] ?? '');
	const volume = source.volume ? source.volume + (source.issue ? `(${source.issue})` : '') : '';
	const place = [year, volume].filter(Boolean).join(';') + (source.page ? `:${source.page}` : '');
	if (title && place) return source['container-title'] ? `${endSentence(title)} ${place}` : `${title}; ${place}`;
	return title || place;
}

function links(source: Source): Reference['links'] {
	return [
		...(source.DOI ? [{ label: `doi:${source.DOI}`, href: `https://doi.org/${encodeURI(source.DOI)}` }] : []),
		...(source.PMID ? [{ label: `PMID ${source.PMID}`, href: `https://pubmed.ncbi.nlm.nih.gov/${source.PMID}/` }] : []),
		...(source.PMCID ? [{ label: source.PMCID, href: `https://pmc.ncbi.nlm.nih.gov/articles/${source.PMCID}/` }] : []),
		...(!source.DOI && !source.PMID && source.URL ? [{ label: new URL(source.URL).hostname, href: source.URL }] : []),
	];
}

/** A full stop, unless the part ends a sentence already. */
function endSentence(part: string): string {
	return /[.?!]$/.test(part) ? part : `${part}.`;
}
