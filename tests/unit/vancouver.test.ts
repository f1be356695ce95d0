import { describe, expect, it } from 'vitest';
import { formatReference, type Source } from '../../plugins/starlight-procedures/src/core/index.ts';
import { content } from './support/content.ts';

/** Reads one source from YAML, so that every example is one an author can write. */
function source(yaml: string): Source {
	const item = yaml.trim().split('\n').join('\n  ');
	const site = content.write(
		'sources',
		`${content.text('sources')}- id: example\n  ${item}\n  custom: { studyType: other }\n`,
	);
	expect(site.errors()).toEqual([]);
	return site.check().entries.sources.get('example')!;
}

const format = (yaml: string) => formatReference(source(yaml));

const people = (count: number) =>
	Array.from({ length: count }, (_, at) => `{ family: Name${at + 1}, given: Ada }`).join(', ');

describe('a reference', () => {
	it('to an article has authors, title, journal, year, volume, issue and pages, and links its DOI', () => {
		const reference = format(`
type: article-journal
title: Teeth kept
author: [{ family: Kim, given: Ada Bo }, { family: Vries, given: J.-P., non-dropping-particle: de }, { family: Lee, given: JA, suffix: Jr }]
issued: { date-parts: [[2020, 5, 4]] }
container-title: Journal of Teeth
volume: 11
issue: 2
page: 5-9
DOI: 10.1000/teeth(11)<2>
PMID: 123
PMCID: PMC456
URL: https://example.org/teeth
`);
		expect(reference).toEqual({
			id: 'example',
			text: 'Kim AB, de Vries JP, Lee JA Jr. Teeth kept. Journal of Teeth. 2020 May 4;11(2):5-9.',
			links: [
				{ label: 'doi:10.1000/teeth(11)<2>', href: 'https://doi.org/10.1000/teeth(11)%3C2%3E' },
				{ label: 'PMID 123', href: 'https://pubmed.ncbi.nlm.nih.gov/123/' },
				{ label: 'PMC456', href: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC456/' },
			],
			status: 'unchecked',
		});
	});

	it('names six authors in full', () => {
		expect(format(`type: report\ntitle: T\nauthor: [${people(6)}]`).text).toBe(
			'Name1 A, Name2 A, Name3 A, Name4 A, Name5 A, Name6 A. T.',
		);
	});

	it('names six of seven authors and says that there are others', () => {
		expect(format(`type: report\ntitle: T\nauthor: [${people(7)}]`).text).toBe(
			'Name1 A, Name2 A, Name3 A, Name4 A, Name5 A, Name6 A, et al. T.',
		);
	});

	it('without a year leaves it out', () => {
		expect(format('type: article-journal\ntitle: T\ncontainer-title: Teeth\nvolume: 3').text).toBe('T. Teeth. 3.');
		expect(format('type: article-journal\ntitle: T\ncontainer-title: Teeth').text).toBe('T. Teeth.');
	});

	it('without authors starts with its title', () => {
		expect(format('type: report\ntitle: Tooth care\nissued: { date-parts: [[2021]] }').text).toBe('Tooth care. 2021.');
	});

	it('to a book names publisher and year', () => {
		const book = `type: book\ntitle: Teeth\npublisher: Tooth Press\nissued: { date-parts: [[1999]] }`;
		expect(format(book).text).toBe('Teeth. Tooth Press; 1999.');
	});

	it('to a book without authors names its editors', () => {
		expect(
			format('type: book\ntitle: Teeth\neditor: [{ family: Kim, given: Ada }, { family: Lee, given: Bo }]').text,
		).toBe('Kim A, Lee B, editors. Teeth.');
	});

	it('to a web page names the body and links the address by its host', () => {
		expect(
			format(
				'type: webpage\ntitle: Is it safe?\nauthor: [{ literal: Tooth Society }]\nURL: https://www.example.org/a?b=c',
			),
		).toMatchObject({
			text: 'Tooth Society. Is it safe? [Internet].',
			links: [{ label: 'Available from: www.example.org', href: 'https://www.example.org/a?b=c' }],
		});
	});

	it('keeps its status', () => {
		const site = content.replace('sources', 'studyType: guideline }', 'studyType: guideline, status: retracted }');
		expect(formatReference(site.graph().source('eds-2021')!).status).toBe('retracted');
	});

	it.each([
		['Jean-Paul', 'JP'],
		['J. A.', 'JA'],
		['JA', 'JA'],
		['Élodie', 'É'],
		['maria del', 'MD'],
	])('shortens the given name %s to %s', (given, initials) => {
		expect(format(`type: report\ntitle: T\nauthor: [{ family: Kim, given: ${given} }]`).text).toBe(
			`Kim ${initials}. T.`,
		);
	});

	it('to a book with one editor says editor', () => {
		expect(format('type: book\ntitle: Teeth\neditor: [{ family: Kim, given: Ada }]').text).toBe(
			'Kim A, editor. Teeth.',
		);
	});

	it.each([
		['JAM', 'JA'],
		['Jane Ann Mary', 'JA'],
		['L da C', 'LD'],
	])('prints two initials of %s', (given, initials) => {
		expect(format(`type: report\ntitle: T\nauthor: [{ family: Kim, given: ${given} }]`).text).toBe(
			`Kim ${initials}. T.`,
		);
	});

	it('keeps bodies among the authors apart with semicolons', () => {
		const names =
			'{ family: Kim, given: A }, { family: Lee, given: B }, { literal: Tooth Group }, { literal: Gum Group }';
		expect(format(`type: report\ntitle: T\nauthor: [${names}]`).text).toBe('Kim A, Lee B; Tooth Group; Gum Group. T.');
	});

	it.each([
		['405-406', '405-6'],
		['1085-1092', '1085-92'],
		['98–103', '98-103'],
		['491-4', '491-4'],
		['E46-E50', 'E46-50'],
		['E491-504', 'E491-504'],
		['12A-14A', '12A-14A'],
		['7-7', '7'],
		['11-15,21-29', '11-5, 21-9'],
		['e213361', 'e213361'],
		['S1-e9', 'S1-e9'],
		['CD-ROM', 'CD-ROM'],
	])('prints the pages %s as %s', (written, printed) => {
		const article =
			'type: article-journal\ntitle: T\ncontainer-title: Teeth\nvolume: 3\nissued: { date-parts: [[2020]] }';
		expect(format(`${article}\npage: '${written}'`).text).toBe(`T. Teeth. 2020;3:${printed}.`);
	});

	it.each([
		['[[2020, 6, 4]]', '2020 Jun 4'],
		['[[2020, 6, 4], [2020, 6, 7]]', '2020 Jun 4-7'],
		['[[2020, 6], [2020, 7]]', '2020 Jun-Jul'],
		['[[2020, 12], [2021, 1]]', '2020 Dec-2021 Jan'],
		['[[2020], [2021]]', '2020-2021'],
		['[[2020, 6], [2020, 6]]', '2020 Jun'],
	])('prints the date %s as %s', (parts, printed) => {
		const article = `type: article-magazine\ntitle: T\ncontainer-title: Teeth\nissued: { date-parts: ${parts} }`;
		expect(format(article).text).toBe(`T. Teeth. ${printed}.`);
	});

	it('to an article names its journal as short as it is known', () => {
		const article = 'type: article-journal\ntitle: T\ncontainer-title: Journal of Teeth';
		expect(format(`${article}\ncontainer-title-short: J. Teeth`).text).toBe('T. J Teeth.');
		expect(format(`${article}\njournalAbbreviation: J Teeth`).text).toBe('T. J Teeth.');
	});

	it('to an article without a number says that it was read online, where, and when', () => {
		const article =
			'type: article-journal\ntitle: T\ncontainer-title: Teeth\nissued: { date-parts: [[2020]] }\nURL: https://example.org/t\naccessed: { date-parts: [[2024, 6, 3]] }';
		expect(format(article)).toMatchObject({
			text: 'T. Teeth [Internet]. 2020 [cited 2024 Jun 3].',
			links: [{ label: 'Available from: example.org' }],
		});
		expect(format(`${article}\nPMCID: PMC1`)).toMatchObject({ text: 'T. Teeth. 2020.', links: [{ label: 'PMC1' }] });
	});

	it('to pages without a volume puts them behind the date', () => {
		const article = 'type: article-journal\ntitle: T\ncontainer-title: Teeth\npage: CD1';
		expect(format(`${article}\nissued: { date-parts: [[2020, 6]] }`).text).toBe('T. Teeth. 2020 Jun:CD1.');
		expect(format(article).text).toBe('T. Teeth. CD1.');
	});

	it.each([
		['1', '1st ed.'],
		['2', '2nd ed.'],
		['3', '3rd ed.'],
		['12', '12th ed.'],
		['Revised edition', 'Revised edition.'],
	])('to a book with the edition %s says %s', (edition, printed) => {
		expect(format(`type: book\ntitle: Teeth\nedition: '${edition}'\npublisher: Press`).text).toBe(
			`Teeth. ${printed} Press.`,
		);
	});

	it('to a chapter names the book, its editors and the pages', () => {
		const chapter =
			'type: chapter\ntitle: Roots\nauthor: [{ family: Kim, given: Ada }]\neditor: [{ family: Lee, given: Bo }]\ncontainer-title: All about teeth\nedition: 2\npublisher-place: Basel\npublisher: Press\nissued: { date-parts: [[2011, 5]] }\npage: 113-119';
		expect(format(chapter).text).toBe(
			'Kim A. Roots. In: Lee B, editor. All about teeth. 2nd ed. Basel: Press; 2011. p. 113-9.',
		);
	});

	it('to a page of a site names the site first', () => {
		const page =
			'type: webpage\ntitle: Is it safe?\ncontainer-title: Tooth Society\nissued: { date-parts: [[2020, 5]] }\nURL: https://example.org/safe';
		expect(format(page).text).toBe('Tooth Society [Internet]. 2020. Is it safe?');
	});

	it('to a report names its series and number', () => {
		const report =
			'type: report\ntitle: Roots\ngenre: Assessment\npublisher: Tooth Office\nissued: { date-parts: [[2020, 5, 4]] }\ncollection-title: Reviews\ncollection-number: 3\nnumber: 247';
		expect(format(report).text).toBe('Roots [Assessment]. Tooth Office; 2020 May. (Reviews; no. 3). Report No.: 247.');
	});

	it('to an abstract names the meeting, or the journal it stands in', () => {
		const abstract = 'type: paper-conference\ntitle: Roots\nissued: { date-parts: [[2020, 5]] }';
		expect(format(`${abstract}\nevent-title: Tooth Days`).text).toBe('Roots. In: Tooth Days. 2020.');
		expect(format(`${abstract}\ncontainer-title: Teeth\nvolume: 3\npage: '9'`).text).toBe(
			'Roots. Teeth. 2020 May;3:9.',
		);
	});

	it('sets a full stop inside a closing quotation mark', () => {
		expect(format(`type: report\ntitle: 'They said "no"'`).text).toBe('They said "no."');
		expect(format(`type: report\ntitle: 'They said "no?"'`).text).toBe('They said "no?"');
	});
});
