import { describe, expect, it } from 'vitest';
import { content } from './support/content.ts';

const message = (name: 'procedure' | 'condition' | 'sources', from: string, to: string) =>
	content
		.replace(name, from, to)
		.diagnostics()
		.filter(({ rule }) => rule.startsWith('schema/'))
		.map((found) => found.message)
		.join('\n');

describe('what the schema says', () => {
	it.each([
		['procedure', 'facts:\n', 'retired: true\nfacts:\n', 'Its keys are: on, reason, instead.'],
		['condition', '{ status: not-reviewed }', 'not-reviewed', 'Its keys are: status'],
		['sources', '[{ literal: European Dental Society }]', 'EDS', 'Each item has keys of its own: literal'],
		['sources', '{ date-parts: [[2020, 5, 4]] }', '2020', 'Its keys are: date-parts.'],
	] as const)('names the keys of a group that is a word: %s %s', (name, from, to, expected) => {
		expect(message(name, from, to)).toContain(expected);
	});

	it('asks for a day where one belongs, not for text', () => {
		expect(message('procedure', 'facts:\n', 'retired: { reason: Gone }\nfacts:\n')).toContain(
			'Add "on:" here with a day such as 2027-03-31.',
		);
	});

	it('says which of the keys that exclude each other are there', () => {
		const risk = '    chances:\n      - { low: 2, high: 5, outOf: 100, per: procedure, sources: [kim-2020] }\n';
		expect(message('procedure', risk, '')).toContain('It has none of them: add one.');
		expect(message('procedure', risk, `${risk}    unknown: Nobody counted\n`)).toContain(
			'It has chances and unknown: keep one.',
		);
	});

	it('counts the items of sources from 1, as on pages', () => {
		expect(message('sources', '{ literal: European Dental Society }', '{ literal: [] }')).toContain(
			'author[1].literal of the source "eds-2021"',
		);
	});
});
