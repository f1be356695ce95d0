import { describe, expect, it } from 'vitest';
import { content } from './support/content.ts';
import { expectOnly, type Expected } from './support/problems.ts';

const KEYS =
	'title, aliases, summary, inShort, help, questions, review, retired, checks, kind, purpose, targets, facts, indications, findings, risks, contraindications, extraCare, leadsTo, requires, alternatives, codes';

/** What is written, what is written instead, and what is said of it. */
const WRONG: Record<string, [from: string, to: string, expected: Expected]> = {
	'a misspelt key': [
		'aliases: [',
		'▲alases: [',
		{ rule: 'schema/unknown-key', found: 'alases', expected: KEYS, suggestion: 'aliases' },
	],
	'a key like no other': [
		'purpose: treat',
		'purpose: treat\n▲price: 100',
		{ rule: 'schema/unknown-key', found: 'price', expected: KEYS },
	],
	'a misspelt nested key': [
		'setting: A dental clinic',
		'▲seting: A dental clinic',
		{
			rule: 'schema/unknown-key',
			found: 'seting',
			expected: 'setting, minutes, anesthesia, stay, goHome, recovery, repeat, undo, triedFirst',
			suggestion: 'setting',
		},
	],
	'a misspelt value from a list of values': [
		'purpose: treat',
		'purpose: ▲treet',
		{ rule: 'schema/enum', found: '"treet"', expected: 'one of: treat, diagnose, both', suggestion: 'treat' },
	],
	'a value unlike any of the list': [
		'group: complication',
		'group: ▲nasty',
		{ rule: 'schema/enum', found: '"nasty"', expected: 'one of: after-effect, complication' },
	],
	'a word where true or false belongs': [
		'serious: true',
		'serious: ▲no',
		{ rule: 'schema/type', found: '"no"', expected: 'true or false' },
	],
	'text where a list belongs': [
		'aliases: [endodontic treatment]',
		'aliases: ▲endodontic treatment',
		{ rule: 'schema/type', found: '"endodontic treatment"', expected: 'a list (lines that start with "- ")' },
	],
	'a number where text belongs': [
		'title: Root canal treatment',
		'title: ▲5',
		{ rule: 'schema/type', found: '5', expected: 'text' },
	],
	'an empty value': [
		'title: Root canal treatment',
		'title:▲',
		{ rule: 'schema/type', found: 'empty', expected: 'text' },
	],
	'empty quotes': [
		'title: Root canal treatment',
		'title: ▲" "',
		{ rule: 'schema/value', found: '" "', expected: 'some text' },
	],
	'an empty list': [
		'  - A tooth that cannot be restored',
		'  ▲[]',
		{ rule: 'schema/value', found: 'an empty list', expected: 'at least one item' },
	],
	'an id that is not in kebab-case': [
		'  - id: crack',
		'  - id: ▲Tooth_Crack',
		{
			rule: 'schema/value',
			found: '"Tooth_Crack"',
			expected: 'an id in kebab-case: lower-case letters, digits and single hyphens',
		},
	],
	'a number below its minimum': [
		'total: 100 }',
		'total: 100 }\n        - { label: Others, events: ▲-1, total: 10 }',
		{ rule: 'schema/value', found: '-1', expected: 'a number of at least 0' },
	],
	'part of a person': ['trials: 3', 'trials: ▲2.5', { rule: 'schema/type', found: '2.5', expected: 'a whole number' }],
	'more events than people': [
		'events: 93',
		'events: ▲193',
		{ rule: 'schema/value', found: '193', expected: 'a number no larger than total' },
	],
	'a chance whose low end is above its high end': [
		'low: 2',
		'low: ▲7',
		{ rule: 'schema/value', found: '7', expected: 'a number no larger than high' },
	],
	'a chance above all': [
		'high: 5',
		'high: ▲500',
		{ rule: 'schema/value', found: '500', expected: 'a number no larger than outOf' },
	],
	'a fact with two numbers too few': [
		'value: [30, 90]',
		'value: ▲[30]',
		{ rule: 'schema/value', found: 'a list', expected: 'at least 2 items' },
	],
	'a statement without its sources': [
		'    sources: [kim-2020]\nkind',
		'    sources: ▲[]\nkind',
		{ rule: 'schema/value', found: 'an empty list', expected: 'at least one item' },
	],
	'a statement whose sources are no list': [
		'    sources: [kim-2020]\nkind',
		'    sources: ▲kim-2020\nkind',
		{ rule: 'schema/type', found: '"kim-2020"', expected: 'a list (lines that start with "- ")' },
	],
	'a statement that is no text': [
		'[Will I need a crown?,',
		'[▲[Will I need a crown?],',
		{ rule: 'schema/type', found: 'a list', expected: 'text' },
	],
	'a certainty with a grade that GRADE does not have': [
		'grade: low',
		'grade: ▲lowe',
		{ rule: 'schema/enum', found: '"lowe"', expected: 'one of: high, moderate, low, very-low', suggestion: 'low' },
	],
	'a certainty with a key it does not have': [
		'grade: low,',
		'grade: low, ▲graded: eds-2021,',
		{
			rule: 'schema/unknown-key',
			found: 'graded',
			expected: 'grade, upTo, system, ratedBy, asStated',
			suggestion: 'grade',
		},
	],
	'a review status that does not exist': [
		'status: not-reviewed',
		'status: ▲reviewd',
		{ rule: 'schema/enum', found: '"reviewd"', expected: 'one of: not-reviewed, reviewed', suggestion: 'reviewed' },
	],
	'a review that is no group of keys': [
		'review:\n  status: not-reviewed',
		'review: ▲reviewed',
		{ rule: 'schema/type', found: '"reviewed"', expected: 'a group of keys' },
	],
	'a date that does not exist': [
		'status: not-reviewed',
		'status: reviewed\n  by: { name: A, role: B, affiliation: C, conflicts: none }\n  on: ▲2026-02-30\n  due: 2028-01-01',
		{ rule: 'schema/value', found: '"2026-02-30"', expected: 'a day that exists, as YYYY-MM-DD' },
	],
	'none: false': ['none: true', 'none: ▲false', { rule: 'schema/enum', found: 'false', expected: 'true' }],
	'a share above all': [
		'arms:\n        - { label: Treated teeth, events: 93, total: 100 }',
		'shares:\n        - { label: Treated teeth, value: ▲93, outOf: 10 }',
		{ rule: 'schema/value', found: '93', expected: 'a number no larger than outOf' },
	],
};

describe('a procedure', () => {
	it('without mistakes has no problems', () => {
		expect(content.problems()).toEqual([]);
		expect(content.check().entries.procedures.get('root-canal')).toMatchObject({ title: 'Root canal treatment' });
	});

	it.each(Object.entries(WRONG))('is told of %s', (_, [from, to, expected]) => {
		expectOnly(content.replace('procedure', from, to), expected);
	});

	it('with a mistake is not among the entries', () => {
		const { entries } = content.replace('procedure', 'purpose: treat', 'purpose: treet').check();
		expect(entries.procedures.size).toBe(0);
	});

	it('is told the exact line and column of both ends of a wrong value', () => {
		const site = content.replace('procedure', 'purpose: treat', 'purpose: treet');
		expect(site.diagnostics()).toMatchObject([{ start: { line: 10, column: 10 }, end: { line: 10, column: 15 } }]);
	});

	it('may have keys of its own that start with x-, at any depth', () => {
		const site = content
			.replace('procedure', 'purpose: treat', 'purpose: treat\nx-price: { sources: [nobody] }')
			.replace('procedure', '{ low: 2,', '{ x-note: 1, low: 2,');
		expect(site.problems()).toEqual([]);
		expect(JSON.stringify([...site.check().entries.procedures])).not.toContain('x-');
	});

	it('without facts, findings of its own or codes is complete', () => {
		expect(content.check().entries.procedures.get('root-canal')).toMatchObject({
			extraCare: [],
			leadsTo: [],
			codes: [],
		});
	});
});

describe('a value that may have two shapes', () => {
	it('suggests the nearest of the values in its list', () => {
		expectOnly(content.replace('procedure', 'stay: same-day', 'stay: ▲same-dy'), {
			rule: 'schema/enum',
			found: '"same-dy"',
			expected: 'one of: same-day, overnight, varies, or a group of keys',
			suggestion: 'same-day',
		});
	});

	it('suggests not-rated for a slip of the pen', () => {
		const site = content.replace(
			'condition',
			'worse }\n    studyType: cohort\n    certainty: not-rated',
			'worse }\n    studyType: cohort\n    certainty: not-ratd',
		);
		expect(site.diagnostics()).toMatchObject([{ suggestion: 'not-rated' }]);
	});

	it('names both shapes where neither fits', () => {
		expectOnly(content.replace('procedure', 'certainty: { grade: low, ratedBy: eds-2021 }', 'certainty: ▲5'), {
			rule: 'schema/type',
			found: '5',
			expected: 'not-rated, or a group of keys',
		});
	});
});

describe('an empty list', () => {
	it('in place of text is one mistake and not two', () => {
		expectOnly(content.replace('procedure', 'title: Root canal treatment', 'title: ▲[]'), {
			rule: 'schema/type',
			found: 'an empty list',
			expected: 'text',
		});
	});
});
