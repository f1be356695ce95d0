import type { Source } from '../schema/index.ts';
import { formatAuthors, formatEditors } from './names.ts';
import { DATE_PARTS, formatDate, formatEdition, formatPages } from './parts.ts';

/** A reference in Vancouver style, with its addresses apart so that each output links them its own way. */
export interface Reference {
	readonly id: string;
	/** Authors, title, place and year; ends with a full stop. */
	readonly text: string;
	readonly links: readonly { readonly label: string; readonly href: string }[];
	readonly status: Source['custom']['status'];
}

/** What comes out in volumes and issues, of which no publisher is named. */
const SERIALS = new Set<Source['type']>([
	'article-journal',
	'article-magazine',
	'article-newspaper',
	'post-weblog',
	'review',
]);
/** What is named by its journal alone, wherever it was read, once it can be found by a number. */
const ARTICLES = new Set<Source['type']>(['article-journal', 'review']);
/** Parts of a work that is named behind 'In:'. */
const PARTS = new Set<Source['type']>(['chapter', 'entry-encyclopedia', 'paper-conference']);

/**
 * Formats a source by the rules of the US National Library of Medicine. Parts it does not have are left out, never
 * guessed. https://www.ncbi.nlm.nih.gov/books/NBK7256/
 */
export function formatReference(source: Source): Reference {
	const parts = isSerial(source) ? serialParts(source) : isSitePart(source) ? siteParts(source) : bookParts(source);
	return {
		id: source.id,
		text: [formatAuthors(source), ...parts]
			.filter((part) => part !== '')
			.map(endSentence)
			.join(' '),
		links: links(source),
		status: source.custom.status,
	};
}

/** An abstract of a meeting that has a volume stands in a journal. */
function isSerial({ type, volume }: Source): boolean {
	return SERIALS.has(type) || (type === 'paper-conference' && volume !== undefined);
}

/** `Title. Journal. 2020 May 4;11(2):5-9` */
function serialParts(source: Source): string[] {
	const { type, volume = '', issue, page } = source;
	const pages = formatPages(source.number ?? page ?? '');
	const date = joined(' ', formatDate(source.issued, DATE_PARTS.day), cited(source));
	const number = type === 'article-newspaper' ? '' : volume + (issue === undefined ? '' : `(${issue})`);
	return [...titleAndContainer(source), joined(':', joined(';', date, number), pages)];
}

/** `Site [Internet]. Publisher; 2020. Title of the page`: a page is named by the site it is part of. */
function siteParts(source: Source): string[] {
	const site = `${source['container-title'] ?? ''}${onInternet(source)}`;
	return [site, imprint(source), source.title + genre(source)];
}

function isSitePart(source: Source): boolean {
	return source.type === 'webpage' && source['container-title'] !== undefined;
}

/** `Title. In: Lee B, editor. Book. 2nd ed. Basel: Press; 2020. p. 5-9. (Series; no. 3). Report No.: 7` */
function bookParts(source: Source): string[] {
	const { type, number } = source;
	return [
		...titleAndContainer(source),
		edition(source),
		imprint(source),
		extent(source),
		series(source),
		type === 'report' && number !== undefined ? `Report No.: ${number}` : '',
	];
}

function titleAndContainer(source: Source): string[] {
	const title = source.title + genre(source);
	const container = containerTitle(source);
	// The words that the reader needs to find it stand with what can be found.
	if (container === '') return [title + (PARTS.has(source.type) ? '' : onInternet(source))];
	const isPart = PARTS.has(source.type) && !isSerial(source);
	const editors = source.author && isPart ? formatEditors(source.editor) : '';
	return [title, `${isPart ? 'In: ' : ''}${joined(' ', editors && `${editors}.`, container + onInternet(source))}`];
}

function containerTitle(source: Source): string {
	const { type } = source;
	const full = source['container-title'] ?? (type === 'paper-conference' ? source['event-title'] : undefined) ?? '';
	// Journals go by their short names, in which nothing ends with a full stop.
	if (!ARTICLES.has(type)) return full;
	return (source['container-title-short'] ?? source.journalAbbreviation ?? full).replaceAll('.', '');
}

function genre({ genre: text }: Source): string {
	return text === undefined ? '' : ` [${text}]`;
}

function onInternet(source: Source): string {
	return isReadOnline(source) ? ' [Internet]' : '';
}

/** When it was read, of what can change. */
function cited(source: Source): string {
	const day = formatDate(source.accessed, DATE_PARTS.day);
	return isReadOnline(source) && day !== '' ? `[cited ${day}]` : '';
}

function isReadOnline({ type, URL, DOI, PMID, PMCID }: Source): boolean {
	return URL !== undefined && !(ARTICLES.has(type) && (DOI ?? PMID ?? PMCID) !== undefined);
}

function edition({ edition: text }: Source): string {
	return text === undefined ? '' : formatEdition(text);
}

/** `Basel: Press; 2020 [cited 2021 Jan 3]` */
function imprint(source: Source): string {
	const { type, publisher = '' } = source;
	const parts = type === 'report' ? DATE_PARTS.month : type === 'legislation' ? DATE_PARTS.day : DATE_PARTS.year;
	const place = joined(': ', source['publisher-place'] ?? '', publisher);
	return joined('; ', place, joined(' ', formatDate(source.issued, parts), cited(source)));
}

/** How long a book is, or which of its pages. */
function extent({ type, page, 'number-of-pages': count }: Source): string {
	if (type === 'book') return count === undefined ? '' : `${count} p.`;
	return page === undefined ? '' : `p. ${formatPages(page)}`;
}

function series({ 'collection-title': title, 'collection-number': number }: Source): string {
	if (title === undefined) return '';
	return `(${joined('; no. ', title, number ?? '')})`;
}

function links(source: Source): Reference['links'] {
	const { DOI, PMID, PMCID, URL: address } = source;
	return [
		...(DOI ? [{ label: `doi:${DOI}`, href: `https://doi.org/${encodeURI(DOI)}` }] : []),
		...(PMID ? [{ label: `PMID ${PMID}`, href: `https://pubmed.ncbi.nlm.nih.gov/${PMID}/` }] : []),
		...(PMCID ? [{ label: PMCID, href: `https://pmc.ncbi.nlm.nih.gov/articles/${PMCID}/` }] : []),
		...(address && isReadOnline(source)
			? [{ label: `Available from: ${new URL(address).hostname}`, href: address }]
			: []),
	];
}

/** What there is of some texts, with a sign between them. */
function joined(sign: string, ...texts: readonly string[]): string {
	return texts.filter((text) => text !== '').join(sign);
}

/** A full stop, inside a closing quotation mark, unless the part ends a sentence already. */
function endSentence(part: string): string {
	return /[.?!]["”]?$/.test(part) ? part : part.replace(/["”]?$/, '.$&');
}
