import { describe, expect, it } from 'vitest';
import { measure, sentencesOf } from '../../plugins/starlight-procedures/src/core/readability/measure.ts';
import { pageText } from '../../scripts/page-text.mjs';
import { misses } from '../../scripts/reading-level.mjs';

describe('measure', () => {
	it('counts words, sentences and syllables, and computes the grade of Flesch and Kincaid', () => {
		// 6 words, 1 sentence, 6 syllables: 0.39 × 6 + 11.8 × 1 − 15.59.
		const { grade, ...counts } = measure(['The cat sat on the mat.']);
		expect(counts).toEqual({ words: 6, sentences: 1, syllables: 6 });
		expect(grade).toBeCloseTo(-1.45, 5);
	});

	it('ends a sentence where a block ends', () => {
		expect(measure(['No stop here', 'nor here']).sentences).toBe(2);
	});

	it('counts a number as one syllable', () => {
		expect(measure(['Of 3,175 people 26 fell.'])).toMatchObject({ words: 5, syllables: 6 });
	});

	it('knows no grade for a text without a word', () => {
		expect(measure([])).toEqual({ words: 0, sentences: 0, syllables: 0, grade: undefined });
		expect(measure(['...']).grade).toBeUndefined();
	});

	it('finds long words harder than short ones', () => {
		const hard = measure(['Interventional procedures alleviate inflammatory radiculopathy.']).grade ?? 0;
		expect(hard).toBeGreaterThan(measure(['The shot can calm a sore nerve.']).grade ?? 0);
	});
});

describe('sentencesOf', () => {
	it('splits a block and counts the words of each sentence', () => {
		expect(sentencesOf('It may help. Ask your team, if 4.5 kg is too much!')).toEqual([
			{ text: 'It may help.', words: 3 },
			{ text: 'Ask your team, if 4.5 kg is too much!', words: 9 },
		]);
	});
});

describe('the text of a page', () => {
	const page = (body: string) => `<html><body><nav><p>Menu.</p></nav><main>${body}</main><p>After.</p></body></html>`;

	it('is the sentences of its main part, a block each, without numbers of references', () => {
		const html = page('<p>One <em>two</em>.<sup><a>1</a></sup></p><ul><li>Three. <p>Four.</p></li></ul><td>Five.</td>');
		expect(pageText(html)).toEqual(['One two.', 'Three.', 'Four.', 'Five.']);
	});

	it('leaves out headings, labels, other names, hidden text and references', () => {
		const html = page(
			`<h2>Heading.</h2><p>A label</p><p class="sp-aliases">Names.</p><p hidden>Hidden.</p><p><cite>A title.</cite></p>
			<section aria-labelledby="references"><h2 id="references">References</h2><p>A reference.</p></section><p>Kept.</p>`,
		);
		expect(pageText(html)).toEqual(['Kept.']);
	});
});

describe('the limits', () => {
	const level = (grade: number, words: number) => ({
		path: '/a/',
		words: 100,
		sentences: 10,
		grade,
		over20: 0,
		longest: { text: 'Long.', words },
	});

	it('name each page and sentence above them, and the mean', () => {
		expect(misses({ pages: [level(8.1, 31)], mean: 6.6 })).toEqual([
			'The mean grade is 6.60, above 6.5.',
			'/a/ reads at grade 8.1, above 8.',
			'/a/ has a sentence of 31 words, above 30: Long.',
		]);
	});

	it('are met by what is just below', () => {
		expect(misses({ pages: [level(8, 30)], mean: 6.5 })).toEqual([]);
	});
});
