import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chance, Risk } from '../../plugins/starlight-procedures/src/core/schema/index.ts';
import { References } from '../../plugins/starlight-procedures/src/pages/references.ts';
import {
	describeChance,
	describeCountColumn,
	describeOthers,
	describeOverall,
	describeStated,
	describeTable,
	describeWithout,
} from '../../plugins/starlight-procedures/src/pages/risk-text.ts';
import { viewRisks, type RiskTable, type RiskView } from '../../plugins/starlight-procedures/src/pages/risks.ts';
import { only } from './support/content.ts';
import { translate } from './support/translate.ts';

function tableOf(...chances: Partial<Chance>[][]): RiskTable {
	const risks = chances.map((some, at): Risk => ({
		id: `risk-${at}`,
		name: 'A risk',
		group: 'complication',
		serious: false,
		chances: some.map((chance) => ({ low: 1, high: 1, outOf: 100, per: 'person', sources: ['kim-2020'], ...chance })),
	}));
	return viewRisks(risks, new References(() => undefined));
}

function riskOf(...chances: Partial<Chance>[]): RiskView {
	return only(tableOf(chances).risks);
}

const say = (risk: RiskView) => risk.chances.map((chance) => describeChance(chance, translate, 'en'));

const chance = fc
	.record({
		outOf: fc.oneof(fc.constantFrom(100, 1_000, 10_000, 1_000_000), fc.integer({ min: 1, max: 5_000_000 })),
		shares: fc.tuple(fc.nat(1_000_000), fc.nat(1_000_000), fc.nat(1_000_000)),
		per: fc.constantFrom('person', 'procedure', 'injection', 'lesion'),
		compared: fc.boolean(),
	})
	.map(({ outOf, shares, per, compared }): Partial<Chance> => {
		const count = (share: number) => Math.floor((share * outOf) / 1_000_000);
		const [a, b] = [count(shares[0]), count(shares[1])];
		return {
			low: Math.min(a, b),
			high: Math.max(a, b),
			outOf,
			per,
			...(compared ? { without: count(shares[2]) } : {}),
		};
	});
const table = fc.array(fc.array(chance, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });

describe('whatever chances a table of risks has', () => {
	it('counts all of them out of one round number, the smallest that shows each as one or more', () => {
		fc.assert(
			fc.property(table, (chances) => {
				const { outOf, risks } = tableOf(...chances);
				expect(String(outOf)).toMatch(/^100+$/);
				for (const { chances: shown, overall } of risks)
					for (const item of [...shown, ...overall]) expect(item.outOf).toBe(outOf);
				const counts = chances
					.flat()
					.flatMap(({ low = 0, high = 0, without = 0, outOf: all = 1 }) =>
						[low, high, without].filter((count) => count > 0).map((count) => ({ count, all })),
					);
				for (const { count, all } of counts) expect(count * outOf).toBeGreaterThanOrEqual(all);
				const smaller = outOf / 10;
				const needed = counts.some(
					({ count, all }) => count * smaller < all || (/^[125]0*$/.test(String(all)) && (count * smaller) % all !== 0),
				);
				expect(outOf === 100 || needed).toBe(true);
			}),
		);
	});

	it("shows each source's share: exactly, or rounded and said to be so; never nothing where there is something", () => {
		fc.assert(
			fc.property(table, (chances) => {
				const { outOf, risks } = tableOf(...chances);
				for (const [at, { chances: shown }] of risks.entries())
					for (const [index, view] of shown.entries()) {
						const { low = 0, high = 0, without, outOf: all = 1 } = chances[at]?.[index] ?? {};
						const pairs = [
							[view.low, low],
							[view.high, high],
							[view.without ?? 0, without ?? 0],
						] as const;
						for (const [count, stated] of pairs) {
							expect(Math.abs(count - (stated * outOf) / all)).toBeLessThanOrEqual(0.5);
							expect(count === 0).toBe(stated === 0);
						}
						expect(view.low).toBeLessThanOrEqual(view.high);
						expect(view.high).toBeLessThanOrEqual(outOf);
						expect(view.without === undefined).toBe(without === undefined);
						expect(view.exact).toBe(pairs.every(([count, stated]) => count * all === stated * outOf));
						expect(view.stated).toEqual(all === outOf ? undefined : { low, high, outOf: all, without });
					}
			}),
		);
	});

	it('says in words the counts it shows, and counts that add up', () => {
		fc.assert(
			fc.property(table, (chances) => {
				for (const risk of tableOf(...chances).risks) {
					for (const [at, text] of say(risk).entries()) {
						const view = risk.chances[at]!;
						const numbers = [...text.matchAll(/[\d,]+/g)].map(([digits]) => Number(digits.replaceAll(',', '')));
						const none = [view.stated?.outOf ?? view.outOf];
						const one = [view.high, view.outOf];
						expect(numbers).toEqual(view.high === 0 ? none : view.low === view.high ? one : [view.low, ...one]);
						expect(text.startsWith('About')).toBe(!view.exact && view.high > 0);
					}
					const others = /[\d,]+/.exec(describeOthers(risk, translate, 'en') ?? '')?.[0].replaceAll(',', '');
					if (others !== undefined) expect(Number(others) + risk.chances[0]!.high).toBe(risk.chances[0]!.outOf);
				}
			}),
		);
	});
});

describe('a chance', () => {
	it.each<[Partial<Chance>, string, string | undefined]>([
		[{ low: 2, high: 5 }, '2 to 5 of 100 people', undefined],
		[{ low: 3, high: 3, outOf: 116, per: 'procedure' }, 'About 3 of 100 procedures', '3 of 116'],
		[{ low: 3, high: 3, outOf: 2000 }, '15 of 10,000 people', '3 of 2,000'],
		[{ low: 105, high: 105, outOf: 1000, per: 'injection' }, '105 of 1,000 injections', undefined],
		[{ low: 0, high: 0, outOf: 50, per: 'lesion' }, 'None seen in 50 treated places', undefined],
		[{ low: 0, high: 4, outOf: 1000 }, '0 to 4 of 1,000 people', undefined],
		[{ low: 5, high: 5, outOf: 1_000_000 }, '5 of 1,000,000 people', undefined],
	])('%o reads %s', (given, text, stated) => {
		const [view] = riskOf(given).chances;
		expect(say(riskOf(given))).toEqual([text]);
		expect(view && describeStated(view, translate, 'en')).toBe(stated && `In the source: ${stated}`);
	});

	it('is told from the other side where it is one number alone', () => {
		const other = (...chances: Partial<Chance>[]) => describeOthers(riskOf(...chances), translate, 'en');
		expect(other({ low: 3, high: 3, outOf: 1000 })).toBe('The other 997 do not get it.');
		expect(other({ low: 3, high: 3, outOf: 116, per: 'procedure' })).toBe('It does not happen in the other 97 or so.');
		expect(other({ low: 2, high: 3 })).toBeUndefined();
		expect(other({}, {})).toBeUndefined();
	});

	it('stands beside that without the procedure, rounded alike', () => {
		const [exact] = riskOf({ low: 27, high: 27, outOf: 1000, without: 17 }).chances;
		expect(exact && describeWithout(exact, translate, 'en')).toBe('Without it: 17 of 1,000');
		const [rounded] = riskOf({ low: 4, high: 4, outOf: 91, without: 7 }).chances;
		expect(rounded && describeWithout(rounded, translate, 'en')).toBe('Without it: about 8 of 100');
		expect(rounded && describeStated(rounded, translate, 'en')).toBe('In the source: 4 of 91, and 7 of 91 without it');
	});
});

describe('several chances of one risk', () => {
	const overall = (...chances: Partial<Chance>[]) =>
		riskOf(...chances).overall.map((item) => describeOverall(item, translate, 'en'));

	it('have a range over all where they count the same thing', () => {
		expect(overall({ low: 2, high: 5 }, { low: 4, high: 9 })).toEqual(['From 2 to 9 of 100 people: sources differ.']);
	});

	it('have none where all sources give one and the same count', () => {
		expect(overall({}, {})).toEqual([]);
	});

	it('say where the range is rounded', () => {
		expect(overall({ low: 3, high: 3, outOf: 116 }, { low: 5, high: 5, outOf: 116 })).toEqual([
			'From about 3 to 4 of 100 people: sources differ.',
		]);
	});

	it('say so where they are about different times', () => {
		const hospital = { variant: 'one hospital' };
		expect(
			overall(
				{ low: 10, high: 10, timeframe: 'within 3 years', ...hospital },
				{ low: 23, high: 23, timeframe: 'within 10 years', ...hospital },
			),
		).toEqual(['One hospital. From 10 to 23 of 100 people, depending on the time.']);
	});

	it('have it before the first of them, and leave other forms out of it', () => {
		const { overall: found } = riskOf(
			{ low: 1, high: 1, variant: 'from the side' },
			{ low: 5, high: 5 },
			{ low: 9, high: 9 },
		);
		expect(found).toMatchObject([{ low: 5, high: 9, at: 1 }]);
	});

	it('have none where they count different things or are about different forms', () => {
		expect(overall({ per: 'person' }, { per: 'injection' })).toEqual([]);
		expect(overall({ variant: 'from the side' }, { variant: 'from behind' })).toEqual([]);
	});
});

describe('a table of risks', () => {
	const say = (given: RiskTable) => describeTable(given, translate, 'en');

	it('says what its counts are out of, and what they count', () => {
		expect(say(tableOf([{}]))).toContain('out of 100 people');
		expect(say(tableOf([{}], [{ per: 'injection', outOf: 1000 }]))).toContain(
			'out of 1,000, and each says what it counts: people and injections',
		);
	});

	it('names no number where nobody counted', () => {
		const unknown: Risk = { id: 'a', name: 'A', group: 'complication', serious: true, unknown: 'Nobody counted' };
		const table = viewRisks([unknown], new References(() => undefined));
		expect(say(table)).not.toMatch(/\d/);
		expect(describeCountColumn(table, translate, 'en')).toBe('How often');
		expect(describeCountColumn(tableOf([{}]), translate, 'en')).toBe('How often, out of 100');
	});
});
