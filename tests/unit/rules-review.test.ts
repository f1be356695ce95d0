import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../plugins/starlight-procedures/src/core/days.ts';
import { content, only, type Content } from './support/content.ts';
import { findingsOf, placesOf } from './support/findings.ts';

const BY = 'by: { name: A, role: B, affiliation: C, conflicts: none }';
/** The condition with a review of these lines. */
const reviewed = (...lines: string[]) =>
	content.replace(
		'condition',
		'review: { status: not-reviewed }',
		['review:', 'status: reviewed', ...lines].join('\n  '),
	);
const marked = (site: Content, severity: string) => site.marks.map((mark) => `${mark} ${severity}`);
const guide = (review: string) => ({
	guides: { 'src/content/docs/about.md': `---\ntitle: About\nreview: ${review}\n---\n\nText\n` },
});

describe('a reviewer', () => {
	it.each(['"\\u200b"', '"."', '"-"', '"\\u2060"'])('is not named by %s', (name) => {
		const site = reviewed(
			'status: reviewed',
			`by: { name: ${name}, role: B, affiliation: C, conflicts: none }`,
		).replace(
			'condition',
			'review:\n  status: reviewed\n  status: reviewed',
			'review:\n  status: reviewed\n  on: 2026-01-01\n  due: 2028-01-01',
		);
		expect(only(site.diagnostics())).toMatchObject({ rule: 'review/incomplete', severity: 'error' });
	});
});

describe('a page retired', () => {
	it('on a day still to come is told so', () => {
		const site = content.replace(
			'condition',
			'review: { status: not-reviewed }\n',
			'review: { status: not-reviewed }\nretired: { on: ▲2099-01-01, reason: x }\n',
		);
		expect(placesOf(site, 'review/future')).toEqual(marked(site, 'error'));
	});
});

describe('review/missing', () => {
	it.each(['', 'review:\n', 'review: null\n'])('is told of %j', (line) => {
		const site = content.replace('condition', 'review: { status: not-reviewed }\n', line);
		const finding = only(site.diagnostics());
		expect(finding).toMatchObject({ rule: 'review/missing', severity: 'error' });
		expect(finding.message).toContain('review: { status: not-reviewed }');
	});

	it('is told where the key goes', () => {
		const site = content
			.replace('condition', 'review: { status: not-reviewed }\n', '')
			.replace('condition', 'code: K02.1 }\n---', 'code: K02.1 }\n▲---');
		expect(placesOf(site, 'review/missing')).toEqual(marked(site, 'error'));
	});

	it('does not follow from a key that is misspelt', () => {
		const site = content.replace('condition', 'review:', 'reveiw:');
		expect(site.diagnostics().map(({ rule }) => rule)).toEqual(['schema/unknown-key']);
	});

	it('cannot be silenced', () => {
		const site = content.replace(
			'condition',
			'review: { status: not-reviewed }\n',
			'checks: [{ rule: review/missing, reason: New, owner: Ana, until: 2026-12-31 }]\n',
		);
		expect(site.diagnostics().map(({ rule }) => rule)).toEqual(['suppressions/locked-rule', 'review/missing']);
	});
});

describe('review/incomplete', () => {
	const by = (keys: string) => `by: { ${keys}}`;

	it.each([
		['no name', by('role: B, affiliation: C, conflicts: none ▲')],
		['no role', by('name: A, affiliation: C, conflicts: none ▲')],
		['no affiliation', by('name: A, role: B, conflicts: none ▲')],
		['no conflicts', by('name: A, role: B, affiliation: C ▲')],
		['an empty name', by('name: ▲"", role: B, affiliation: C, conflicts: none')],
		['a name without text', by('name: ▲, role: B, affiliation: C, conflicts: none')],
		['a name that is a list', by('name: ▲[A], role: B, affiliation: C, conflicts: none')],
		['a person in one line', 'by: ▲Dr A'],
	])('is told of %s', (_, line) => {
		const site = reviewed(line, 'on: 2026-01-01', 'due: 2029-01-01');
		expect(site.problems()).toEqual(site.marks.map((mark) => `${mark} review/incomplete`));
	});

	it.each([
		['on', 'due: 2029-01-01▲'],
		['due', 'on: 2026-01-01▲'],
	])('is told of a review without "%s"', (key, line) => {
		const site = reviewed(BY, line);
		expect(placesOf(site, 'review/incomplete')).toEqual(marked(site, 'error'));
		expect(only(site.diagnostics()).message).toContain(`The key "${key}" is missing in review`);
	});

	it('leaves what is there and wrong to the schema', () => {
		const wrong = [
			reviewed(BY, 'on: yesterday', 'due: 2029-01-01'),
			reviewed(BY, 'on: 2026-01-01', 'due: 2025-01-01'),
			content.replace('condition', 'status: not-reviewed', 'status: soon'),
			content.replace('condition', 'status: not-reviewed', ''),
		];
		for (const site of wrong) expect(site.diagnostics().map(({ rule }) => rule)).not.toContain('review/incomplete');
		for (const site of wrong) expect(site.errors()).not.toEqual([]);
	});
});

describe('review/overdue', () => {
	const page = reviewed(BY, 'on: 2025-06-01', 'due: ▲2026-06-01');
	const at = (today: string, rules: NonNullable<Parameters<typeof findingsOf>[2]>['rules'] = []) =>
		findingsOf(page, 'review/overdue', { today, rules }).map(({ severity, message }) => [
			severity,
			/^The review of this page (.*?)\./.exec(message)?.[1],
		]);

	it.each([
		['2026-04-01', []],
		['2026-04-02', [['warn', 'is due in 60 days']]],
		['2026-05-31', [['warn', 'is due in 1 day']]],
		['2026-06-01', [['warn', 'is due today']]],
		['2026-06-02', [['warn', 'was due 1 day ago']]],
		['2026-08-29', [['warn', 'was due 89 days ago']]],
		['2026-08-30', [['error', 'was due 90 days ago']]],
		['2030-01-01', [['error', 'was due 1310 days ago']]],
	])('on %s is %j', (today, expected) => {
		expect(at(today)).toEqual(expected);
	});

	it('is told at the day it was due', () => {
		expect(placesOf(page, 'review/overdue', { today: '2030-01-01' })).toEqual(marked(page, 'error'));
	});

	it('takes the windows that the site sets', () => {
		const rules = [{ rule: 'review/overdue', options: { warnDays: 0, errorDays: 1 } }];
		expect(at('2026-05-31', rules)).toEqual([]);
		expect(at('2026-06-01', rules)).toEqual([['warn', 'is due today']]);
		expect(at('2026-06-02', rules)).toEqual([['error', 'was due 1 day ago']]);
	});

	it('is never louder than the site allows', () => {
		expect(at('2030-01-01', [{ rule: 'review/overdue', level: 'info' }])[0]?.[0]).toBe('info');
	});

	it('is told of guides that were reviewed, and of no others', () => {
		const late = `{ status: reviewed, ${BY}, on: 2020-01-01, due: 2021-01-01 }`;
		const column = `review: ${late}`.indexOf('2021-01-01') + 1;
		expect(placesOf(content, 'review/overdue', guide(late))).toEqual([`src/content/docs/about.md:3:${column} error`]);
		expect(placesOf(content, 'review/overdue', guide('{ status: not-reviewed, due: 2021-01-01 }'))).toEqual([]);
		expect(placesOf(content, 'review/overdue', guide('{ status: reviewed, due: 2021-02-30 }'))).toEqual([]);
	});

	it('may stand for a time, with a reason', () => {
		const check = 'checks: [{ rule: review/overdue, reason: Ana is on leave, owner: Bo, until: 2026-12-31 }]';
		const site = page.replace('condition', 'tryFirst:', `${check}\ntryFirst:`);
		expect(page.problems()).toEqual(page.marks.map((mark) => `${mark} review/overdue`));
		expect(site.problems()).toEqual([]);
	});
});

describe('review/future', () => {
	const page = reviewed(BY, 'on: ▲2026-11-23', 'due: 2029-01-01');

	it('is told of a day that is still to come, and not of today', () => {
		expect(placesOf(page, 'review/future', { today: '2026-11-22' })).toEqual(marked(page, 'error'));
		expect(placesOf(page, 'review/future', { today: '2026-11-23' })).toEqual([]);
	});

	it('is told of guides as well', () => {
		const late = `{ status: reviewed, ${BY}, on: 2027-01-01, due: 2029-01-01 }`;
		expect(placesOf(content, 'review/future', guide(late))).toHaveLength(1);
	});
});

describe('days between two days', () => {
	it.each([
		['2026-01-01', '2026-01-01', 0],
		['2024-02-28', '2024-03-01', 2],
		['2026-02-28', '2026-03-01', 1],
		['2026-03-28', '2026-03-30', 2],
		['2026-12-31', '2026-12-30', -1],
	])('%s and %s are %i', (from, to, days) => {
		expect(daysBetween(from, to)).toBe(days);
	});
});

describe('a suppression', () => {
	const silence = (rule: string, until = '2026-12-31') =>
		content.replace(
			'procedure',
			'review:',
			`checks: [{ rule: ${rule}, reason: R, owner: Ana, until: ▲${until} }]\nreview:`,
		);

	it.each([
		...['relations/unknown', 'relations/no-indication', 'sources/unknown', 'vocabulary/unknown'],
		...['schema/duplicate-file', 'safety/script', 'safety/embed', 'safety/unchecked'],
	])('cannot be of %s, whatever its level', (rule) => {
		expect(
			silence(rule)
				.diagnostics()
				.map((finding) => finding.rule),
		).toEqual(['suppressions/locked-rule']);
	});

	it('lets nothing harmful stand', () => {
		const site = silence('safety/script').replace('procedure', 'numbs', '<script>1</script> numbs');
		expect(site.diagnostics().map(({ rule }) => rule)).toContain('safety/script');
	});

	it('holds for two years at most', () => {
		const tooFar = silence('structure/too-long', '2028-11-23');
		expect(placesOf(tooFar, 'suppressions/too-far')).toEqual(tooFar.marks.map((mark) => `${mark} error`));
		expect(findingsOf(silence('structure/too-long', '2028-11-22'), 'suppressions/too-far')).toEqual([]);
	});
});
