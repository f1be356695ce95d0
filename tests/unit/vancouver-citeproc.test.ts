import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatReference, parseYaml, SCHEMAS, type Source } from '../../plugins/starlight-procedures/src/core/index.ts';
import { formatByCiteproc, type CslItem } from './support/citeproc.ts';

/**
 * Our references against those of citeproc in the style that the Citation Style Language project keeps for the rules of
 * the US National Library of Medicine (NLM, https://www.ncbi.nlm.nih.gov/books/NBK7256/). What differs on purpose is
 * evened out below, each with its reason; all else has to be the same text.
 */

const ROOT = join(import.meta.dirname, '../..');
const SITE = readFileSync(join(ROOT, 'content/sources.yaml'), 'utf8');

/** Kinds of works and parts of references that this site's own list lacks. */
const OTHERS = `
- { id: book, type: book, title: Teeth, author: [{ family: Kim, given: Ada Bo, suffix: Jr. }], edition: 2, publisher: Tooth Press, publisher-place: Basel, issued: { date-parts: [[1999, 4]] }, number-of-pages: 435 }
- { id: editors, type: book, title: Teeth, editor: [{ family: Kim, given: Ada }, { family: Lee, given: B. }], edition: Revised edition, publisher: Tooth Press, issued: { date-parts: [[1999]] } }
- { id: one-editor, type: book, title: Teeth, editor: [{ family: Kim, given: Ada }], issued: { date-parts: [[1999]] } }
- { id: series, type: book, title: Teeth, publisher: Tooth Press, issued: { date-parts: [[1999]] }, collection-title: Mouth books, collection-number: 7 }
- { id: chapter, type: chapter, title: Roots, author: [{ family: Kim, given: Ada }], editor: [{ family: Lee, given: Bo Ada }], container-title: All about teeth, edition: 13, publisher: Tooth Press, publisher-place: Basel, issued: { date-parts: [[2011, 5, 6]] }, page: 113-119 }
- { id: online-chapter, type: chapter, title: Roots, container-title: All about teeth, publisher: Tooth Press, issued: { date-parts: [[2011]] }, URL: https://example.org/roots, accessed: { date-parts: [[2024, 6, 3]] } }
- { id: entry, type: entry-encyclopedia, title: Root, container-title: Words of dentists, editor: [{ family: Lee, given: Bo }], issued: { date-parts: [[2011]] } }
- { id: short, type: article-journal, title: Roots?, container-title: Journal of Teeth, container-title-short: J. Teeth, volume: 3, issue: 2, page: 1-12, issued: { date-parts: [[2011, 7]] } }
- { id: abbreviated, type: article-journal, title: Roots!, container-title: Journal of Teeth, journalAbbreviation: J Teeth, volume: 3, page: 98-103, issued: { date-parts: [[2011, 9, 30]] } }
- { id: letters, type: article-journal, title: Roots, container-title: Journal of Teeth, volume: 3, page: S10-S18, issued: { date-parts: [[2011]] } }
- { id: same-page, type: article-journal, title: Roots, container-title: Journal of Teeth, volume: 3, page: '7', issued: { date-parts: [[2011]] } }
- { id: months, type: article-journal, title: Roots, container-title: Journal of Teeth, volume: 3, page: 1000-1099, issued: { date-parts: [[2011, 5], [2011, 6]] } }
- { id: spans, type: article-journal, title: Roots, container-title: Journal of Teeth, volume: 3, page: '11-15, 21-29', issued: { date-parts: [[2011]] } }
- { id: numbered, type: article-journal, title: Roots, container-title: Journal of Teeth, volume: 3, number: e17, page: 1-9, issued: { date-parts: [[2011]] } }
- { id: online-article, type: article-journal, title: Roots, container-title: Journal of Teeth, volume: 3, page: 1-9, issued: { date-parts: [[2011]] }, URL: https://example.org/roots, accessed: { date-parts: [[2024, 6, 3]] } }
- { id: newspaper, type: article-newspaper, title: Roots, author: [{ family: Kim, given: Ada }], container-title: The Daily Tooth, issued: { date-parts: [[2011, 7, 5]] }, page: A1 }
- { id: page-of-site, type: webpage, title: Is it safe?, container-title: Tooth Society, publisher: Tooth Press, issued: { date-parts: [[2020, 2]] }, URL: https://example.org/safe, accessed: { date-parts: [[2024, 6, 3]] } }
- { id: site, type: webpage, title: Tooth Society, URL: https://example.org/, accessed: { date-parts: [[2024, 6]] } }
- { id: thesis, type: thesis, title: Roots, genre: dissertation, author: [{ family: Kim, given: Ada }], publisher: Tooth University, issued: { date-parts: [[2020]] } }
- { id: many, type: report, title: Roots, author: [{ family: A, given: B }, { family: C, given: D }, { family: E, given: F }, { family: G, given: H }, { family: I, given: J }, { family: K, given: L }, { family: M, given: N }] }
- { id: six, type: report, title: Roots, author: [{ family: A, given: B }, { family: C, given: D }, { family: E, given: F }, { family: G, given: H }, { family: I, given: J }, { family: K, given: Jean-Paul, non-dropping-particle: de la }] }
- { id: standard, type: standard, title: Roots, publisher: Tooth Union, issued: { date-parts: [[2020]] } }
- { id: law, type: legislation, title: Tooth Act, issued: { date-parts: [[2020, 1, 2]] } }
- { id: preprint, type: article, title: Roots, publisher: medRxiv, issued: { date-parts: [[2020, 1, 2]] }, DOI: 10.1000/roots, URL: https://example.org/roots }
`;

function read(yaml: string): Source[] {
	return SCHEMAS.sources.parse(parseYaml(yaml, 0).data);
}

const ours = [...read(SITE), ...read(OTHERS.replaceAll(/ \}$/gm, ', custom: { studyType: other } }'))];

/** What is told to citeproc in other words, since the style could not print it by the rules of the NLM otherwise. */
function toCiteproc(item: Source): CslItem {
	const withInitials = (names: Source['author']) => names?.map((name) => ('family' in name ? spaced(name) : name));
	return {
		...item,
		custom: undefined,
		author: withInitials(item.author),
		editor: withInitials(item.editor),
		...(item.type === 'paper-conference' && {
			// A style cannot tell an abstract in a journal from one in a book of abstracts.
			...(item.volume !== undefined && { type: 'article-journal' }),
			// The style has no place for the name of a meeting yet: its own text says so.
			'container-title': item['container-title'] ?? item['event-title'],
		}),
	} as CslItem;
}

/** citeproc takes 'TJ' for one given name; the NLM prints two initials at most, which a style cannot say. */
function spaced<Name extends { given?: string | undefined }>(name: Name): Name {
	const words = (name.given ?? '')
		.split(/[\s.-]+/)
		.flatMap((word) => (/^\p{Lu}+$/u.test(word) ? Array.from(word) : [word]));
	const given = words
		.slice(0, 2)
		.map((word) => word.charAt(0).toUpperCase() + word.slice(1))
		.join(' ');
	return name.given === undefined ? name : { ...name, given };
}

const QUOTES = /[“”‘’']/g;

/** What citeproc prints and the NLM does not. */
function fromCiteproc(printed: string, source: Source): string {
	const { type, volume, issue, issued } = source;
	const container = source['container-title'] ?? source['event-title'];
	let text = printed
		// A page numbers its own list.
		.replace(/^\d+\. /, '')
		// Addresses are compared apart: on our pages they are links.
		.replace(/ (?:Available from: |doi:|PubMed (?:Central )?PMC?ID: ).*$/, '')
		// citeproc sets printers' quotes, double ones for single, and dashes. Our titles keep theirs; the NLM prints hyphens in spans.
		.replaceAll(QUOTES, '"')
		.replaceAll('–', '-')
		// The NLM writes 'No.' with a capital.
		.replace('. Report no.: ', '. Report No.: ');
	// Without volume and issue pages follow a colon: 'HRSA Careaction. 2002 Jun:1-6.'
	if (volume === undefined && issue === undefined && issued) text = text.replace(/;([^;\s]+)\.$/, ':$1.');
	if (container === undefined) {
		// The style says 'In' where it does not know in what.
		text = text.replace(/\. In\.(?= |$)/, '.');
		// And '[Internet]' without an address, where an article has a number and no journal.
		if (type === 'article-journal' && !printed.includes('Available from')) text = text.replace(' [Internet].', '.');
	}
	return text;
}

/** The style puts commas around bodies among the authors, the NLM semicolons. */
function fromOurs(text: string, { author = [] }: Source): string {
	const isMixed = author.length > 1 && author.some((name) => 'literal' in name);
	const dashed = text.replaceAll(QUOTES, '"').replaceAll('–', '-');
	return isMixed ? dashed.replace(/^.*?\. /, (names) => names.replaceAll('; ', ', ')) : dashed;
}

const theirs = formatByCiteproc(ours.map(toCiteproc));

describe('a reference and that of citeproc', () => {
	it.each(ours.map((source) => [source.id, source] as const))('are the same for %s', (id, source) => {
		expect(fromOurs(formatReference(source).text, source)).toBe(fromCiteproc(theirs.get(id) ?? '', source));
	});

	it.each(ours.map((source) => [source.id, source] as const))('lead to the same places for %s', (id, source) => {
		const printed = theirs.get(id) ?? '';
		const hrefs = formatReference(source).links.map(({ href }) => decodeURI(href));
		const expected = [
			...Array.from(printed.matchAll(/ doi:(\S+)/g), ([, doi]) => `https://doi.org/${doi ?? ''}`),
			...Array.from(printed.matchAll(/ PMID: (\d+)/g), ([, pmid]) => `https://pubmed.ncbi.nlm.nih.gov/${pmid ?? ''}/`),
			...Array.from(
				printed.matchAll(/ PMCID: (PMC\d+)/g),
				([, id]) => `https://pmc.ncbi.nlm.nih.gov/articles/${id ?? ''}/`,
			),
			...Array.from(printed.matchAll(/ Available from: (\S+)/g), ([, address]) => decodeURI(address ?? '')),
		];
		expect(hrefs).toEqual(expected);
	});
});

describe('citeproc', () => {
	// Its license (CPAL or AGPL) is not that of the plugin.
	it('is here for tests alone', () => {
		const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
			packages: Record<string, { dev?: boolean }>;
		};
		expect(lock.packages['node_modules/citeproc']?.dev).toBe(true);
		expect(readFileSync(join(ROOT, 'plugins/starlight-procedures/package.json'), 'utf8')).not.toMatch(
			/citeproc|citation/,
		);
	});
});
