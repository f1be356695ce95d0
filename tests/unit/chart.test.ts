import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CELL, cellsPath, columnsOf } from '../../plugins/starlight-procedures/src/pages/chart/grid.ts';
import { chartOf, type Chart } from '../../plugins/starlight-procedures/src/pages/chart/index.ts';
import { peopleChart } from '../../plugins/starlight-procedures/src/pages/chart/people.ts';
import type { Effect, Scale } from '../../plugins/starlight-procedures/src/core/schema/index.ts';

const WANTED = { wanted: 'more' } as const;
const SCALE: Scale = {
	label: 'Scale',
	min: 0,
	max: 100,
	better: 'lower',
	unit: 'point',
	smallestImportant: { value: 15, sources: ['lee-2020'] },
};

/** The cells that path data covers: each rectangle is whole cells of the grid. */
function cellsOf(path: string, columns: number): number[] {
	return Array.from(path.matchAll(/M(\d+) (\d+)h(\d+)v(\d+)H(\d+)z/g)).flatMap(([, ...found]) => {
		const [x = 0, y = 0, wide = 0, high = 0, back] = found.map(Number);
		expect(back).toBe(x);
		const first = { column: x / CELL.width, row: y / CELL.height };
		return Array.from({ length: high / CELL.height }, (_, row) =>
			Array.from({ length: wide / CELL.width }, (_, column) => (first.row + row) * columns + first.column + column),
		).flat();
	});
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

describe('a picture of people', () => {
	it('draws each counted person once, and each other person once', () => {
		fc.assert(
			fc.property(fc.constantFrom(100, 1_000, 10_000), fc.nat(10_000), (outOf, any) => {
				const count = any % (outOf + 1);
				const columns = columnsOf(outOf);
				const counted = cellsOf(cellsPath(0, count, columns), columns);
				const others = cellsOf(cellsPath(count, outOf, columns), columns);
				expect(counted.sort((a, b) => a - b)).toEqual(range(0, count));
				expect(others.sort((a, b) => a - b)).toEqual(range(count, outOf));
			}),
		);
	});

	const group = fc
		.record({ total: fc.integer({ min: 1, max: 50_000 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
		.map(({ total, share }) => ({ label: 'Group', count: Math.round(share * total), outOf: total }));

	it('has one number of people for all groups, and each count is the share at that number', () => {
		fc.assert(
			fc.property(fc.array(group, { minLength: 1, maxLength: 4 }), (groups) => {
				const chart = peopleChart(groups);
				expect([100, 1_000, 10_000]).toContain(chart.outOf);
				expect(chart.alone).toBe(groups.length === 1);
				for (const [index, { count, stated }] of chart.groups.entries()) {
					expect(stated).toEqual({ count: groups[index]!.count, outOf: groups[index]!.outOf });
					expect(Math.abs(count / chart.outOf - stated.count / stated.outOf)).toBeLessThanOrEqual(0.5 / chart.outOf);
				}
			}),
		);
	});

	it('never shows some as nobody, not all as everybody, or more as the same, while a larger number could tell', () => {
		fc.assert(
			fc.property(fc.array(group, { minLength: 1, maxLength: 4 }), (groups) => {
				const chart = peopleChart(groups);
				if (chart.outOf === 10_000) return;
				for (const { count, stated } of chart.groups) {
					if (stated.count > 0) expect(count).toBeGreaterThan(0);
					if (stated.count < stated.outOf) expect(count).toBeLessThan(chart.outOf);
					for (const other of chart.groups)
						if (other.stated.count / other.stated.outOf !== stated.count / stated.outOf)
							expect(other.count).not.toBe(count);
				}
			}),
		);
	});

	it.each([
		[
			[
				{ label: 'A', count: 17, outOf: 46 },
				{ label: 'B', count: 1, outOf: 41 },
			],
			100,
			[37, 2],
		],
		[[{ label: 'A', count: 3, outOf: 1_000 }], 1_000, [3]],
		[
			[
				{ label: 'A', count: 44, outOf: 100 },
				{ label: 'B', count: 21, outOf: 100 },
			],
			100,
			[44, 21],
		],
		[
			[
				{ label: 'A', count: 501, outOf: 1_000 },
				{ label: 'B', count: 503, outOf: 1_000 },
			],
			1_000,
			[501, 503],
		],
		[[{ label: 'A', count: 1, outOf: 50_000 }], 10_000, [0]],
	])('of %j is out of %d', (groups, outOf, counts) => {
		const chart = peopleChart(groups);
		expect(chart.outOf).toBe(outOf);
		expect(chart.groups.map(({ count }) => count)).toEqual(counts);
	});
});

/** The numbers of an axis, read back off the places of its marks. */
function read(chart: Chart | undefined, toNumber: (place: number, end: number) => number): number[] {
	if (chart?.form !== 'axis') throw new Error('no axis');
	return [chart.value, chart.interval?.low, chart.interval?.high, chart.none].flatMap((place) =>
		place === undefined ? [] : [toNumber(place, chart.end)],
	);
}
const linear = (place: number, end: number) => (place / 1000) * 2 * end - end;

const within = (end: number) =>
	fc
		.tuple(...([0, 0, 0] as const).map(() => fc.double({ min: -end, max: end, noNaN: true })))
		.map((all) => [...all].sort((a, b) => a - b) as [number, number, number])
		.map(([low, value, high]) => ({ low, value, high }));

describe('a difference on a line', () => {
	it('has its marks where the numbers lie on the whole scale', () => {
		fc.assert(
			fc.property(within(100), ({ low, value, high }) => {
				const chart = chartOf({ difference: { value, low, high, scale: 'x' } }, [SCALE], WANTED);
				const places = read(chart, linear);
				for (const [at, expected] of [value, low, high, 0].entries()) expect(places[at]).toBeCloseTo(expected, -0.3);
				expect(chart).toMatchObject({
					kind: 'difference',
					end: 100,
					unnoticed: { low: 425, high: 575 },
					better: 'low',
				});
			}),
		);
	});

	it('of people and of standard deviations too', () => {
		fc.assert(
			fc.property(within(100), within(3), (people, deviations) => {
				const risk = chartOf({ riskDifference: { ...people, outOf: 100 } }, [], WANTED);
				expect(risk).toMatchObject({ kind: 'riskDifference', end: 100, unnoticed: undefined });
				expect(read(risk, linear)[0]).toBeCloseTo(people.value, -0.3);
				const smd = chartOf({ smd: deviations }, [], WANTED);
				expect(smd).toMatchObject({ kind: 'smd' });
				expect(Math.abs(read(smd, linear)[0]! - deviations.value)).toBeLessThanOrEqual(0.005);
			}),
		);
	});

	it('of a ratio counts factors: half and twice lie as far from 1', () => {
		const place = (value: number) => {
			const chart = chartOf({ ratio: { kind: 'RR', value } }, [], WANTED);
			return chart?.form === 'axis' ? chart.value : undefined;
		};
		expect(place(1)).toBe(500);
		expect(place(2)! - 500).toBe(500 - place(0.5)!);
		expect(place(10)).toBe(1000);
		fc.assert(
			fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), (value) => {
				const [read1] = read(chartOf({ ratio: { kind: 'OR', value } }, [], WANTED), (at, end) => end ** (at / 500 - 1));
				expect(Math.log10(read1! / value)).toBeCloseTo(0, 2);
			}),
		);
	});

	it('stops at the end of the scale where an interval is longer than it', () => {
		const chart = chartOf({ difference: { value: -80, low: -150, high: -10, scale: 'x' } }, [SCALE], WANTED);
		expect(chart).toMatchObject({ interval: { low: 0, high: 450 }, value: 100 });
	});

	it('is not drawn without its scale', () => {
		expect(chartOf({ difference: { value: 1, scale: 'gone' } }, [], WANTED)).toBeUndefined();
		expect(chartOf({ change: [{ label: 'A', before: 1, after: 2, scale: 'gone' }] }, [], WANTED)).toBeUndefined();
	});
});

describe('means before and after', () => {
	it('lie where the numbers say on the scale of each', () => {
		const number = fc.double({ min: 0, max: 100, noNaN: true });
		fc.assert(
			fc.property(fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 4 }), (pairs) => {
				const change = pairs.map(([before, after]) => ({ label: 'Group', before, after, scale: 'x' }));
				const chart = chartOf(
					{ change },
					pairs.map(() => SCALE),
					WANTED,
				);
				if (chart?.form !== 'change') throw new Error('no change');
				expect(chart.alone).toBe(pairs.length === 1);
				for (const [index, [before, after]] of pairs.entries()) {
					expect(chart.rows[index]!.before / 10).toBeCloseTo(before, 0.3);
					expect(chart.rows[index]!.after / 10).toBeCloseTo(after, 0.3);
				}
			}),
		);
	});
});

describe('each kind of effect', () => {
	const EFFECTS: [Effect, string][] = [
		[{ arms: [{ label: 'A', events: 1, total: 2 }] }, 'people'],
		[{ shares: [{ label: 'A', value: 1, outOf: 2 }] }, 'people'],
		[{ difference: { value: 1, scale: 'x' } }, 'axis difference'],
		[{ riskDifference: { value: 1, outOf: 100 } }, 'axis riskDifference'],
		[{ ratio: { kind: 'RR', value: 2 } }, 'axis ratio'],
		[{ smd: { value: 0.5 } }, 'axis smd'],
		[{ change: [{ label: 'A', before: 1, after: 2, scale: 'x' }] }, 'change'],
		[{ test: { value: 1, outOf: 100, measure: 'sensitivity', reference: 'surgery' } }, 'test'],
		[{ direction: 'better' }, 'direction'],
	];

	it.each(EFFECTS)('of %j has the form %s and no other', (effect, form) => {
		const chart = chartOf(effect, [SCALE], WANTED);
		expect(chart?.form === 'axis' ? `axis ${chart.kind}` : chart?.form).toBe(form);
	});

	it('says on which end readers hope to be', () => {
		expect(chartOf({ riskDifference: { value: 1, outOf: 100 } }, [], { wanted: 'less' })).toMatchObject({
			better: 'low',
		});
		expect(chartOf({ riskDifference: { value: 1, outOf: 100 } }, [], WANTED)).toMatchObject({ better: 'high' });
	});
});
