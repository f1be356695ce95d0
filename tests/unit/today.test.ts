import { describe, expect, it } from 'vitest';
import { today } from '../../plugins/starlight-procedures/src/core/index.ts';

const clock = new Date('2026-11-22T23:59:59.999Z');

describe('today', () => {
	it('is the day of the clock, in UTC', () => {
		expect(today({}, clock)).toBe('2026-11-22');
		expect(today({ TZ: 'Pacific/Auckland' }, clock)).toBe('2026-11-22');
	});

	it.each([
		['0', '1970-01-01'],
		['86399', '1970-01-01'],
		['86400', '1970-01-02'],
		['1582934400', '2020-02-29'],
	])('is the day of SOURCE_DATE_EPOCH %s', (epoch, day) => {
		expect(today({ SOURCE_DATE_EPOCH: epoch }, clock)).toBe(day);
	});

	it('is the day of the clock where SOURCE_DATE_EPOCH is empty', () => {
		expect(today({ SOURCE_DATE_EPOCH: '' }, clock)).toBe('2026-11-22');
	});

	it.each(['2026-11-22', '-1', '1.5', ' 1', '1e3', '999999999999', 'now'])(
		'refuses SOURCE_DATE_EPOCH %j and says what it wants',
		(epoch) => {
			expect(() => today({ SOURCE_DATE_EPOCH: epoch }, clock)).toThrow(
				`SOURCE_DATE_EPOCH is "${epoch}". Set it to a count of seconds since 1970.`,
			);
		},
	);
});
