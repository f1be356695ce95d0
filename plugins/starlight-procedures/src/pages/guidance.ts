import { compareText } from '../core/diagnostic.ts';
import type { Edge, Graph, Guidance } from '../core/graph/graph.ts';
import type { Dispute, Guideline, Recommendation, Stance } from '../core/schema/index.ts';
import { linkProcedure } from './common.ts';
import { findDisagreement, type Disagreement } from './disagreement.ts';
import { disputeAnchor, guidanceAnchor, type EntryLink } from './paths.ts';
import type { CitedText, Mark, References } from './references.ts';

/** One recommendation as a line of a table, whichever page the table is on. */
export interface GuidanceLine {
	readonly anchor: string;
	readonly direction: Stance;
	readonly strength: string | undefined;
	readonly appliesTo: string;
	readonly says: string;
	readonly marks: readonly Mark[];
	/** What it is about: procedures, or other care by name. */
	readonly procedures: readonly EntryLink[];
	readonly care: string | undefined;
}

/** A line on the page of a procedure or condition, which has to say whose it is. */
export interface GuidanceView extends GuidanceLine {
	readonly body: string;
	readonly year: number;
	readonly country: string;
}

/** What is said against some lines of one guideline, and what is answered. */
export interface DisputeGroup {
	/** The guideline disputed. */
	readonly guideline: string;
	/** The lines it is about. */
	readonly about: readonly Pick<GuidanceLine, 'anchor' | 'direction' | 'appliesTo'>[];
	readonly critiques: readonly DisputeView[];
	readonly answers: readonly DisputeView[];
}

export interface DisputeView extends CitedText {
	readonly anchor: string;
	readonly by: string;
}

/** What guidelines say about the pairs of a page. */
export interface GuidanceSection {
	/** Pairs on which bodies disagree. */
	readonly disagreements: readonly Disagreement[];
	readonly guidance: readonly GuidanceView[];
	readonly disputes: readonly DisputeGroup[];
	/** Pairs that no guideline speaks about, and why. */
	readonly silent: readonly { readonly name: EntryLink; readonly why: string }[];
}

interface Options {
	/** What a pair is called on this page: by its condition on a procedure's page, by its procedure on a condition's. */
	readonly name: (edge: Edge) => EntryLink;
	/** What guidelines say about care that is not a procedure. */
	readonly care?: readonly Guidance[];
}

/** What guidelines say about some edges, each recommendation once, where they disagree, and who disputes it. */
export function viewGuidance(
	edges: readonly Edge[],
	graph: Graph,
	references: References,
	{ name, care = [] }: Options,
): GuidanceSection {
	const disagreements = edges.flatMap((edge) => findDisagreement(edge, name(edge), references));
	const lines = [
		...edges.flatMap((edge) => edge.guidance.map((item) => ({ ...item, about: [edge.procedure] }))),
		...care.map((item) => ({ ...item, about: [] })),
	];
	const items = [...Map.groupBy(lines, ({ id, recommendation }) => `${id} ${recommendation.id}`).values()]
		.flatMap(([first, ...rest]) =>
			first ? [{ ...first, procedures: [first, ...rest].flatMap(({ about }) => about) }] : [],
		)
		.sort((a, b) => b.guideline.year - a.guideline.year || compareText(a.guideline.body, b.guideline.body));
	const guidance = items.map(({ id, guideline, recommendation, procedures }) => ({
		...viewLine(recommendation, guidanceAnchor(id, recommendation.id), guideline, references),
		body: guideline.body,
		year: guideline.year,
		country: guideline.country,
		procedures: [...new Set(procedures)].map((procedure) => linkProcedure(procedure, graph)),
	}));
	const disputes = [...Map.groupBy(items, ({ id }) => id)].flatMap(([id, shown]) => {
		const [first] = shown;
		if (!first) return [];
		const recommendations = shown.map(({ recommendation }) => recommendation);
		const anchors = {
			line: (part: string) => guidanceAnchor(id, part),
			dispute: (part: string) => disputeAnchor(id, part),
		};
		return groupDisputes(first.guideline, recommendations, anchors, references);
	});
	const silent = edges.flatMap((edge) => {
		const why = edge.indication.noGuidance;
		return why === undefined || edge.guidance.length > 0 ? [] : [{ name: name(edge), why }];
	});
	return { disagreements, guidance, disputes, silent };
}

/** A recommendation without what it is about. */
export function viewLine(
	{ direction, strength, appliesTo, says, sources, care }: Recommendation,
	anchor: string,
	guideline: Guideline,
	references: References,
): Omit<GuidanceLine, 'procedures'> {
	return { anchor, direction, strength, appliesTo, says, care, marks: references.cite(sources ?? [guideline.source]) };
}

/** The disputes of a guideline that are about any of the lines shown, those about the same lines together. */
export function groupDisputes(
	guideline: Guideline,
	shown: readonly Recommendation[],
	anchors: { readonly line: (id: string) => string; readonly dispute: (id: string) => string },
	references: References,
): DisputeGroup[] {
	const found = guideline.disputes.flatMap((dispute) => {
		const about = shown.filter(({ id }) => dispute.about?.includes(id) ?? true);
		return about.length > 0 ? [{ dispute, about }] : [];
	});
	const groups = Map.groupBy(found, ({ about }) => about.map(({ id }) => id).join(' '));
	return [...groups.values()].flatMap((group) => {
		const [first] = group;
		if (!first) return [];
		const of = (role: Dispute['role']) =>
			group
				.filter(({ dispute }) => dispute.role === role)
				.map(({ dispute: { id, by, says, sources } }) => ({
					anchor: anchors.dispute(id),
					by,
					text: says,
					marks: references.cite(sources),
				}));
		return [
			{
				guideline: `${guideline.body} ${guideline.year}`,
				about: first.about.map(({ id, direction, appliesTo }) => ({ anchor: anchors.line(id), direction, appliesTo })),
				critiques: of('critique'),
				answers: of('answer'),
			},
		];
	});
}
