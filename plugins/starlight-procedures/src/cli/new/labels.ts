import type { PURPOSES, Source, STUDY_TYPES } from '../../core/schema/index.ts';

/** What CSL calls a work, in words of an author. Common ones come first: the first is what a person gets who agrees. */
export const SOURCE_TYPES: Readonly<Record<Source['type'], string>> = {
	'article-journal': 'Article in a journal',
	webpage: 'Web page',
	report: 'Report or guideline',
	book: 'Book',
	chapter: 'Chapter of a book',
	article: 'Preprint, not yet in a journal',
	'paper-conference': 'Talk or paper at a conference',
	thesis: 'Thesis',
	regulation: 'Decision or rule of an authority',
	legislation: 'Law',
	standard: 'Standard',
	dataset: 'Data set',
	document: 'Other document',
	'entry-encyclopedia': 'Entry in an encyclopedia',
	'article-magazine': 'Article in a magazine',
	'article-newspaper': 'Article in a newspaper',
	'post-weblog': 'Blog post',
	review: 'Review of a book or film',
	software: 'Software',
	personal_communication: 'Letter or conversation',
};

export const STUDY_TYPE_LABELS: Readonly<Record<(typeof STUDY_TYPES)[number], string>> = {
	'systematic-review': 'Systematic review',
	'randomized-trial': 'Trial with groups drawn by lot (randomized)',
	'non-randomized-trial': 'Trial with groups not drawn by lot',
	cohort: 'People followed over time (cohort)',
	registry: 'Register of patients',
	'case-series': 'Report on some patients, without a comparison',
	'cross-sectional': 'Survey at one point in time',
	'diagnostic-study': 'Study of how good a test is',
	guideline: 'Guideline',
	'narrative-review': 'Overview by experts (narrative review)',
	'patient-information': 'Information for patients',
	regulatory: 'Document of an authority',
	other: 'Something else',
};

export const PURPOSE_LABELS: Readonly<Record<(typeof PURPOSES)[number], string>> = {
	treat: 'To treat',
	diagnose: 'To find out what is wrong',
	both: 'Both',
};
