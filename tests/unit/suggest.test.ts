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

	it('is the same however often a short list is asked', () => {
		const keys = Array.from({ length: 100 }, (_, at) => `key-${at}`);
		for (let asked = 0; asked < 50_000; asked++) nearest('kez-7', keys);
		expect(nearest('kez-7', keys)).toBe('key-7');
	});

	it('is the same for 1,000 mistakes in a list of 1,000', () => {
		const ids = new Set(Array.from({ length: 1000 }, (_, at) => `source-${at}`));
		const found = Array.from(ids, (id) => nearest(`${id}x`, ids));
		expect(found).toEqual([...ids]);
	});

	it('looks at a long list so often and no more', () => {
		let looks = 0;
		class Counted extends Set<string> {
			override *[Symbol.iterator]() {
				for (const id of this.keys()) {
					looks++;
					yield id;
				}
				return undefined;
			}
		}
		const ids = new Counted(Array.from({ length: 20_000 }, (_, at) => `source-${at}`));
		looks = 0;
		const found = Array.from({ length: 300 }, (_, at) => nearest(`sourcex-${at}`, ids));
		expect(looks).toBe(2_000_000);
		expect(found).toEqual(Array.from({ length: 300 }, (_, at) => (at < 100 ? `source-${at}` : undefined)));
	});

	it('is nothing for a word of any length', () => {
		const word = 'x'.repeat(5_000_000);
		expect(nearest(`${word}y`, [word])).toBeUndefined();
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
