import { compareText } from '../core/diagnostic.ts';
import type { Graph } from '../core/graph/graph.ts';
import type { Guideline } from '../core/schema/index.ts';
import { linkCondition, linkProcedure } from './common.ts';
import { groupDisputes, viewLine, type DisputeGroup, type GuidanceLine } from './guidance.ts';
import { guidelinePartAnchor, type EntryLink } from './paths.ts';
import { References, type Mark, type NumberedReference } from './references.ts';

/** One recommendation on the list of guidelines. */
export interface RecommendationView extends GuidanceLine {
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
	readonly disputes: readonly DisputeGroup[];
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
			const anchor = (part: string) => guidelinePartAnchor(id, part);
			return {
				id,
				title,
				body,
				kind,
				year,
				country,
				marks: references.cite([entry.source]),
				recommendations: entry.recommendations.map((item) => ({
					...viewLine(item, anchor(item.id), entry, references),
					procedures: (item.procedures ?? []).map((procedure) => linkProcedure(procedure, graph)),
					conditions: item.conditions.map((condition) => linkCondition(condition, graph)),
				})),
				disputes: groupDisputes(entry, entry.recommendations, { line: anchor, dispute: anchor }, references),
			};
		});
	return { guidelines, references: references.list() };
}
