import { describe, expect, it } from 'vitest';
import { content } from './support/content.ts';

/** Messages for the mistakes that people who do not program make most. */
const MISTAKES: Record<string, [from: string, to: string, advice: string]> = {
	'a colon in a title': [
		'title: Root canal treatment',
		'title: Root canal: the treatment',
		'A colon followed by a space ends a key.',
	],
	'an apostrophe in single quotes': [
		'title: Root canal treatment',
		"title: 'The tooth's root'",
		'The text ends at the apostrophe or quote before this place',
	],
	'a star in front': [
		'title: Root canal treatment',
		'title: *root',
		'A value that starts with * or & means something else',
	],
	'an at sign in front': ['title: Root canal treatment', 'title: @root', 'A value cannot start with this character.'],
	'a tab in front': ['title: Root canal treatment', 'summary2:\n\t- a', 'Use spaces.'],
};

describe('advice on a mistake in YAML', () => {
	it.each(Object.entries(MISTAKES))('fits %s', (_name, [from, to, advice]) => {
		const messages = content
			.replace('procedure', from, to)
			.diagnostics()
			.map(({ message }) => message);
		expect(messages.join('\n')).toContain(advice);
	});
});

describe('advice on a number', () => {
	it.each([
		['5%', 'Write the count and its denominator'],
		["'10,000'", 'Write 10000.'],
	])('written %s says how to write it', (written, advice) => {
		const [problem] = content.replace('procedure', 'low: 2', `low: ${written}`).diagnostics();
		expect(problem?.message).toContain(advice);
	});
});

describe('advice on a source', () => {
	it('names it by its id', () => {
		const [problem] = content.replace('sources', 'studyType: guideline', 'studyType: guidelin').diagnostics();
		expect(problem?.message).toMatch(/^custom\.studyType of the source "[a-z0-9-]+" is "guidelin"/);
	});
});

describe('a file that Git could not join', () => {
	it('is named as such', () => {
		const site = content.replace('term', '---\ntitle', '<<<<<<< HEAD\n---\ntitle');
		expect(site.diagnostics().map(({ rule }) => rule)).toContain('schema/merge-conflict');
	});
});
