import type { Translate } from './effect-text.ts';
import type { ChanceView, OverallChance, RiskTable, RiskView } from './risks.ts';

export type { ChanceView, RiskTable, RiskView };

/** A number of people or procedures as its reader writes it. */
export function formatCount(count: number, lang: string): string {
	return new Intl.NumberFormat(lang).format(count);
}

/** How often, with what is counted: '19 to 260 of 1,000 people', 'About 3 of 100 procedures'. */
export function describeChance(chance: ChanceView, t: Translate, lang: string): string {
	const unit = t(`starlightProcedures.per.${chance.per}`);
	if (chance.high === 0) {
		const seen = chance.stated?.outOf ?? chance.outOf;
		return t('starlightProcedures.risks.chance.none', { outOf: formatCount(seen, lang), unit });
	}
	const key = `${chance.exact ? 'exact' : 'about'}.${chance.low === chance.high ? 'one' : 'range'}`;
	return t(`starlightProcedures.risks.chance.${key}`, {
		low: formatCount(chance.low, lang),
		high: formatCount(chance.high, lang),
		outOf: formatCount(chance.outOf, lang),
		unit,
	});
}

/** Which form of the procedure, and within what time, each as a line of its own. */
export function describeScope({ variant, timeframe }: ChanceView, lang: string): string[] {
	return [variant, timeframe].filter((line) => line !== undefined).map((line) => capitalize(line, lang));
}

function capitalize(text: string, lang: string): string {
	return text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);
}

/** How many do not have it: the other side of a single chance. */
export function describeOthers({ chances: [only, ...more] }: RiskView, t: Translate, lang: string): string | undefined {
	if (!only || more.length > 0 || only.low !== only.high || only.high === 0 || only.without !== undefined)
		return undefined;
	const others = formatCount(only.outOf - only.high, lang);
	return t(`starlightProcedures.risks.others.${only.per}.${only.exact ? 'exact' : 'about'}`, { others });
}

/** How often it happens without the procedure. */
export function describeWithout({ without, outOf, exact }: ChanceView, t: Translate, lang: string): string | undefined {
	if (without === undefined) return undefined;
	return t(`starlightProcedures.risks.without.${exact ? 'exact' : 'about'}`, {
		without: formatCount(without, lang),
		outOf: formatCount(outOf, lang),
	});
}

/** The count as the source states it, where the table counts out of another number. */
export function describeStated({ stated, marks }: ChanceView, t: Translate, lang: string): string | undefined {
	if (!stated || stated.high === 0) return undefined;
	const { low, high, without } = stated;
	const outOf = formatCount(stated.outOf, lang);
	const counts = t(`starlightProcedures.risks.stated.${low === high ? 'one' : 'range'}`, {
		low: formatCount(low, lang),
		high: formatCount(high, lang),
		outOf,
	});
	const beside =
		without === undefined
			? counts
			: t('starlightProcedures.risks.stated.without', { counts, without: formatCount(without, lang), outOf });
	return t(`starlightProcedures.risks.stated.${marks.length > 1 ? 'sources' : 'source'}`, { counts: beside });
}

/** From the smallest to the largest of several counts: 'One hospital. From 10 to 23 of 100 people, depending on the time.' */
export function describeOverall(overall: OverallChance, t: Translate, lang: string): string {
	const key = `${overall.exact ? 'exact' : 'about'}.${overall.times ? 'times' : 'sources'}`;
	const text = t(`starlightProcedures.risks.overall.${key}`, {
		low: formatCount(overall.low, lang),
		high: formatCount(overall.high, lang),
		outOf: formatCount(overall.outOf, lang),
		unit: t(`starlightProcedures.per.${overall.per}`),
	});
	if (overall.variant === undefined) return text;
	return t('starlightProcedures.risks.overall.variant', { variant: capitalize(overall.variant, lang), text });
}

/** What the counts of a table are out of, and that they count different things where they do. */
export function describeTable({ risks, outOf }: RiskTable, t: Translate, lang: string): string {
	const units = new Set(risks.flatMap(({ chances }) => chances.map(({ per }) => per)));
	if (units.size === 0) return t('starlightProcedures.risks.table.uncounted');
	return t(`starlightProcedures.risks.table.${units.size > 1 ? 'units' : 'unit'}`, {
		outOf: formatCount(outOf, lang),
		units: new Intl.ListFormat(lang).format([...units].map((unit) => t(`starlightProcedures.per.${unit}`))),
	});
}

/** The head of the column of counts: without a number where the table has none. */
export function describeCountColumn({ risks, outOf }: RiskTable, t: Translate, lang: string): string {
	return risks.every(({ chances }) => chances.length === 0)
		? t('starlightProcedures.risks.column.often')
		: t('starlightProcedures.risks.column.oftenOutOf', { outOf: formatCount(outOf, lang) });
}
