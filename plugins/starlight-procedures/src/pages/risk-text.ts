import type { Translate } from './effect-text.ts';
import type { ChanceView, RiskView } from './procedure.ts';

export type { RiskView };

/** A chance in words: '2 to 5 in 1,000 injections', with its variant, time and what happens without the procedure. */
export function describeChance(chance: ChanceView, t: Translate, lang: string): string {
	const number = new Intl.NumberFormat(lang);
	const key = chance.high === 0 ? 'none' : chance.low === chance.high ? 'one' : 'range';
	const text = t(`starlightProcedures.risks.chance.${key}`, {
		low: number.format(chance.low),
		high: number.format(chance.high),
		outOf: number.format(chance.outOf),
		unit: t(`starlightProcedures.per.${chance.per}`),
	});
	const without =
		chance.without === undefined
			? []
			: [
					t('starlightProcedures.risks.without', {
						without: number.format(chance.without),
						outOf: number.format(chance.outOf),
					}),
				];
	return [text, chance.variant, chance.timeframe, ...without].filter((part) => part !== undefined).join('; ');
}
