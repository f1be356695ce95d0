import { describe, expect, it } from 'vitest';
import { content, only, type Content } from './support/content.ts';
import { findingsOf, placesOf } from './support/findings.ts';

const extra = (item: string) => content.write('sources', `${content.text('sources')}${item}\n`);
const kim = (line: string) => content.replace('sources', '  volume: 11\n', `  ${line}\n`);
const marked = (site: Content, severity: string) => site.marks.map((mark) => `${mark} ${severity}`);
const guide = (text: string) => ({ guides: { 'src/content/docs/about.md': `---\ntitle: About\n---\n\n${text}\n` } });
const published =
	'status: reviewed\n  by: { name: A, role: B, affiliation: C, conflicts: none }\n  on: 2026-01-01\n  due: 2029-01-01';

describe('sources/unused', () => {
	const uncited = extra('- { id: ▲roe-1999, type: book, title: Old teeth, custom: { studyType: other } }');
	const find = (site: Content, options = {}) => placesOf(site, 'sources/unused', options);

	it('is told at the id of a source that nothing cites', () => {
		expect(find(uncited)).toEqual(marked(uncited, 'info'));
		expect(only(findingsOf(uncited, 'sources/unused')).found).toBe('roe-1999');
	});

	it.each([
		['frontmatter of a page', uncited.replace('term', 'sources: [kim-2020]', 'sources: [kim-2020, roe-1999]')],
		['running text', uncited.replace('condition', 'enamel.', 'enamel.[^roe-1999]')],
		['a link in the text of an entry', uncited.replace('condition', 'enamel.', '[enamel](/sources/#roe-1999).')],
		['the source of a guideline', uncited.replace('guideline', 'source: eds-2021', 'source: roe-1999')],
		['who rated a certainty', uncited.replace('procedure', 'ratedBy: eds-2021', 'ratedBy: roe-1999')],
		[
			'the smallest important change of a scale',
			uncited.replace(
				'vocabulary',
				'better: lower',
				'better: lower\n    smallestImportant: { value: 1, sources: [roe-1999] }',
			),
		],
	])('is not told of one in %s', (_, site) => {
		expect(find(site)).toEqual([]);
	});

	it.each([
		['[a book](/sources/#roe-1999)', 0],
		['[a book](/base/sources#roe-1999)', 0],
		['<a href="/sources/#roe-1999">a book</a>', 0],
		['[a book](https://elsewhere.example/sources/#roe-1999)', 1],
		['[a book](/resources/#roe-1999)', 1],
		['`/sources/#roe-1999`', 1],
	])('reads the links of guides: %s', (text, count) => {
		expect(find(uncited, guide(text))).toHaveLength(count);
	});

	it('does not follow from an id that is misspelt or of old', () => {
		expect(find(uncited.replace('condition', 'enamel.', 'enamel.[^roe-199]'))).toEqual([]);
		const renamed = uncited.replace('sources', 'studyType: other }', 'studyType: other, formerIds: [old-one] }');
		expect(find(renamed.replace('condition', 'enamel.', 'enamel.[^old-one]'))).toEqual([]);
	});

	it('is not told where a file that may cite it cannot be read', () => {
		expect(find(uncited.write('term', '---\ntitle: [\n---\n'))).toEqual([]);
		expect(find(uncited.write('term', 'No fence\n'))).toEqual([]);
	});
});

describe('sources/doi', () => {
	const doi = (value: string) => content.replace('sources', 'DOI: 10.1000/teeth.11', `DOI: ▲${value}`);

	it.each([
		['https://doi.org/10.1000/teeth.11', '10.1000/teeth.11'],
		['http://dx.doi.org/10.1000/teeth.11', '10.1000/teeth.11'],
		['doi.org/10.1000/teeth.11', '10.1000/teeth.11'],
		['"doi: 10.1000/teeth.11"', '10.1000/teeth.11'],
		['DOI 10.1000/teeth.11', '10.1000/teeth.11'],
		['10.1000/teeth.11.', '10.1000/teeth.11'],
		['https://doi.org/10.1000%2Fteeth%3C11', '10.1000/teeth<11'],
		['10.1000/teeth\u200b.11', '10.1000/teeth.11'],
		['10.1000/teeth 11', undefined],
		['10.1/teeth', undefined],
		['teeth.11', undefined],
		['https://doi.org/10.1000/%zz', '10.1000/%zz'],
	])('%s is a mistake', (value, suggestion) => {
		const site = doi(value);
		expect(placesOf(site, 'sources/doi')).toEqual(marked(site, 'error'));
		const finding = only(findingsOf(site, 'sources/doi'));
		expect(finding.found).toBe(value.replaceAll('"', ''));
		expect(finding.suggestion).toBe(suggestion);
	});

	it.each(['10.1002/14651858.CD006349.pub4', '10.1016/0304-3959(95)00001-X', '10.1000.10/a;2-#', '10.1000/zähne'])(
		'%s is none',
		(value) => {
			expect(findingsOf(doi(`'${value}'`), 'sources/doi')).toEqual([]);
		},
	);

	it('that is empty or no text is for the schema to say', () => {
		expect(doi('""').problems()).toEqual([`${doi('""').marks[0]!} schema/value`]);
		expect(doi('[a]').problems()).toEqual([`${doi('[a]').marks[0]!} schema/type`]);
	});

	it('leaves the source to the rest of the site', () => {
		expect(doi('teeth').check().entries.sources.has('kim-2020')).toBe(true);
	});

	it('is as loud as the site says', () => {
		const rules = [{ rule: 'sources/doi', level: 'warn' as const }];
		expect(placesOf(doi('teeth'), 'sources/doi', { rules })).toEqual(marked(doi('teeth'), 'warn'));
	});
});

describe('sources/pmid', () => {
	it.each([
		['PMID: ▲"PMID: 7654321"', '7654321'],
		['PMID: ▲https://pubmed.ncbi.nlm.nih.gov/7654321/', '7654321'],
		['PMID: ▲https://www.ncbi.nlm.nih.gov/pubmed/7654321?dopt=Abstract', '7654321'],
		['PMID: ▲7654321a', undefined],
		['PMID: ▲page 7654321', undefined],
		['PMID: ▲123456789', undefined],
		['PMID: ▲0', undefined],
		['PMID: ▲12.5', undefined],
		['PMID: ▲PMC7654321', undefined],
		['PMCID: ▲"7654321"', 'PMC7654321'],
		['PMCID: ▲pmc7654321', 'PMC7654321'],
		['PMCID: ▲https://pmc.ncbi.nlm.nih.gov/articles/PMC7654321/', 'PMC7654321'],
		['PMCID: ▲PMC', undefined],
	])('finds %s', (line, suggestion) => {
		const site = kim(line);
		expect(placesOf(site, 'sources/pmid')).toEqual(marked(site, 'error'));
		expect(only(findingsOf(site, 'sources/pmid')).suggestion).toBe(suggestion);
	});

	it('says where the id of the other list belongs', () => {
		expect(only(findingsOf(kim('PMID: PMC7654321'), 'sources/pmid')).message).toContain('write it under PMCID');
	});

	it.each(['PMID: 7654321', 'PMID: "7654321"', 'PMCID: PMC7654321'])('has nothing to say of %s', (line) => {
		expect(kim(line).problems()).toEqual([]);
	});
});

describe('sources/isbn', () => {
	it.each([
		['▲978-0-306-40615-8', undefined],
		['▲0306406153', undefined],
		['▲030640615', undefined],
		['▲9770306406158', undefined],
		['▲"ISBN: 0-306-40615-2"', '0-306-40615-2'],
		['▲978-0-306-40615-7 0-306-40615-3', undefined],
	])('finds %s', (value, suggestion) => {
		const site = kim(`ISBN: ${value}`);
		expect(placesOf(site, 'sources/isbn')).toEqual(marked(site, 'error'));
		expect(only(findingsOf(site, 'sources/isbn')).suggestion).toBe(suggestion);
	});

	it.each([
		'978-0-306-40615-7',
		'9780306406157',
		'978 0 306 40615 7',
		'0306406152',
		'080442957x',
		'978-0-306-40615-7 0-306-40615-2',
	])('has nothing to say of %s', (value) => {
		expect(kim(`ISBN: ${value}`).problems()).toEqual([]);
	});
});

describe('sources/url', () => {
	const url = (value: string) => content.replace('sources', 'URL: https://example.org/eds', `URL: ▲${value}`);

	it.each([
		['javascript:alert(1)', undefined],
		['ftp://example.org/eds', undefined],
		['https://', undefined],
		['https://eds', undefined],
		['"[EDS](https://example.org/eds)"', 'https://example.org/eds'],
		['<https://example.org/eds>', 'https://example.org/eds'],
		['example.org/eds', 'https://example.org/eds'],
		['https://example.org/a b', 'https://example.org/a%20b'],
	])('finds %s', (value, suggestion) => {
		const site = url(value);
		expect(placesOf(site, 'sources/url')).toEqual(marked(site, 'error'));
		expect(only(findingsOf(site, 'sources/url')).suggestion).toBe(suggestion);
	});

	it.each(['http://example.org', 'https://example.org/a?b[c]=1&d=(e)#f', 'https://ä.example/ö'])(
		'has nothing to say of %s',
		(value) => {
			expect(url(`'${value}'`).problems()).toEqual([]);
		},
	);

	it('cannot be made quiet: the page would link to it', () => {
		const site = url('javascript:alert(1)');
		const rules = [{ rule: 'sources/url', level: 'off' as const }];
		expect(placesOf(site, 'sources/url', { rules })).toEqual(marked(site, 'error'));
	});
});

describe('sources/duplicate-work', () => {
	const kimAgain = (rest: string) =>
		extra(`- id: kim-again\n  type: article-journal\n  ${rest}\n  custom: { studyType: cohort }`);
	const title = 'title: Teeth kept after root canal treatment';
	const year = 'issued: { date-parts: [[2020]] }';

	it.each([
		['a DOI in other letters', `title: Other\n  DOI: ▲10.1000/TEETH.11`],
		['a DOI with its address', `title: Other\n  DOI: ▲https://doi.org/10.1000/teeth.11`],
		[
			'title, year and author',
			`title: ▲"Teeth kept, after root-canal treatment!"\n  ${year}\n  author: [{ family: KIM }]`,
		],
		['title and year, without an author', `title: ▲teeth kept after root canal treatment\n  ${year}`],
	])('knows a work again by %s', (_, rest) => {
		const site = kimAgain(rest);
		expect(placesOf(site, 'sources/duplicate-work')).toEqual(marked(site, 'error'));
		expect(only(findingsOf(site, 'sources/duplicate-work')).related).toEqual([
			{ file: 'content/sources.yaml', start: { line: 1, column: 7 }, message: 'The same work is "kim-2020" here.' },
		]);
	});

	it('knows a work again by its PMID, as number or text', () => {
		const site = kimAgain('title: Other\n  PMID: ▲"123"').replace('sources', '  volume: 11\n', '  PMID: 123\n');
		expect(placesOf(site, 'sources/duplicate-work')).toEqual(marked(site, 'error'));
	});

	it.each([
		['another year', `${title}\n  issued: { date-parts: [[2021]] }`],
		['no year', title],
		['another author', `${title}\n  ${year}\n  author: [{ literal: Dental Society }]`],
		['another DOI, as a preprint has', `${title}\n  ${year}\n  DOI: 10.1000/preprint.11`],
		['nothing but the journal in common', 'title: Other\n  container-title: Journal of Teeth'],
	])('takes works for two that have %s', (_, rest) => {
		expect(findingsOf(kimAgain(rest), 'sources/duplicate-work')).toEqual([]);
	});

	it('names the first of three each time', () => {
		const twice = '- { id: ID, type: report, title: Other, DOI: 10.1000/teeth.11, custom: { studyType: other } }';
		const found = findingsOf(
			extra(`${twice.replace('ID', 'b')}\n${twice.replace('ID', 'c')}`),
			'sources/duplicate-work',
		);
		expect(found.map(({ related }) => related?.[0]?.start.line)).toEqual([1, 1]);
	});

	it('does not say again that an id stands twice', () => {
		const site = content.write('sources', `${content.text('sources')}${content.text('sources')}`);
		expect(findingsOf(site, 'sources/duplicate-work')).toEqual([]);
	});
});

describe.each([
	['retracted', { draft: 'warn', published: 'error' }],
	['superseded', { draft: 'info', published: 'warn' }],
] as const)('sources/%s', (status, levels) => {
	const rule = `sources/${status}`;
	const site = extra(
		`- { id: roe-1999, type: book, title: T, custom: { studyType: other, status: ${status} } }`,
	).replace('procedure', 'tooth.[^kim-2020]', 'tooth.▲[^roe-1999]');
	const reviewed = site.replace('procedure', 'status: not-reviewed', published);

	it('is told at the citation, as loud as the page is public', () => {
		expect(placesOf(site, rule)).toEqual(marked(site, levels.draft));
		expect(placesOf(reviewed, rule)).toEqual(marked(reviewed, levels.published));
	});

	it('is told at each citation, in frontmatter and in the links of guides', () => {
		const twice = site.replace('term', 'sources: [kim-2020]', 'sources: [▲roe-1999]');
		expect(placesOf(twice, rule).map((place) => place.split(' ')[0])).toEqual(twice.marks.toSorted());
		expect(placesOf(site, rule, guide('See [a book](/sources/#roe-1999).'))).toContain(
			`src/content/docs/about.md:5:5 ${levels.published}`,
		);
	});

	it('may stand for a time, with a reason', () => {
		const check = `checks: [{ rule: ${rule}, reason: It is about that, owner: Ana, until: 2026-12-31 }]\nreview:`;
		expect(site.replace('procedure', 'review:', check).problems()).toEqual([]);
	});

	it('has nothing to say of sources that are current', () => {
		expect(findingsOf(site.replace('sources', `status: ${status}`, 'status: current'), rule)).toEqual([]);
	});
});

describe('where an identifier was seen', () => {
	const seenAt = (value: string) =>
		content.replace('sources', 'studyType: cohort,', `studyType: cohort, seenAt: ▲${value},`);

	it('is an address like any other', () => {
		const site = seenAt('www.aafp.org/afp 2021');
		expect(placesOf(site, 'sources/url')).toEqual(marked(site, 'error'));
		const finding = only(findingsOf(site, 'sources/url'));
		expect(finding.message).toContain('The seenAt of the source "kim-2020"');
		expect(finding.suggestion).toBe('https://www.aafp.org/afp%202021');
		expect(findingsOf(seenAt('https://example.org/a'), 'sources/url')).toEqual([]);
	});
});
