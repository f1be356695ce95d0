import { z } from 'zod';
import { SOURCE_STATUSES, STUDY_TYPES } from './clinical.ts';
import { date, id, text, url } from './primitives.ts';

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
const cslDate = z.strictObject({ 'date-parts': z.array(datePart).min(1).max(2) });

function optional<Key extends string, Type extends z.ZodType>(keys: readonly Key[], type: Type) {
	return Object.fromEntries(keys.map((key) => [key, type.optional()])) as Record<Key, z.ZodOptional<Type>>;
}

/** What CSL has no place for. */
const custom = z.strictObject({
	studyType: z.enum(STUDY_TYPES),
	funding: text.optional(),
	status: z.enum(SOURCE_STATUSES).default('unchecked'),
	/** The address where the identifier was read. */
	seenAt: text.optional(),
	seenOn: date.optional(),
	note: text.optional(),
	/** Ids this work had before; they are not cited any more. */
	formerIds: z.array(id).optional(),
});

/** One item of `content/sources.yaml`: CSL-JSON in YAML, `id` is the citation key. */
export const source = z.strictObject({
	id,
	type: z.enum(CSL_TYPES),
	title: text,
	issued: cslDate.optional(),
	DOI: z
		.string()
		.regex(/^10\.\d{4,9}\/\S+$/, 'a DOI that starts with 10., without https://doi.org/')
		.optional(),
	PMID: cslText.pipe(z.string().regex(/^\d{1,8}$/, 'a PubMed number of up to eight digits')).optional(),
	PMCID: z
		.string()
		.regex(/^PMC\d+$/, 'a PubMed Central id such as PMC123456')
		.optional(),
	URL: url.optional(),
	...optional(CSL_TEXT, cslText),
	...optional(CSL_NAMES, z.array(name).min(1)),
	...optional(CSL_DATES, cslDate),
	custom,
});

/** All of `content/sources.yaml`. */
export const sourceList = z.array(source);

export type Source = z.output<typeof source>;
export type SourceName = z.output<typeof name>;
