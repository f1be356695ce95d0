import { describe, expect, it } from 'vitest';
import { allNearest, didYouMean, nearest } from '../../plugins/starlight-procedures/src/core/suggest.ts';

describe('nearest', () => {
	it.each([
		['sumary', 'summary'],
		['Summary', 'summary'],
		['smmary', 'summary'],
		['titel', 'title'],
		['tilte', 'title'],
		['tx', undefined],
		['titl', 'title'],
		['xyz', undefined],
		['', undefined],
	])('for %j is %j', (value, expected) => {
		expect(nearest(value, ['title', 'summary'])).toBe(expected);
	});

	it('is the nearer of two', () => {
		expect(nearest('kim-202', ['kim-2010', 'kim-2020'])).toBe('kim-2020');
	});

	it('is nothing where there is nothing to choose from', () => {
		expect(nearest('kind', [])).toBeUndefined();
	});

	it('takes no time on a value of any length', () => {
		expect(nearest('x'.repeat(1_000_000), ['title'])).toBeUndefined();
	});
});

describe('didYouMean', () => {
	it('asks, or says nothing', () => {
		expect(didYouMean('title')).toBe(' Did you mean "title"?');
		expect(didYouMean(undefined)).toBe('');
	});
});

describe('the opposite of a word', () => {
	it.each([
		['checked', 'unchecked'],
		['unchecked', 'checked'],
		['chequed', 'unchequed'],
		['randomized', 'not-randomized'],
		['reviewd', 'not-reviewed'],
		['sufficient', 'insufficient'],
		['randomized-trial', 'non-randomized-trial'],
	])('is never what was meant: %s, %s', (written, opposite) => {
		expect(nearest(written, [opposite])).toBeUndefined();
		expect(allNearest(written, [opposite])).toEqual([]);
	});

	it('is not every word that starts alike', () => {
		expect(nearest('short', ['inShort'])).toBe('inShort');
		expect(nearest('unchekced', ['unchecked'])).toBe('unchecked');
	});
});
