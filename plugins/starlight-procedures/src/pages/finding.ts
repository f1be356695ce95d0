import type { Graph } from '../core/graph/graph.ts';
import type { Certainty, Effect, Finding, Outcome, Scale } from '../core/schema/index.ts';
import { procedurePath, type EntryLink } from './paths.ts';
import type { Mark, References } from './references.ts';
import { chartOf, type Chart } from './chart/index.ts';
import type { Translate } from './effect-text.ts';
import { resultOf, type Result } from '../core/graph/result.ts';

/** An effect with its scale resolved, so that whoever shows it needs no vocabulary. */
export interface FindingView {
	/** Anchor on the page, unique even where one finding serves two conditions. */
	readonly anchor: string;
	readonly id: string;
	readonly outcome: Pick<Outcome, 'label' | 'description' | 'wanted'>;
	readonly comparator: Finding['comparator'] & { readonly link?: EntryLink };
	readonly population: string;
	readonly timeframe: string;
	readonly effect: Effect;
	/** The picture of the effect; undefined where its numbers cannot be drawn. */
	readonly chart: Chart | undefined;
	/** What it says about the procedure, in one word. */
	readonly result: Result;
	/** What the result is about: the first group as the study names it, else the procedure or the care. */
	readonly subject: string;
	/** The usual course: nothing was done, so nothing is compared. */
	readonly natural: boolean;
	/** The scale of a difference, or of each change in turn. */
	readonly scales: readonly Scale[];
	/** Who says which change on the scale most people would notice. */
	readonly noticedMarks: readonly Mark[];
	readonly studyType: Finding['studyType'];
	readonly trials: number | undefined;
	readonly participants: number | undefined;
	readonly certainty: Certainty;
	readonly ratedBy: readonly Mark[];
	readonly indirect: string | undefined;
	readonly marks: readonly Mark[];
}

/** How a page uses a finding. */
export interface FindingOptions {
	/** The procedure or the care that the finding is about. */
	readonly subject: string;
	/** The usual course: nothing was done, so nothing is compared. */
	readonly natural?: boolean;
	/** Shown in a line, without who rated it: a source cited there would be a number that nothing prints. */
	readonly brief?: boolean;
}

/** Prepares a finding for the page and numbers its citations. */
export function viewFinding(
	finding: Finding,
	anchor: string,
	graph: Graph,
	references: References,
	{ subject, natural = false, brief = false }: FindingOptions,
): FindingView {
	const { procedure } = finding.comparator;
	const entry = procedure ? graph.procedure(procedure) : undefined;
	const marks = references.cite(finding.sources);
	const { effect } = finding;
	const scales = scaleIds(effect).flatMap((id) => graph.vocabulary.scales[id] ?? []);
	const outcome = graph.vocabulary.outcomes[finding.outcome] ?? { label: finding.outcome, wanted: 'more' as const };
	// In the order of the card: the result, how sure it is, the numbers behind it.
	const ratedBy = brief || finding.certainty === 'not-rated' ? [] : references.cite([finding.certainty.ratedBy]);
	const noticed = effect.difference && scales[0]?.smallestImportant?.sources;
	const noticedMarks = brief ? [] : references.cite(noticed);
	return {
		anchor,
		id: finding.id,
		outcome,
		comparator: {
			...finding.comparator,
			...(procedure && entry ? { link: { id: procedure, title: entry.title, path: procedurePath(procedure) } } : {}),
		},
		population: finding.population,
		timeframe: finding.timeframe.text,
		effect,
		chart: chartOf(effect, scales, outcome),
		result: resultOf(finding, graph.vocabulary),
		subject: (effect.arms ?? effect.shares ?? effect.change)?.[0]?.label ?? subject,
		natural,
		scales,
		noticedMarks,
		studyType: finding.studyType,
		trials: finding.trials,
		participants: finding.participants,
		certainty: finding.certainty,
		ratedBy,
		indirect: finding.indirect,
		marks,
	};
}

function scaleIds(effect: Effect): string[] {
	if (effect.difference) return [effect.difference.scale];
	return (effect.change ?? []).map(({ scale }) => scale);
}

/** The studies behind a finding: their type, how many, and how many people. */
export function describeStudies({ studyType, trials, participants }: FindingView, t: Translate, lang: string): string {
	const number = new Intl.NumberFormat(lang);
	const type = t(`starlightProcedures.study.${studyType}`);
	if (trials === undefined && participants === undefined) return type;
	const values = { type, trials: number.format(trials ?? 0), participants: number.format(participants ?? 0) };
	if (participants === undefined)
		return t(`starlightProcedures.finding.counts.${trials === 1 ? 'trial' : 'trials'}`, values);
	if (trials === undefined) return t('starlightProcedures.finding.counts.participants', values);
	return t(`starlightProcedures.finding.counts.${trials === 1 ? 'one' : 'both'}`, values);
}
