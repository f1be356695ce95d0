import { describe, expect, it } from 'vitest';
import { content } from './support/content.ts';
import { expectAtMarks, expectOnly } from './support/problems.ts';

const missing = (expected: string) => ({ rule: 'schema/missing-key', found: 'nothing', expected });

describe('a missing key', () => {
	it('at the top level is wanted just before the closing fence', () => {
		const site = content
			.replace('procedure', 'purpose: treat\n', '')
			.replace('procedure', 'status: not-reviewed\n---', 'status: not-reviewed\n▲---');
		const { message } = expectOnly(site, missing('one of: treat, diagnose, both'));
		expect(message).toBe('The key "purpose" is missing. Add "purpose:" here with one of: treat, diagnose, both.');
	});

	it('at the top level of a YAML file is wanted at its end', () => {
		const site = content.write('guideline', `${content.text('guideline').replace('body: EDS\n', '')}▲`);
		expectOnly(site, missing('text'));
	});

	it('of a block in a list is wanted behind the last value of the item', () => {
		const site = content.replace(
			'procedure',
			'    for: People whose decay has reached the pulp\n    main: tooth-kept',
			'    main: tooth-kept▲',
		);
		expect(expectOnly(site, missing('text')).message).toContain('is missing in indications[1].');
	});

	it('of a group in braces is wanted before the closing brace', () => {
		const site = content.replace('procedure', 'events: 93, total: 100 }', 'events: 93 ▲}');
		expect(expectOnly(site, missing('a number')).message).toContain('in findings[1].effect.arms[1].');
	});

	it('of an entry in a list file is wanted in that entry', () => {
		const site = content
			.replace('sources', '  custom: { studyType: cohort, formerIds: [kim-preprint] }', '')
			.replace('sources', 'DOI: 10.1000/teeth.11', 'DOI: 10.1000/teeth.11▲');
		expectOnly(site, missing('a group of keys'));
	});

	it('is not named beside the unknown key it was meant to be', () => {
		const site = content.replace('procedure', '    sources: [kim-2020]\nkind', '    ▲source: [kim-2020]\nkind');
		expectAtMarks(site, ['schema/unknown-key']);
		expect(site.diagnostics()[0]).toMatchObject({ suggestion: 'sources', expected: 'text, sources' });
	});

	it('of a reviewed page is named for every part of the review', () => {
		const site = content.replace('procedure', 'status: not-reviewed', 'status: reviewed▲');
		const problems = site.diagnostics();
		expect(problems.map(({ rule }) => rule)).toEqual(Array(3).fill('review/incomplete'));
		expect(problems.map(({ message }) => /"(\w+)" is missing in review/.exec(message)?.[1])).toEqual([
			'by',
			'due',
			'on',
		]);
		expect(new Set(site.problems())).toEqual(new Set([`${site.marks[0] ?? ''} review/incomplete`]));
	});

	it('that says whether a page was reviewed is named with its values', () => {
		const site = content.replace('procedure', 'review:\n  status: not-reviewed', 'review: { ▲}');
		expectOnly(site, missing('one of: not-reviewed, reviewed'));
	});

	it('is named for every one of an empty page', () => {
		const found = content.write('term', '---\n---\n').diagnostics();
		expect(found.map(({ rule, start }) => [rule, start.line, start.column])).toEqual([
			['schema/missing-key', 2, 1],
			['schema/missing-key', 2, 1],
		]);
	});
});
