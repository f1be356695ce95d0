import type { Graph } from '../core/graph/graph.ts';
import type { Certainty, Effect, Finding, Outcome, Scale } from '../core/schema/index.ts';
import { procedurePath, type EntryLink } from './paths.ts';
import type { Mark, References } from './references.ts';
import type { Translate } from './effect-text.ts';

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
	/** The usual course: nothing was done, so nothing is compared. */
	readonly natural: boolean;
	/** The scale of a difference, or of each change in turn. */
	readonly scales: readonly Scale[];
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
	{ natural = false, brief = false }: FindingOptions = {},
): FindingView {
	const { procedure } = finding.comparator;
	const entry = procedure ? graph.procedure(procedure) : undefined;
	const marks = references.cite(finding.sources);
	return {
		anchor,
		id: finding.id,
		outcome: graph.vocabulary.outcomes[finding.outcome] ?? { label: finding.outcome, wanted: 'more' },
		comparator: {
			...finding.comparator,
			...(procedure && entry ? { link: { id: procedure, title: entry.title, path: procedurePath(procedure) } } : {}),
		},
		population: finding.population,
		timeframe: finding.timeframe.text,
		effect: finding.effect,
		natural,
		scales: scaleIds(finding.effect).flatMap((id) => graph.vocabulary.scales[id] ?? []),
		studyType: finding.studyType,
		trials: finding.trials,
		participants: finding.participants,
		certainty: finding.certainty,
		ratedBy: brief || finding.certainty === 'not-rated' ? [] : references.cite([finding.certainty.ratedBy]),
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
