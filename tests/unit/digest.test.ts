import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest } from '../../plugins/starlight-procedures/src/core/index.ts';

/** Plain data as JSON has it: no undefined, no NaN, no −0. */
const json = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);

/** The same data with the keys of every map the other way round. */
function reversed(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(reversed);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.reverse()
			.map(([key, inner]) => [key, reversed(inner)]),
	);
}

describe('digest', () => {
	it('of known data never changes, or every cache would be lost', () => {
		expect(digest({ b: [2, 'x', null], a: 1 })).toBe('64bc793743f22443');
		expect(digest('')).toMatch(/^[0-9a-f]{16}$/);
	});

	it('does not depend on the order of keys', () => {
		fc.assert(fc.property(json, (value) => digest(reversed(value)) === digest(value)));
	});

	it('differs for data that differ', () => {
		fc.assert(
			fc.property(json, json, (a, b) => {
				const equal = JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
				expect(digest(a) === digest(b)).toBe(equal);
			}),
		);
	});

	it('changes with any value of a map or a list', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), json, { minKeys: 1 }), fc.nat(), json, (map, seed, other) => {
				const keys = Object.keys(map);
				const key = keys[seed % keys.length] ?? '';
				fc.pre(JSON.stringify(canonical(map[key])) !== JSON.stringify(canonical(other)));
				expect(digest({ ...map, [key]: other })).not.toBe(digest(map));
				expect(digest([map[key], 1])).not.toBe(digest([other, 1]));
			}),
		);
	});

	it.each([
		['text and number', '1', 1],
		['order of a list', [1, 2], [2, 1]],
		['nesting', [[1], 2], [1, [2]]],
		['a key and its absence', { a: null }, {}],
		['an empty list and an empty map', [], {}],
		['where a quote ends', ['a","b'], ['a', 'b']],
		['true and its word', true, 'true'],
	])('tells apart %s', (_, a, b) => {
		expect(digest(a)).not.toBe(digest(b));
	});

	it('takes a key without a value for no key, as JSON does', () => {
		expect(digest({ a: 1, b: undefined })).toBe(digest({ a: 1 }));
	});
});

function canonical(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(canonical);
	if (typeof value !== 'object' || value === null) return value;
	const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return { map: sorted.map(([key, inner]) => [key, canonical(inner)]) };
}
