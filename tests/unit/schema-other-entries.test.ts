import { describe, expect, it } from 'vitest';
import { content } from './support/content.ts';
import type { FileName } from './support/base-files.ts';
import { expectOnly, type Expected } from './support/problems.ts';

type Row = [file: FileName, from: string, to: string, expected: Expected];

const WRONG: Record<string, Row> = {
	'a condition with a misspelt key': [
		'condition',
		'targets: [pulp]',
		'targets: [pulp]\n▲code: []',
		{
			rule: 'schema/unknown-key',
			found: 'code',
			expected:
				'title, aliases, summary, inShort, help, questions, review, retired, checks, targets, course, care, tryFirst, codes',
			suggestion: 'codes',
		},
	],
	'a code system that does not exist': [
		'condition',
		'system: icd-10',
		'system: ▲icd10',
		{
			rule: 'schema/enum',
			found: '"icd10"',
			expected: 'one of: icd-10, icd-10-cm, icd-11, mesh, snomed-ct',
			suggestion: 'icd-10',
		},
	],
	'a help level that does not exist': [
		'condition',
		'level: emergency',
		'level: ▲Emergency',
		{
			rule: 'schema/enum',
			found: '"Emergency"',
			expected: 'one of: emergency, urgent, routine',
			suggestion: 'emergency',
		},
	],
	'help without signs': [
		'condition',
		'signs: [you cannot swallow]',
		'signs: ▲[]',
		{ rule: 'schema/value', found: 'an empty list', expected: 'at least one item' },
	],
	'care without a name': [
		'condition',
		'    care: Fluoride varnish\n',
		'    care: ▲null\n',
		{ rule: 'schema/type', found: 'empty', expected: 'text' },
	],
	'a direction no guideline takes': [
		'guideline',
		'direction: for',
		'direction: ▲form',
		{
			rule: 'schema/enum',
			found: '"form"',
			expected: 'one of: for, against, insufficient, not-assessed',
			suggestion: 'for',
		},
	],
	'a kind of guideline that does not exist': [
		'guideline',
		'kind: society',
		'kind: ▲sosiety',
		{
			rule: 'schema/enum',
			found: '"sosiety"',
			expected: 'one of: guideline, regulator, payer, society',
			suggestion: 'society',
		},
	],
	'a year in quotes': [
		'guideline',
		'year: 2021',
		"year: ▲'2021'",
		{ rule: 'schema/type', found: '"2021"', expected: 'a number' },
	],
	'a year long gone': [
		'guideline',
		'year: 2021',
		'year: ▲21',
		{ rule: 'schema/value', found: '21', expected: 'a number of at least 1900' },
	],
	'a country in words': [
		'guideline',
		'country: international',
		'country: ▲New Zealand',
		{ rule: 'schema/value', found: '"New Zealand"', expected: "two capital letters such as US, or 'international'" },
	],
	'an address without https': [
		'guideline',
		'url: https://example.org/eds',
		'url: ▲example.org/eds',
		{ rule: 'schema/value', found: '"example.org/eds"', expected: 'a web address that starts with https://' },
	],
	'a recommendation with a misspelt key': [
		'guideline',
		'strength: strong',
		'▲strenght: strong',
		{
			rule: 'schema/unknown-key',
			found: 'strenght',
			expected: 'id, procedures, care, conditions, direction, strength, appliesTo, says, sources',
			suggestion: 'strength',
		},
	],
	'a term with a misspelt key': [
		'term',
		'aliases: [tooth nerve]',
		'▲alliases: [tooth nerve]',
		{
			rule: 'schema/unknown-key',
			found: 'alliases',
			expected: 'title, aliases, definition, sources, checks',
			suggestion: 'aliases',
		},
	],
	'a term whose definition is empty': [
		'term',
		'definition: The soft inside of a tooth.',
		'definition: ▲""',
		{ rule: 'schema/value', found: '""', expected: 'some text' },
	],
	'a study type that does not exist': [
		'sources',
		'studyType: cohort',
		'studyType: ▲cohorts',
		{
			rule: 'schema/enum',
			found: '"cohorts"',
			expected:
				'one of: systematic-review, randomized-trial, non-randomized-trial, cohort, registry, case-series, cross-sectional, diagnostic-study, guideline, narrative-review, patient-information, regulatory, other',
			suggestion: 'cohort',
		},
	],
	'a month that does not exist': [
		'sources',
		'[[2020, 5, 4]]',
		'[[2020, ▲13]]',
		{ rule: 'schema/value', found: '13', expected: 'a number of at most 12' },
	],
	'an author by neither family nor body': [
		'sources',
		'{ literal: European Dental Society }',
		'▲European Dental Society',
		{ rule: 'schema/type', found: '"European Dental Society"', expected: 'a group of keys' },
	],
	'a scale upside down': [
		'vocabulary',
		'max: 10',
		'max: ▲0',
		{ rule: 'schema/value', found: '0', expected: 'a number above min' },
	],
	'an outcome without what readers hope for': [
		'vocabulary',
		'wanted: more }',
		'wanted: ▲mor }',
		{ rule: 'schema/enum', found: '"mor"', expected: 'one of: more, less', suggestion: 'more' },
	],
	'a vocabulary id that is not in kebab-case': [
		'vocabulary',
		'targets:\n',
		'targets:\n  ▲Crown_Top: { label: Crown }\n',
		{
			rule: 'schema/value',
			found: 'Crown_Top',
			expected: 'an id in kebab-case: lower-case letters, digits and single hyphens',
		},
	],
	'a vocabulary item with a misspelt key': [
		'vocabulary',
		'local: { label: Numbing injection }',
		'local: { label: Numbing injection, ▲descripton: It works }',
		{ rule: 'schema/unknown-key', found: 'descripton', expected: 'label, description', suggestion: 'description' },
	],
	'a country that is no code': [
		'vocabulary',
		'  NZ:',
		'  ▲nz:',
		{ rule: 'schema/value', found: 'nz', expected: "two capital letters such as US, or 'neutral'" },
	],
	'emergency wording without the neutral one': [
		'vocabulary',
		'  neutral:',
		'  ▲AU:',
		{
			rule: 'schema/value',
			found: 'a group of keys',
			expected: "a 'neutral' entry, for readers whose country is unknown",
		},
	],
};

describe('entries that are no procedures', () => {
	it('without mistakes are all kept', () => {
		const { entries } = content.check();
		expect([...entries.conditions.keys()]).toEqual(['deep-decay']);
		expect([...entries.guidelines.keys()]).toEqual(['eds-pulp']);
		expect([...entries.terms.keys()]).toEqual(['pulp']);
		expect([...entries.sources.keys()]).toEqual(['kim-2020', 'eds-2021']);
		expect(entries.vocabulary).toMatchObject({ kinds: { filling: { label: 'Filling' } } });
	});

	it.each(Object.entries(WRONG))('are told of %s', (_, [file, from, to, expected]) => {
		expectOnly(content.replace(file, from, to), expected);
	});

	it('take a number for text where CSL has text', () => {
		expect(content.check().entries.sources.get('kim-2020')).toMatchObject({ volume: '11' });
	});

	it('are told of a list where the file is a group of keys, at its first item', () => {
		const site = content.write('term', '---\n▲- Pulp\n---\n');
		expect(site.problems()).toEqual(site.marks.map((mark) => `${mark} schema/type`));
		expect(site.diagnostics()).toMatchObject([{ found: 'a list', expected: 'a group of keys' }]);
	});

	it('are told so in a full sentence', () => {
		expect(content.write('term', '---\n- Pulp\n---\n').diagnostics()[0]?.message).toMatch(/^\S/);
	});
});

describe('the country of the site', () => {
	it('with wording of its own is no problem', () => {
		expect(content.problems('NZ')).toEqual([]);
	});

	it('without wording is named at the emergency wording', () => {
		const site = content.replace('vocabulary', 'emergency:\n  neutral', '▲emergency:\n  neutral');
		expectOnly(site, { rule: 'vocabulary/unknown', found: 'US' }, 'US');
	});
});
