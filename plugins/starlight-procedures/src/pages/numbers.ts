import type { Effect } from '../core/schema/index.ts';
import { certaintyText } from './certainty.ts';
import type { Translate } from './effect-text.ts';
import { describeStudies, type FindingView } from './finding.ts';
import type { Mark } from './references.ts';

/** One line of the numbers behind a finding, for those who read them as such. */
export interface NumberLine {
	readonly label: string;
	readonly value: string;
	readonly marks?: readonly Mark[];
}

const KEY = 'starlightProcedures.clinician';

/** Effect, interval, groups, scale, certainty and studies of a finding: the data of its picture, in words and numbers. */
export function numberLines(finding: FindingView, t: Translate, lang: string): NumberLine[] {
	const { effect, certainty } = finding;
	const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 4 });
	const say = (value: number) => number.format(value).replace('-', '−');
	return [
		{ label: t(`${KEY}.measure`), value: measureOf(effect, t) },
		...estimateLines(effect, say, t),
		...groupLines(effect, say),
		...finding.scales
			.filter((scale, index, all) => all.indexOf(scale) === index)
			.map(({ label, min, max }) => ({
				label: t(`${KEY}.scale`),
				value: `${label}: ${t(`${KEY}.range`, { low: say(min), high: say(max) })}`,
			})),
		...noticedLine(finding, say, t),
		{ label: t('starlightProcedures.finding.studies'), value: describeStudies(finding, t, lang) },
		{
			label: t(`${KEY}.system`),
			value:
				certainty === 'not-rated'
					? certaintyText(certainty, t)
					: [
							t(`${KEY}.rated`, { grade: certaintyText(certainty, t), system: certainty.system }),
							...(certainty.asStated ? [t(`${KEY}.asStated`, { text: certainty.asStated })] : []),
						].join('; '),
		},
	];
}

function measureOf(effect: Effect, t: Translate): string {
	if (effect.ratio) return t(`starlightProcedures.effect.ratio.${effect.ratio.kind}`);
	const kind = Object.entries(effect).find(([, value]) => value !== undefined)?.[0] ?? 'direction';
	const measure = t(`${KEY}.measure.${kind}`);
	return effect.test ? `${measure}: ${t(`starlightProcedures.measure.${effect.test.measure}`)}` : measure;
}

type Say = (value: number) => string;

function estimateLines(effect: Effect, say: Say, t: Translate): NumberLine[] {
	const estimate = effect.difference ?? effect.riskDifference ?? effect.ratio ?? effect.smd ?? effect.test;
	if (!estimate) return [];
	const { value, low, high } = estimate;
	const people = effect.riskDifference ?? effect.test;
	const outOf = people ? ` / ${say(people.outOf)}` : '';
	return [
		{ label: t(`${KEY}.estimate`), value: say(value) + outOf },
		{
			label: t(`${KEY}.interval`),
			value:
				low === undefined || high === undefined
					? t(`${KEY}.noInterval`)
					: t(`${KEY}.range`, { low: say(low), high: say(high) }) + outOf,
		},
	];
}

function groupLines(effect: Effect, say: Say): NumberLine[] {
	return [
		...(effect.arms ?? []).map(({ label, events, total }) => ({ label, value: `${say(events)} / ${say(total)}` })),
		...(effect.shares ?? []).map(({ label, value, outOf }) => ({ label, value: `${say(value)} / ${say(outOf)}` })),
		...(effect.change ?? []).map(({ label, before, after }) => ({ label, value: `${say(before)} → ${say(after)}` })),
	];
}

function noticedLine({ effect, scales, noticedMarks }: FindingView, say: Say, t: Translate): NumberLine[] {
	const noticed = effect.difference && scales[0]?.smallestImportant;
	return noticed ? [{ label: t(`${KEY}.noticed`), value: say(noticed.value), marks: noticedMarks }] : [];
}
