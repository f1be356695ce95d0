import type { Effect, Finding, Scale } from '../core/schema/index.ts';
import type { FindingView } from './finding.ts';

/** Translates a key of this plugin with values. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

/** Comparators that a sentence cannot name. */
const COMPARED: Partial<Record<Finding['comparator']['kind'], string>> = { none: 'alone', 'not-stated': 'unstated' };

/** What a result was compared with, in words. */
export function comparatorText({ kind, text }: Finding['comparator'], t: Translate): string {
	return text ?? t(`starlightProcedures.comparator.${kind}`);
}

/** An effect in words: one line or more, each a full statement. */
export function describeEffect(finding: FindingView, t: Translate, lang: string): string[] {
	const { effect } = finding;
	const number = formatter(lang);
	const alone = finding.natural ? [] : [t('starlightProcedures.effect.uncontrolled')];
	const comparator = comparatorText(finding.comparator, t);
	const compared = COMPARED[finding.comparator.kind] ?? 'compared';
	if (effect.arms) return describeArms(effect.arms, alone, t, number);
	if (effect.shares) return describeShares(effect.shares, alone, t, number);
	if (effect.difference) return describeDifference(effect.difference, finding.scales[0], comparator, t, number);
	if (effect.riskDifference) {
		const { value, outOf } = effect.riskDifference;
		const key = value < 0 ? 'fewer' : value > 0 ? 'more' : 'same';
		return [
			t(`starlightProcedures.effect.riskDifference.${key}`, {
				value: people(value, number),
				outOf: number.format(outOf),
				comparator,
			}),
			...peopleRange(effect.riskDifference, t, number),
		];
	}
	if (effect.ratio) {
		const kind = t(`starlightProcedures.effect.ratio.${effect.ratio.kind}`);
		return [
			t('starlightProcedures.effect.ratio', { kind, value: number.format(effect.ratio.value), comparator }),
			...interval(effect.ratio, t, number),
		];
	}
	if (effect.smd) {
		return [
			t('starlightProcedures.effect.smd', { value: signed(effect.smd.value, number), comparator }),
			...interval(effect.smd, t, number),
		];
	}
	if (effect.change) return describeChange(effect.change, finding, alone, t, number);
	if (effect.test) {
		const { measure, reference, value, outOf } = effect.test;
		return [
			t('starlightProcedures.effect.test', {
				measure: t(`starlightProcedures.measure.${measure}`),
				value: number.format(value),
				outOf: number.format(outOf),
				reference,
			}),
			...interval(effect.test, t, number),
		];
	}
	return [t(`starlightProcedures.effect.direction.${compared}.${effect.direction ?? 'unknown'}`, { comparator })];
}

/** An effect in one line: what every group had, or the difference between them. */
export function summarizeEffect(finding: FindingView, t: Translate, lang: string): string {
	const lines = describeEffect(finding, t, lang);
	const { arms, shares, change } = finding.effect;
	return lines.slice(0, (arms ?? shares ?? change)?.length ?? 1).join(' ');
}

/** Two decimals, but never so few that a small number prints as nothing. */
function formatter(lang: string): NumberFormat {
	const plain = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 });
	const small = new Intl.NumberFormat(lang, { maximumSignificantDigits: 2 });
	return { format: (value) => (value !== 0 && Math.abs(value) < 0.1 ? small : plain).format(value) };
}

interface NumberFormat {
	format(value: number): string;
}

/** A share as whole people, out of the smallest round number that shows at least one. */
function derived(share: number, number: NumberFormat): { perCount: string; outOf: string } {
	const outOf = [100, 1_000, 10_000, 100_000].find((size) => share === 0 || Math.round(share * size) >= 1) ?? 1_000_000;
	return { perCount: number.format(Math.round(share * outOf)), outOf: number.format(outOf) };
}

function describeArms(
	arms: NonNullable<Effect['arms']>,
	alone: readonly string[],
	t: Translate,
	number: NumberFormat,
): string[] {
	const lines = arms.map(({ label, events, total }) =>
		t('starlightProcedures.effect.arm', {
			label,
			events: number.format(events),
			total: number.format(total),
			...derived(events / total, number),
		}),
	);
	return arms.length === 1 ? [...lines, ...alone] : lines;
}

function describeShares(
	shares: NonNullable<Effect['shares']>,
	alone: readonly string[],
	t: Translate,
	number: NumberFormat,
): string[] {
	const lines = shares.map(({ label, value, outOf }) =>
		t('starlightProcedures.effect.share', { label, value: number.format(value), outOf: number.format(outOf) }),
	);
	return [...lines, t('starlightProcedures.effect.shareOnly'), ...(shares.length === 1 ? alone : [])];
}

function describeDifference(
	{ value, low, high }: NonNullable<Effect['difference']>,
	scale: Scale | undefined,
	comparator: string,
	t: Translate,
	number: NumberFormat,
): string[] {
	const points = (amount: number) => {
		const key = amount < 0 ? 'lower' : amount > 0 ? 'higher' : 'same';
		const unit = t(Math.abs(amount) === 1 ? 'starlightProcedures.unit.one' : 'starlightProcedures.unit.many', {
			unit: scale?.unit ?? 'point',
		});
		return t(`starlightProcedures.effect.amount.${key}`, { value: number.format(Math.abs(amount)), unit });
	};
	return [
		t('starlightProcedures.effect.difference', { amount: points(value), comparator }),
		...(scale ? [describeScale(scale, t, number)] : []),
		...(low === undefined || high === undefined
			? []
			: [t('starlightProcedures.effect.differenceRange', { low: points(low), high: points(high) })]),
	];
}

function describeChange(
	changes: NonNullable<Effect['change']>,
	{ scales, natural }: Pick<FindingView, 'scales' | 'natural'>,
	alone: readonly string[],
	t: Translate,
	number: NumberFormat,
): string[] {
	const lines = changes.map(({ label, before, after }) =>
		t(`starlightProcedures.effect.${natural ? 'changeNatural' : 'change'}`, {
			label,
			before: number.format(before),
			after: number.format(after),
		}),
	);
	return [
		...lines,
		...[...new Set(scales)].map((scale) => describeScale(scale, t, number)),
		...(changes.length === 1 ? alone : []),
	];
}

function describeScale(scale: Scale, t: Translate, number: NumberFormat): string {
	return t(`starlightProcedures.effect.scale.${scale.better}`, {
		label: scale.label,
		min: number.format(scale.min),
		max: number.format(scale.max),
	});
}

/** A number of people: whole, unless it is less than one. */
function people(amount: number, number: NumberFormat): string {
	const size = Math.abs(amount);
	return number.format(size < 1 ? size : Math.round(size));
}

/** The range of a difference in people, in words: a minus sign is easily overlooked. */
function peopleRange(
	{ low, high, outOf }: NonNullable<Effect['riskDifference']>,
	t: Translate,
	number: NumberFormat,
): string[] {
	if (low === undefined || high === undefined) return [];
	const inWords = (amount: number) =>
		t(`starlightProcedures.effect.people.${amount < 0 ? 'fewer' : amount > 0 ? 'more' : 'same'}`, {
			value: people(amount, number),
		});
	return [
		t('starlightProcedures.effect.peopleRange', {
			low: inWords(low),
			high: inWords(high),
			outOf: number.format(outOf),
		}),
	];
}

function interval(
	{ low, high }: { low?: number | undefined; high?: number | undefined },
	t: Translate,
	number: NumberFormat,
): string[] {
	if (low === undefined || high === undefined) return [];
	return [t('starlightProcedures.effect.range', { low: signed(low, number), high: signed(high, number) })];
}

/** A number with a true minus sign. */
function signed(value: number, number: NumberFormat): string {
	return value < 0 ? `−${number.format(-value)}` : number.format(value);
}
