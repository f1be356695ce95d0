import fc from 'fast-check';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseFile, parseYaml, validate, type RawFile } from '../../plugins/starlight-procedures/src/core/index.ts';
import { readItems } from '../../plugins/starlight-procedures/src/cli/cite/json.ts';
import { planImport } from '../../plugins/starlight-procedures/src/cli/cite/plan.ts';
import { appendSources } from '../../plugins/starlight-procedures/src/cli/sources/append.ts';
import { BASE_FILES, PATHS } from './support/base-files.ts';
import { TestProject, type Run } from './support/cli.ts';

const IMPORT = ['cite', 'import', 'refs.json'];
const BEFORE = BASE_FILES[PATHS.sources];
const TODAY = '2026-11-22';

/** What Zotero exports, with an Extra field that people write identifiers into. */
const ZOTERO = {
	id: 'http://zotero.org/users/1/items/ABCD2345',
	type: 'article-journal',
	abstract: 'Two groups.\n\nOne was better.',
	'container-title': 'Journal of Gums',
	DOI: '10.1000/gums.1',
	ISSN: '0000-0000',
	issue: '2',
	language: 'en',
	note: 'PMID: 1234567\nPMCID: PMC765\nRead on the train.',
	page: '11-19',
	title: 'Gums: a <i>randomized</i> trial',
	volume: '7',
	author: [
		{ family: 'Lee', given: 'Bo Ada' },
		{ family: 'Beethoven', given: 'Ludwig', 'dropping-particle': 'van', suffix: 'Jr.' },
		{ literal: 'Gum Group' },
	],
	issued: { 'date-parts': [['2024', 5, 4]] },
};

interface Imported extends Run {
	readonly project: TestProject;
	/** What stands in sources.yaml behind what stood there before. */
	readonly added: string;
}

async function importText(
	text: string | Buffer,
	args: readonly string[] = IMPORT,
	before: string = BEFORE,
): Promise<Imported> {
	const project = new TestProject();
	project.write(PATHS.sources, before);
	project.write('refs.json', text);
	const run = await project.run(args);
	const after = project.read(PATHS.sources);
	expect(after.startsWith(before)).toBe(true);
	return { ...run, project, added: after.slice(before.length) };
}

const importItems = (...items: readonly unknown[]) => importText(JSON.stringify(items));

/** The sources that were added, as data. */
function dataOf({ added }: Imported): Record<string, unknown>[] {
	return (parseYaml(added, 0).data ?? []) as Record<string, unknown>[];
}

/** One item with a title that no other has. */
const book = (title: string, more: object = {}) => ({ type: 'book', title, ...more });

describe('cite import', () => {
	it('adds a work at the end of the sources, with a study type for its author to set', async () => {
		const imported = await importItems(ZOTERO);
		expect(imported).toMatchObject({ code: 0, err: '' });
		expect(imported.added).toBe(`- id: lee-2024
  type: article-journal
  title: "Gums: a randomized trial"
  author:
    - family: Lee
      given: Bo Ada
    - family: Beethoven
      given: Ludwig
      suffix: Jr.
      non-dropping-particle: van
    - literal: Gum Group
  issued: { date-parts: [[2024, 5, 4]] }
  container-title: Journal of Gums
  ISSN: 0000-0000
  issue: "2"
  language: en
  page: 11-19
  volume: "7"
  DOI: 10.1000/gums.1
  PMID: "1234567"
  PMCID: PMC765
  custom:
    studyType: "TODO: the kind of study"
`);
		expect(imported.out).toMatchInlineSnapshot(`
			"Added 1 source to content/sources.yaml:
			  lee-2024  Gums: a randomized trial

			Left out, as pages have no place for them: abstract (1), note (1).

			Set studyType where it says TODO: until then the check reports it. It is one of: systematic-review, randomized-trial, non-randomized-trial, cohort, registry, case-series, cross-sectional, diagnostic-study, guideline, narrative-review, patient-information, regulatory, other.
			"
		`);
	});

	it('leaves to the author nothing but the study type', async () => {
		const { project } = await importItems(ZOTERO);
		const found = async () => {
			const { out } = await project.run(['check', '--reporter', 'json', PATHS.sources]);
			return (JSON.parse(out) as { rule: string; severity: string }[])
				.filter(({ severity }) => severity === 'error')
				.map(({ rule }) => rule);
		};
		expect(await found()).toEqual(['schema/enum', 'structure/placeholder']);
		project.edit(PATHS.sources, '"TODO: the kind of study"', 'randomized-trial');
		expect(await found()).toEqual([]);
	});

	it('keeps what is known of a study under custom', async () => {
		const imported = await importItems(
			book('T', { custom: { studyType: 'cohort', funding: 'None', 'my-key': 'x', note: 'Short' } }),
		);
		expect(dataOf(imported)[0]?.custom).toEqual({ studyType: 'cohort', funding: 'None', note: 'Short' });
		expect(imported.out).not.toContain('TODO');
	});

	it('with --dry-run shows what it would add, and writes nothing', async () => {
		const imported = await importText(JSON.stringify([ZOTERO]), [...IMPORT, '--dry-run']);
		expect([imported.code, imported.added]).toEqual([0, '']);
		expect(imported.out).toContain('Would add 1 source to content/sources.yaml:\n  lee-2024  Gums');
		expect(imported.out).toContain('\n- id: lee-2024\n  type: article-journal\n');
	});

	it('takes a list under items, and a file with a byte order mark', async () => {
		const imported = await importText(`\uFEFF${JSON.stringify({ x: [[1]], items: [book('A')], y: [2] })}`);
		expect(dataOf(imported).map(({ id }) => id)).toEqual(['a']);
		expect((await importText('[]')).out).toBe('Nothing was added to content/sources.yaml.\n');
	});

	it.each([
		['without a line end', (text: string) => text.trimEnd()],
		['of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
		['with comments', (text: string) => `\uFEFF# Ours\n${text}# The end\n`],
		['moved to the right', (text: string) => text.replace(/^/gm, '  ').trimEnd()],
		['that is empty', () => ''],
	])('keeps sources %s byte for byte', async (_, change) => {
		const before = change(BEFORE);
		const { code, project } = await importText(JSON.stringify([ZOTERO, book('B')]), IMPORT, before);
		expect(code).toBe(0);
		const items = parseYaml(project.read(PATHS.sources), 0).data as { id: string }[];
		expect(items.map(({ id }) => id).slice(-2)).toEqual(['lee-2024', 'b']);
	});

	it('makes the file of sources where there is none', async () => {
		const project = new TestProject();
		rmSync(join(project.root, PATHS.sources));
		project.write('refs.json', JSON.stringify([ZOTERO]));
		expect((await project.run(IMPORT)).code).toBe(0);
		expect(project.read(PATHS.sources)).toMatch(/^- id: lee-2024\n/);
	});

	it('leaves sources alone that it cannot read', async () => {
		const { code, err, added } = await importText(JSON.stringify([ZOTERO]), IMPORT, '- id: [');
		expect([code, added]).toEqual([2, '']);
		expect(err).toContain('has mistakes in its YAML');
	});
});

describe('a work that is there already', () => {
	const known = `${BEFORE}- id: known
  type: book
  title: Crème brûlée & teeth
  author: [{ family: Roe, given: A }]
  issued: { date-parts: [[1999]] }
  DOI: 10.1000/Known.1
  PMID: 77
  ISBN: 978-0-306-40615-7
  custom: { studyType: other }
`;

	it.each([
		['DOI', { DOI: 'https://doi.org/10.1000/KNOWN.1' }],
		['PMID', { PMID: 77 }],
		['PMID', { note: 'x\nPMID: 77' }],
		['ISBN', { ISBN: '0-306-40615-2' }],
		['ISBN', { ISBN: '9780306406157 0-306-40615-2' }],
		['title and year', { title: 'CREME BRULEE and teeth'.replace('and', '&'), issued: { raw: 'May 1999' } }],
	])('is told by its %s, with the id it has: %j', async (what, item) => {
		const imported = await importText(JSON.stringify([book('Other', item)]), IMPORT, known);
		expect([imported.code, imported.added]).toEqual([0, '']);
		expect(imported.out).toMatch(
			new RegExp(
				`^Nothing was added.*\n\nThere already, and left alone:\n {2}refs.json:1:2 {2}".*" is known: it has the same ${what}.\n$`,
			),
		);
	});

	it.each([
		['a chapter of a known book', { type: 'chapter', ISBN: '978-0-306-40615-7' }],
		['a work of another year', { title: 'Crème brûlée & teeth', issued: { raw: '2001' } }],
		[
			'a work of another author',
			{ title: 'Crème brûlée & teeth', issued: { raw: '1999' }, author: [{ literal: 'X' }] },
		],
		['its preprint', { title: 'Crème brûlée & teeth', issued: { raw: '1999' }, DOI: '10.1000/preprint' }],
	])('is not %s', async (_, item) => {
		const imported = await importText(JSON.stringify([book('Other', item)]), IMPORT, known);
		expect(dataOf(imported)).toHaveLength(1);
	});

	it('is told within one file as well', async () => {
		const imported = await importItems(book('A', { DOI: '10.1000/a' }), book('B', { DOI: 'doi:10.1000/A' }));
		expect(dataOf(imported).map(({ title }) => title)).toEqual(['A']);
		expect(imported.out).toContain('"B" is a: it has the same DOI.');
	});
});

describe('the id of an imported work', () => {
	const authors = { author: [{ family: 'Müller-Lyer', given: 'A' }], issued: { raw: '2020' } };
	it.each([
		['its citation key', { 'citation-key': 'my-key', id: 'other' }, 'my-key'],
		['its id', { id: 'my-key' }, 'my-key'],
		['the key in its note', { note: 'Citation Key: my-key', id: 'Other Key' }, 'my-key'],
		[
			'its author and year where the key is not in kebab-case',
			{ id: 'mullerTeeth2020', ...authors },
			'muller-lyer-2020',
		],
		['its author and year where the key is a number', { id: '123', ...authors }, 'muller-lyer-2020'],
		['its author and year where the key is taken', { id: 'kim-2020', ...authors }, 'muller-lyer-2020'],
		[
			'its author and year where the key was that of another work',
			{ id: 'kim-preprint', ...authors },
			'muller-lyer-2020',
		],
		['three words of a body', { author: [{ literal: 'The Royal Tooth Society of Basel' }] }, 'the-royal-tooth'],
		['its editor', { editor: [{ family: 'Roe' }] }, 'roe'],
		['its title', { title: 'On the Care of Teeth and Gums at Home' }, 'care-teeth-gums'],
		['a word where it holds no Latin letter', { title: '牙' }, 'source'],
	])('is %s', async (_, item, id) => {
		expect(dataOf(await importItems(book('Teeth in old age', item)))[0]?.id).toBe(id);
	});

	it('gets a word of the title, then a number, where it is taken', async () => {
		const items = ['The roots', 'Roots one', 'Roots two'].map((title) => book(title, authors));
		expect(dataOf(await importItems(...items)).map(({ id }) => id)).toEqual([
			'muller-lyer-2020',
			'muller-lyer-2020-roots',
			'muller-lyer-2020-roots-2',
		]);
	});
});

describe('what reference managers write', () => {
	const fieldOf = async (item: object, key: string) => dataOf(await importItems(book('T', item)))[0]?.[key];

	it.each([
		[{ 'date-parts': [['2020', '05', '04']] }, [[2020, 5, 4]]],
		[{ 'date-parts': [[2020, 0, 0]], season: 2 }, [[2020]]],
		[
			{
				'date-parts': [
					[2020, 5],
					[2020, 6],
				],
			},
			[
				[2020, 5],
				[2020, 6],
			],
		],
		[{ 'date-parts': [[2020, null]] }, [[2020]]],
		[{ raw: '2020-05-04' }, [[2020, 5, 4]]],
		[{ raw: '2020-05-04T10:00:00Z' }, [[2020, 5, 4]]],
		[{ literal: '4 May 2020' }, [[2020, 5, 4]]],
		[{ raw: 'May 4, 2020' }, [[2020, 5, 4]]],
		[{ raw: 'Sept. 2020' }, [[2020, 9]]],
		[{ raw: 'Spring 2020' }, [[2020]]],
		[
			'2020-05/2020-07',
			[
				[2020, 5],
				[2020, 7],
			],
		],
		[2020, [[2020]]],
	])('as the date %j is read', async (issued, parts) => {
		expect(await fieldOf({ issued }, 'issued')).toEqual({ 'date-parts': parts });
	});

	it.each([{ raw: 'n.d.' }, { raw: '1999 or 2001' }, { 'date-parts': [[]] }, { 'date-parts': [['']] }, {}])(
		'as a date that tells no year, %j, is left out and said',
		async (issued) => {
			const imported = await importItems(book('T', { issued }));
			expect(dataOf(imported)[0]).not.toHaveProperty('issued');
			expect(imported.out).toContain('Left out, as pages have no place for them: issued (1).');
		},
	);

	it.each([
		[[{ family: 'Kim' }], [{ family: 'Kim' }]],
		[[{ family: 'Kim', given: '', suffix: '' }], [{ family: 'Kim' }]],
		[[{ given: 'Plato' }], [{ literal: 'Plato' }]],
		[
			[{ family: 'Berg', given: 'A', 'non-dropping-particle': 'van den', 'static-ordering': true }],
			[{ family: 'Berg', given: 'A', 'non-dropping-particle': 'van den' }],
		],
		[[{ literal: 'A &amp; B' }], [{ literal: 'A & B' }]],
		['Tooth Society', [{ literal: 'Tooth Society' }]],
		[{ family: 'Kim' }, [{ family: 'Kim' }]],
		[[{ literal: '' }, {}], undefined],
		[[], undefined],
	])('as the names %j are read', async (author, names) => {
		expect(await fieldOf({ author }, 'author')).toEqual(names);
	});

	it.each([
		['H<sub>2</sub>O in <span class="nocase">DNA</span><br/>', 'H2O in DNA'],
		['p < 0.05 and <2 mm', 'p < 0.05 and <2 mm'],
		['A &amp; B &#8211; &lt;C&gt;', 'A & B – <C>'],
		['Two\nlines\tand\u0000 more', 'Two lines and more'],
		['- "quoted": # no \'comment\'', '- "quoted": # no \'comment\''],
		[1984, '1984'],
	])('as the title %j is read', async (title, text) => {
		expect(await fieldOf({ title }, 'title')).toBe(text);
	});

	it('as identifiers with what was copied along are cleaned', async () => {
		const item = { DOI: 'doi: 10.1000/x', PMID: 'PMID: 12', PMCID: '34', ISBN: 'ISBN 0-306-40615-2', volume: 3 };
		expect(dataOf(await importItems(book('T', item)))[0]).toMatchObject({
			DOI: '10.1000/x',
			PMID: '12',
			PMCID: 'PMC34',
			ISBN: '0-306-40615-2',
			volume: '3',
		});
	});

	it('as fields win over the lines of a note', async () => {
		expect(await fieldOf({ PMID: '1', note: 'PMID: 2' }, 'PMID')).toBe('1');
	});

	it('as keys without a place are left out and said', async () => {
		const text =
			'[{ "type": "book", "title": "T", "__proto__": { "volume": "9" }, "constructor": 1, "keyword": "a", "mine": [] }]';
		const imported = await importText(text);
		expect(dataOf(imported)[0]).toEqual({
			id: 't',
			type: 'book',
			title: 'T',
			custom: { studyType: 'TODO: the kind of study' },
		});
		expect(imported.out).toContain(
			'Left out, as pages have no place for them: __proto__ (1), constructor (1), keyword (1).',
		);
	});
});

describe('an item that breaks a rule', () => {
	it.each([
		['{ "type": "motion_picture", "title": "T" }', '3:13  type is "motion_picture". Expected one of: article,'],
		['{ "type": "book" }', '3:3  The key "title" is missing. Add "title:" here with text.'],
		['{ "title": "T" }', '3:3  The key "type" is missing. Add "type:" here with one of: article,'],
		[
			'{ "type": "book", "title": "T", "URL": "example.org" }',
			'3:42  The URL is "example.org". Did you mean "https://example.org"?',
		],
		['{ "type": "book", "title": "T", "DOI": "x" }', '3:42  The DOI is "x". Write it from "10." on'],
		['{ "type": "book", "title": "T", "note": "PMID: x1" }', '3:3  PMID is "x1".'],
		[
			'{ "type": "book", "title": "T", "issued": { "date-parts": [[2020, 13]] } }',
			'3:45  issued.date-parts[1][2] is 13. Expected a number of at most 12.',
		],
		['{ "type": "book", "title": { "a": 1 } }', '3:30  title is a group of keys. Expected some text.'],
		['{ "type": "book", "title": "T", "volume": [1] }', '3:45  volume is a list. Expected some text.'],
		['{ "type": "book", "title": "T", "author": 7 }', '3:45  author is 7. Expected a list of names.'],
		['{ "type": "book", "title": "T", "author": [null] }', '3:45  author is a list. Expected a list of names.'],
		['null', '3:3  This is no source. Expected a group of keys: { … }.'],
		['[[]]', '3:3  This is no source.'],
	])('is reported where it stands, and the others are added: %s', async (item, message) => {
		const imported = await importText(
			`[\n  ${JSON.stringify(book('First', { keyword: '],[' }))},\n  ${item},\n  ${JSON.stringify(book('Last'))}\n]`,
		);
		expect(imported.code).toBe(1);
		expect(dataOf(imported).map(({ id }) => id)).toEqual(['first', 'last']);
		expect(imported.out).toContain(`  refs.json:${message}`);
		expect(imported.out).not.toContain('imported-item');
	});

	it('keeps no work of the same name from being added', async () => {
		const imported = await importItems(book('T', { DOI: 'x', issued: '2020' }), book('T', { issued: '2020' }));
		expect(dataOf(imported)).toHaveLength(1);
	});

	it('shows nothing that a terminal takes for an order', async () => {
		const { out } = await importItems(book('T'), book('\u001B[31mred\u001B[0m', { DOI: '\u001B[2Jx' }));
		expect(out).not.toContain('\u001B');
	});
});

describe('a file that cannot be imported', () => {
	it.each([
		[
			'[{ "type": "book", }]',
			'refs.json:1:20 This is not valid JSON: Expected double-quoted property name. Export it anew as CSL JSON. Nothing was written.\n',
		],
		['[\n{ "type": "book"', /^refs\.json:2:\d+ This is not valid JSON: .*\n$/],
		['', /^refs\.json:1:1 This is not valid JSON: Unexpected end of JSON input/],
		['@book{kim, title = {T}}', /^refs\.json:1:1 This is not valid JSON: Unexpected token '@'\. Export/],
		[
			'[\n  { "type": "book", "title": \'T\' }\n]',
			/^refs\.json:2:30 This is not valid JSON: Unexpected token '''\. Export/,
		],
		['{ "type": "book", "title": "T" }', /^refs\.json holds no list of sources\. Expected CSL JSON/],
		['{ "items": { "title": "T" } }', /holds no list of sources/],
		['"text"', /holds no list of sources/],
		[Buffer.from([0x5b, 0xff, 0x5d]), /^refs\.json cannot be read: /],
	])('is left with a word: %j', async (text, message) => {
		const { code, out, err, added } = await importText(text);
		expect([code, out, added]).toEqual([2, '', '']);
		expect(err).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
	});

	it.each([
		[['cite'], 'Say what to import: starlight-procedures cite import FILE.'],
		[['cite', 'import'], 'Say what to import'],
		[['cite', 'imprt', 'refs.json'], 'Did you mean "import"?'],
		[['cite', 'import', 'a', 'b'], 'Say what to import'],
		[['cite', 'import', 'nowhere.json'], 'nowhere.json cannot be read: there is no such file. Nothing was written.'],
		[['cite', 'import', 'content'], 'content cannot be read: '],
		[['cite', 'import', 'refs.json', '--json'], 'There is no option --json.'],
	])('is named: %j', async (args, message) => {
		const { code, err, added } = await importText('[]', args);
		expect([code, added]).toEqual([2, '']);
		expect(err).toContain(message);
	});

	it('may nest deeper than calls can', async () => {
		const deep = '['.repeat(20_000) + ']'.repeat(20_000);
		const { code } = await importText(`[{ "type": "book", "title": "T", "volume": ${deep} }, ${deep}]`);
		expect(code).toBe(1);
		const { added } = await importText(`[{ "type": "book", "title": "T", "mine": ${deep} }]`);
		expect(added).toMatch(/^- id: t\n/);
	});

	it('may hold a thousand works', async () => {
		const items = Array.from({ length: 1000 }, (_, at) =>
			book(`Work ${at}`, { abstract: 'x'.repeat(1000), issued: '2020', author: [{ family: 'Kim' }] }),
		);
		const imported = await importItems(...items);
		expect(imported.code).toBe(0);
		expect(new Set(dataOf(imported).map(({ id }) => id)).size).toBe(1000);
	});
});

const text = fc.oneof(
	fc.string({ unit: 'grapheme' }),
	fc.string({ unit: 'binary', maxLength: 12 }),
	fc.constantFrom(
		'- a',
		'a: b',
		'# c',
		"it's",
		'"',
		'|',
		'<i>x</i>',
		'&lt;',
		'TODO: x',
		'\uFEFF',
		'---',
		'{{x}}',
		'null',
		'~',
		'1e3',
	),
);
const names = fc.array(
	fc.record(
		{ family: text, given: text, literal: text, suffix: text, 'dropping-particle': text },
		{ requiredKeys: [] },
	),
	{ maxLength: 3 },
);
const date = fc.oneof(
	fc.record({
		'date-parts': fc.array(fc.array(fc.oneof(fc.integer({ min: 0, max: 2100 }), text), { maxLength: 4 }), {
			maxLength: 3,
		}),
	}),
	fc.record({ raw: fc.oneof(text, fc.constantFrom('2020', 'May 2020', '2020-13-40')) }),
);
const item = fc.record(
	{
		id: fc.oneof(text, fc.constantFrom('kim-2020', 'a-b')),
		type: fc.constantFrom('book', 'article-journal', 'webpage', 'chapter', 'song'),
		title: fc.oneof(text, fc.constantFrom('Teeth', 'teeth!', '???')),
		author: fc.oneof(names, fc.jsonValue()),
		issued: date,
		DOI: fc.constantFrom('10.1000/a', 'https://doi.org/10.1000/A', '10.1000/b', 'x'),
		PMID: fc.constantFrom('1', 'PMID: 2', 3),
		ISBN: fc.constantFrom('0-306-40615-2', '9780306406157'),
		URL: fc.constantFrom('https://example.org/', 'https://example.org/b'),
		note: fc.oneof(text, fc.constant('PMID: 1')),
		volume: fc.oneof(text, fc.jsonValue()),
		custom: fc.jsonValue(),
		mine: fc.jsonValue(),
	},
	{ requiredKeys: ['type', 'title'] },
);
const library = fc.array(fc.oneof({ weight: 9, arbitrary: item }, { weight: 1, arbitrary: fc.jsonValue() }), {
	maxLength: 8,
});

describe('whatever a library holds', () => {
	it(
		'what stood before is kept, the new holds but for its study type, a second import adds nothing',
		{
			timeout: 60_000,
		},
		() => {
			fc.assert(
				fc.property(library, (list) => {
					const items = readItems('refs.json', JSON.stringify(list));
					expect(items.map(({ value }) => value)).toEqual(JSON.parse(JSON.stringify(list)));
					const raw: RawFile<'sources'> = { path: PATHS.sources, kind: 'sources', id: 'sources', text: BEFORE };
					const { added, known, refused } = planImport(items, raw, TODAY);
					expect(added.length + known.length + new Set(refused.map(({ item: one }) => one)).size).toBe(list.length);

					const blocks = added.map(({ lines }) => lines);
					const after = appendSources(raw, blocks).file.text;
					expect(after.startsWith(BEFORE)).toBe(true);

					const set = after.replaceAll('"TODO: the kind of study"', 'other');
					const { diagnostics } = validate([parseFile({ ...raw, text: set })], { content: 'content', today: TODAY });
					expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);

					const second = planImport(items, { ...raw, text: after }, TODAY);
					expect(second.added).toEqual([]);
					expect(second.refused).toEqual(refused);
				}),
				{ numRuns: 100 },
			);
		},
	);

	it('each item is found where it stands', () => {
		fc.assert(
			fc.property(library, fc.constantFrom(undefined, 1, '\t'), (list, indent) => {
				const written = JSON.stringify(list, undefined, indent);
				const lines = written.split('\n');
				const items = readItems('refs.json', written);
				for (const { value, place } of items) {
					const { line, column } = place();
					const rest = [lines[line - 1]!.slice(column - 1), ...lines.slice(line)].join('\n');
					expect(rest.startsWith(JSON.stringify(value).charAt(0))).toBe(true);
				}
				const starts = items.map(({ place }) => place()).map(({ line, column }) => line * 1e6 + column);
				expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
			}),
		);
	});
});
