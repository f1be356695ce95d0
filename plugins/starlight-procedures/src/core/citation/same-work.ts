import { bareDoi } from './identifiers.ts';

/** What a work is known by again. */
export interface Work {
	/** In small letters, without an address in front: DOIs do not tell small letters from capitals. */
	readonly doi: string | undefined;
	readonly pmid: string | undefined;
	/** With 13 digits; none for a part of a book, which has the number of the whole. */
	readonly isbns?: readonly string[];
	readonly title: string;
	readonly year: number | undefined;
	readonly author: string;
	/** Where it is read, empty if unknown: tells works without a year apart. They are not compared where it is left out. */
	readonly url?: string;
}

/** A work that is known already. */
export interface Match<Item> {
	readonly item: Item;
	/** The key of the source that gives it away. */
	readonly key: Mark['key'];
	/** What both have in common: `DOI`, `title and year`. */
	readonly what: string;
}

/** Something by which a work is known again. */
interface Mark {
	readonly key: 'DOI' | 'PMID' | 'ISBN' | 'title';
	readonly what: string;
	/** What to look for among the works before this one. */
	readonly lookUp: string;
	/** Under what those after this one find it. */
	readonly keep: readonly string[];
}

/** Works met so far, each with what it belongs to. */
export class KnownWorks<Item> {
	readonly #seen = new Map<string, { readonly work: Work; readonly item: Item }>();

	/** The work that is the same as this one, if it was added before. */
	find(work: Work): Match<Item> | undefined {
		for (const { key, what, lookUp } of marksOf(work)) {
			const known = this.#seen.get(lookUp);
			if (known && isSame(work, known.work, key)) return { item: known.item, key, what };
		}
		return undefined;
	}

	/** Remembers a work. What was added first is what is found. */
	add(work: Work, item: Item): void {
		for (const { keep } of marksOf(work))
			for (const key of keep) if (!this.#seen.has(key)) this.#seen.set(key, { work, item });
	}
}

/**
 * A source as a work.
 * @param data one item of sources.yaml, whether or not the schema holds.
 * @param doi as it is written.
 * @param pmid as it is written.
 */
export function workOf(
	data: Readonly<Record<string, unknown>>,
	doi: string | undefined,
	pmid: string | undefined,
): Work {
	return {
		doi: doi === undefined ? undefined : bareDoi(doi).toLowerCase(),
		pmid,
		title: plain(data.title),
		year: yearOf(data),
		author: authorOf(data),
	};
}

function marksOf({ doi, pmid, isbns = [], title, year, author, url }: Work): Mark[] {
	const marks: Mark[] = [];
	const addNumber = (key: Exclude<Mark['key'], 'title'>, number: string) =>
		marks.push({ key, what: key, lookUp: `${key} ${number}`, keep: [`${key} ${number}`] });
	if (doi !== undefined) addNumber('DOI', doi);
	if (pmid !== undefined) addNumber('PMID', pmid);
	for (const isbn of isbns) addNumber('ISBN', isbn);
	if (title === '') return marks;
	if (year === undefined) {
		if (url === undefined) return marks;
		const page = `page ${JSON.stringify([title, author, url])}`;
		marks.push({ key: 'title', what: 'title, author and address', lookUp: page, keep: [page] });
		return marks;
	}
	// Many bodies publish a page called "Sciatica": where both name an author, it has to be the same one.
	const work = `title ${year} ${title}`;
	const byAuthor = `${work} / ${author}`;
	const what = author === '' ? 'title and year' : 'title, year and author';
	marks.push({ key: 'title', what, lookUp: author === '' ? work : byAuthor, keep: [work, byAuthor] });
	if (author !== '') marks.push({ key: 'title', what: 'title and year', lookUp: `${work} / `, keep: [] });
	return marks;
}

/** Whether two works that agree in `key` are one: a preprint and its article have one title and two DOIs. */
function isSame(one: Work, two: Work, key: Mark['key']): boolean {
	if (key !== 'title') return true;
	const fits = (a: string | undefined, b: string | undefined) => a === undefined || b === undefined || a === b;
	return fits(one.doi, two.doi) && fits(one.pmid, two.pmid);
}

function yearOf({ issued }: Readonly<Record<string, unknown>>): number | undefined {
	if (typeof issued !== 'object' || issued === null || !('date-parts' in issued)) return undefined;
	const parts: unknown = issued['date-parts'];
	const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
	const year: unknown = Array.isArray(first) ? first[0] : undefined;
	return typeof year === 'number' ? year : undefined;
}

function authorOf({ author }: Readonly<Record<string, unknown>>): string {
	const first: unknown = Array.isArray(author) ? author[0] : undefined;
	if (typeof first !== 'object' || first === null) return '';
	return plain('family' in first ? first.family : 'literal' in first ? first.literal : '');
}

/** Letters and digits alone: without capitals, accents, signs and spaces. */
function plain(value: unknown): string {
	if (typeof value !== 'string') return '';
	return value
		.normalize('NFKD')
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
