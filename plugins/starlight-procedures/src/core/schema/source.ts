import { z } from 'zod';
import { SOURCE_STATUSES, STUDY_TYPES } from './clinical.ts';
import { date, id, text } from './primitives.ts';

/** CSL-JSON 1.0.2 variables taken as they come. https://github.com/citation-style-language/schema */
const CSL_TEXT = [
	'abstract',
	'annote',
	'archive',
	'authority',
	'call-number',
	'citation-key',
	'citation-label',
	'collection-number',
	'collection-title',
	'container-title',
	'container-title-short',
	'dimensions',
	'division',
	'edition',
	'event-place',
	'event-title',
	'genre',
	'ISBN',
	'ISSN',
	'issue',
	'journalAbbreviation',
	'jurisdiction',
	'keyword',
	'language',
	'license',
	'medium',
	'note',
	'number',
	'number-of-pages',
	'number-of-volumes',
	'original-title',
	'page',
	'page-first',
	'part-number',
	'part-title',
	'publisher',
	'publisher-place',
	'references',
	'scale',
	'section',
	'shortTitle',
	'source',
	'supplement-number',
	'title-short',
	'version',
	'volume',
	'volume-title',
	'year-suffix',
] as const;

const CSL_NAMES = ['author', 'collection-editor', 'container-author', 'editor', 'guest', 'translator'] as const;
const CSL_DATES = ['accessed', 'available-date', 'event-date', 'original-date', 'submitted'] as const;

const CSL_TYPES = [
	'article',
	'article-journal',
	'article-magazine',
	'article-newspaper',
	'book',
	'chapter',
	'dataset',
	'document',
	'entry-encyclopedia',
	'legislation',
	'paper-conference',
	'personal_communication',
	'post-weblog',
	'regulation',
	'report',
	'review',
	'software',
	'standard',
	'thesis',
	'webpage',
] as const;

/** Numbers are as good as text: Zotero writes `"volume": "11"`, people write `volume: 11`. */
const cslText = z.union([text, z.number()]).transform(String);

/** A person by family and given name, or a body by its name. */
const name = z.union([
	z.strictObject({ literal: text }),
	z.strictObject({
		family: text,
		given: text.optional(),
		suffix: text.optional(),
		'non-dropping-particle': text.optional(),
	}),
]);

const year = z.int().min(1000).max(2200);
const datePart = z.union([
	z.tuple([year]),
	z.tuple([year, z.int().min(1).max(12)]),
	z.tuple([year, z.int().min(1).max(12), z.int().min(1).max(31)]),
]);
const cslDate = z
	.strictObject({
		'date-parts': z
			.array(datePart)
			.min(1)
			.max(2)
			.meta({ description: 'Year, month, day; two of them for a span.', examples: [[[2020, 5, 4]]] }),
	})
	.describe('A day, a month, a year, or a span of them.');

function optional<Key extends string, Type extends z.ZodType>(keys: readonly Key[], type: Type) {
	return Object.fromEntries(keys.map((key) => [key, type.optional()])) as Record<Key, z.ZodOptional<Type>>;
}

const custom = z.strictObject({
	studyType: z.enum(STUDY_TYPES).describe('What sort of study or document it is.'),
	funding: text.describe('Who paid for it.').optional(),
	status: z
		.enum(SOURCE_STATUSES)
		.default('unchecked')
		.describe("Whether it still stands; 'unchecked' until somebody has looked."),
	seenAt: text.describe('The address where the identifier was read.').optional(),
	seenOn: date.describe('The day it was read there, as YYYY-MM-DD.').optional(),
	note: text.describe('What readers should know of it.').optional(),
	formerIds: z.array(id).describe('Ids this work had before; they are not cited any more.').optional(),
});

/** One item of `content/sources.yaml`: CSL-JSON in YAML, `id` is the citation key. */
export const source = z.strictObject({
	id: id.meta({ description: 'The key by which pages cite it.', examples: ['lee-2020'] }),
	type: z.enum(CSL_TYPES).describe('What sort of work it is, as CSL names it.'),
	title: text.describe('The title of the work.'),
	issued: cslDate.describe('When it came out.').optional(),
	// What form these have is for the rules sources/doi, sources/pmid and sources/url to say.
	DOI: text.meta({ description: 'Its DOI, without https://doi.org/.', examples: ['10.1000/182'] }).optional(),
	PMID: cslText.meta({ description: 'Its number in PubMed.', examples: [12345678] }).optional(),
	PMCID: text.meta({ description: 'Its id in PubMed Central.', examples: ['PMC123456'] }).optional(),
	URL: text.describe('Where it is read.').optional(),
	...optional(CSL_TEXT, cslText),
	...optional(CSL_NAMES, z.array(name).min(1)),
	...optional(CSL_DATES, cslDate),
	custom: custom.describe('What CSL has no place for.'),
});

/** All of `content/sources.yaml`. */
export const sourceList = z.array(source);

export type Source = z.output<typeof source>;
export type SourceName = z.output<typeof name>;
