import { compareText } from '../core/diagnostic.ts';
import type { Graph } from '../core/graph/graph.ts';
import type { Guideline, Stance } from '../core/schema/index.ts';
import { linkCondition, linkProcedure } from './common.ts';
import { guidelinePartAnchor, type EntryLink } from './paths.ts';
import { References, type CitedText, type Mark, type NumberedReference } from './references.ts';

/** One recommendation on the list of guidelines. */
export interface RecommendationView {
	readonly anchor: string;
	readonly direction: Stance;
	readonly strength: string | undefined;
	readonly appliesTo: string;
	readonly says: string;
	readonly marks: readonly Mark[];
	/** What it is about: procedures, or other care by name. */
	readonly procedures: readonly EntryLink[];
	readonly care: string | undefined;
	readonly conditions: readonly EntryLink[];
}

export interface GuidelineView {
	readonly id: string;
	readonly title: string;
	readonly body: string;
	readonly kind: Guideline['kind'];
	readonly year: number;
	readonly country: string;
	readonly marks: readonly Mark[];
	readonly recommendations: readonly RecommendationView[];
	readonly disputes: readonly (CitedText & { readonly anchor: string; readonly by: string })[];
}

/** Every guideline as a whole, by body and then newest first, with one list of references. */
export function viewGuidelines(graph: Graph): {
	readonly guidelines: readonly GuidelineView[];
	readonly references: readonly NumberedReference[];
} {
	const references = new References((source) => graph.source(source));
	const guidelines = [...graph.guidelines]
		.sort(([, a], [, b]) => compareText(a.body.toLowerCase(), b.body.toLowerCase()) || b.year - a.year)
		.map(([id, entry]): GuidelineView => {
			const { title, body, kind, year, country } = entry;
			return {
				id,
				title,
				body,
				kind,
				year,
				country,
				marks: references.cite([entry.source]),
				recommendations: entry.recommendations.map((item) => ({
					anchor: guidelinePartAnchor(id, item.id),
					direction: item.direction,
					strength: item.strength,
					appliesTo: item.appliesTo,
					says: item.says,
					marks: references.cite(item.sources),
					procedures: (item.procedures ?? []).map((procedure) => linkProcedure(procedure, graph)),
					care: item.care,
					conditions: item.conditions.map((condition) => linkCondition(condition, graph)),
				})),
				disputes: entry.disputes.map((dispute) => ({
					anchor: guidelinePartAnchor(id, dispute.id),
					by: dispute.by,
					text: dispute.says,
					marks: references.cite(dispute.sources),
				})),
			};
		});
	return { guidelines, references: references.list() };
}
