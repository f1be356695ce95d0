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
			text: 'Kim AB, de Vries JP, Lee JA Jr. Teeth kept. Journal of Teeth. 2020;11(2):5-9.',
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
			text: 'Tooth Society. Is it safe?',
			links: [{ label: 'www.example.org', href: 'https://www.example.org/a?b=c' }],
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
});
