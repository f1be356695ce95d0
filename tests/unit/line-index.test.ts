import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../plugins/starlight-procedures/src/core/text.ts';

describe('LineIndex', () => {
	it.each([
		['', 0, 1, 1],
		['abc', 0, 1, 1],
		['abc', 3, 1, 4],
		['a\nb', 1, 1, 2],
		['a\nb', 2, 2, 1],
		['a\n', 2, 2, 1],
		['a\r\nb', 3, 2, 1],
		['\n\n\n', 2, 3, 1],
		['é🦷x', 3, 1, 4],
	])('finds in %j the offset %i at line %i, column %i', (text, offset, line, column) => {
		expect(new LineIndex(text).pointAt(offset)).toEqual({ line, column });
	});

	it('agrees with counting line ends one by one', () => {
		const text = fc.array(fc.constantFrom('\n', '\r\n', 'a', 'é', '🦷', ' ')).map((parts) => parts.join(''));
		fc.assert(
			fc.property(text, fc.nat(), (file, seed) => {
				const offset = seed % (file.length + 1);
				const before = file.slice(0, offset).split('\n');
				expect(new LineIndex(file).pointAt(offset)).toEqual({
					line: before.length,
					column: (before.at(-1) ?? '').length + 1,
				});
			}),
		);
	});
});
