import { z } from 'zod';
import { compareText } from '../core/diagnostic.ts';
import type { Graph } from '../core/graph/graph.ts';
import {
	CHANCE_UNITS,
	CODE_SYSTEMS,
	COMPARATOR_KINDS,
	GRADES,
	GUIDELINE_KINDS,
	PURPOSES,
	RISK_GROUPS,
	SOURCE_STATUSES,
	STANCES,
	STUDY_TYPES,
	type CareFinding,
	type Finding,
	type ProcedureFinding,
	type Retired,
	type Risk,
} from '../core/schema/index.ts';
import { effect } from '../core/schema/finding.ts';
import { conditionPath, pairAnchor, procedurePath } from './paths.ts';

const ids = z.array(z.string());
const certainty = z
	.strictObject({
		grade: z.enum([...GRADES, 'not-rated']).describe('How sure the source is of the result.'),
		upTo: z.enum(GRADES).optional().describe('Upper end, where the source gives a range.'),
		system: z.string().optional(),
		ratedBy: z.string().optional().describe('Id of the source that rated it.'),
		asStated: z.string().optional(),
	})
	.describe("'not-rated' where nobody rated it.");

const finding = z.strictObject({
	id: z.string(),
	conditions: ids.optional().describe('Ids of the conditions a finding of a procedure is about.'),
	care: z.string().optional().describe('The care a finding of a condition is about.'),
	outcome: z.strictObject({ id: z.string(), label: z.string(), wanted: z.enum(['more', 'less']) }),
	comparator: z.strictObject({
		kind: z.enum(COMPARATOR_KINDS),
		text: z.string().optional(),
		procedure: z.string().optional(),
	}),
	population: z.string(),
	timeframe: z.strictObject({ text: z.string(), weeks: z.number().optional() }),
	effect: effect.describe('Exactly one kind of effect. A difference is this procedure minus the comparator.'),
	scales: z.record(z.string(), z.unknown()).describe('The scales that the effect names, by id.'),
	trials: z.int().optional(),
	participants: z.int().optional(),
	studyType: z.enum(STUDY_TYPES),
	certainty,
	indirect: z.string().optional(),
	sources: ids,
});

const risk = z.strictObject({
	id: z.string(),
	name: z.string(),
	group: z.enum(RISK_GROUPS),
	serious: z.boolean(),
	chances: z
		.array(
			z.strictObject({
				low: z.int(),
				high: z.int(),
				outOf: z.int(),
				per: z.enum(CHANCE_UNITS),
				variant: z.string().optional(),
				timeframe: z.string().optional(),
				without: z.int().optional(),
				sources: ids,
			}),
		)
		.describe('Empty where the chance is unknown.'),
	unknown: z.string().optional().describe('Why nobody knows how often it happens.'),
	sources: ids,
});

const code = z.strictObject({ system: z.enum(CODE_SYSTEMS), code: z.string(), label: z.string().optional() });
const reviewed = z.strictObject({
	status: z.enum(['not-reviewed', 'reviewed']),
	on: z.string().optional(),
	due: z.string().optional(),
	by: z.string().optional(),
});
const page = {
	id: z.string(),
	path: z.string().describe('Root-relative, without the base of the site.'),
	title: z.string(),
	aliases: z.array(z.string()),
	summary: z.string(),
	review: reviewed,
	retired: z
		.strictObject({ on: z.string(), reason: z.string(), instead: z.string().optional() })
		.optional()
		.describe('Set where the page is not kept any more.'),
	codes: z.array(code),
};

/** The shape of `api/graph.json`. Its JSON Schema is published beside it, as `api/graph.schema.json`. */
export const graphSchema = z.strictObject({
	version: z.literal(1).describe('Raised when a reader of this file would have to change.'),
	procedures: z.array(
		z.strictObject({
			...page,
			kind: z.string(),
			purpose: z.enum(PURPOSES),
			targets: ids,
			leadsTo: ids,
			requires: ids,
			findings: z.array(finding),
			risks: z.array(risk),
		}),
	),
	conditions: z.array(z.strictObject({ ...page, course: z.array(finding), care: z.array(finding) })),
	indications: z
		.array(
			z.strictObject({
				procedure: z.string(),
				condition: z.string(),
				path: z.string().describe('Where the procedure page speaks of the pair.'),
				for: z.string(),
				main: finding.nullable().describe('The finding that speaks for the pair; null where nothing is known.'),
				noEvidence: z.string().nullable().describe('Why nothing is known; null where a finding speaks.'),
				certainty,
				findings: ids.describe('Ids of all findings about the pair, on the procedure.'),
				sources: ids.describe('Ids of all sources behind those findings.'),
				guidelines: z.array(
					z.strictObject({ guideline: z.string(), recommendation: z.string(), direction: z.enum(STANCES) }),
				),
			}),
		)
		.describe('Every procedure × condition pair.'),
	guidelines: z.array(
		z.strictObject({
			id: z.string(),
			title: z.string(),
			body: z.string(),
			kind: z.enum(GUIDELINE_KINDS),
			year: z.int(),
			country: z.string(),
			source: z.string(),
			recommendations: z.array(
				z.strictObject({
					id: z.string(),
					procedures: ids.describe('Empty where it is about other care.'),
					care: z.string().optional().describe('The care it is about, where that is not a procedure.'),
					conditions: ids,
					direction: z.enum(STANCES),
					strength: z.string().optional(),
					appliesTo: z.string(),
					says: z.string(),
					sources: ids,
				}),
			),
			disputes: z.array(
				z.strictObject({
					id: z.string(),
					about: ids.optional().describe('The recommendations it is about; all where there is no such list.'),
					by: z.string(),
					says: z.string(),
					sources: ids,
				}),
			),
		}),
	),
	sources: z.array(
		z.strictObject({
			id: z.string(),
			title: z.string(),
			year: z.int().optional(),
			studyType: z.enum(STUDY_TYPES),
			status: z.enum(SOURCE_STATUSES),
			doi: z.string().optional(),
			pmid: z.string().optional(),
			url: z.string().optional(),
		}),
	),
});

export type GraphJson = z.output<typeof graphSchema>;

/** The graph as data for machines: every list by id, so that the same content always gives the same bytes. */
export function toGraphJson(graph: Graph): GraphJson {
	const byId = <Entry>(entries: readonly (readonly [string, Entry])[]) =>
		[...entries].sort(([a], [b]) => compareText(a, b));
	return {
		version: 1,
		procedures: byId(graph.procedures).map(([id, entry]) => ({
			...pageJson(id, procedurePath(id), entry),
			kind: entry.kind,
			purpose: entry.purpose,
			targets: entry.targets,
			leadsTo: [...graph.after(id)].sort(compareText),
			requires: entry.requires,
			findings: entry.findings.map((item) => findingJson(item, graph)),
			risks: entry.risks.map(riskJson),
		})),
		conditions: byId(graph.conditions).map(([id, entry]) => ({
			...pageJson(id, conditionPath(id), entry),
			course: entry.course.map((item) => findingJson(item, graph)),
			care: entry.care.map((item) => findingJson(item, graph)),
		})),
		indications: [...graph.edges]
			.sort((a, b) => compareText(a.procedure, b.procedure) || compareText(a.condition, b.condition))
			.map((edge) => ({
				procedure: edge.procedure,
				condition: edge.condition,
				path: `${procedurePath(edge.procedure)}#${pairAnchor(edge.condition)}`,
				for: edge.indication.for,
				main: edge.main ? findingJson(edge.main, graph) : null,
				noEvidence: edge.indication.noEvidence ?? null,
				certainty: edge.main ? certaintyJson(edge.main) : { grade: 'not-rated' },
				findings: edge.findings.map(({ id }) => id),
				sources: [...new Set(edge.findings.flatMap(({ sources }) => sources))].sort(compareText),
				guidelines: edge.guidance.map(({ id, recommendation }) => ({
					guideline: id,
					recommendation: recommendation.id,
					direction: recommendation.direction,
				})),
			})),
		guidelines: byId(graph.guidelines).map(
			([id, { title, body, kind, year, country, source, recommendations, disputes }]) => ({
				id,
				title,
				body,
				kind,
				year,
				country,
				source,
				recommendations: recommendations.map((item) => ({
					...item,
					procedures: item.procedures ?? [],
					sources: item.sources ?? [source],
				})),
				disputes,
			}),
		),
		sources: graph.sources.map(({ id, title, issued, custom, DOI, PMID, URL }) => {
			const year = issued?.['date-parts'][0]?.[0];
			return {
				id,
				title,
				...(year === undefined ? {} : { year }),
				studyType: custom.studyType,
				status: custom.status,
				...(DOI ? { doi: DOI } : {}),
				...(PMID ? { pmid: PMID } : {}),
				...(URL ? { url: URL } : {}),
			};
		}),
	};
}

/** The JSON Schema (draft 2020-12) of `api/graph.json`. */
export function graphJsonSchema(): object {
	return { title: 'starlight-procedures graph', ...z.toJSONSchema(graphSchema, { io: 'output' }) };
}

type Page = Parameters<typeof pageJson>[2];

function pageJson(
	id: string,
	path: string,
	entry: {
		readonly title: string;
		readonly aliases: string[];
		readonly summary: string;
		readonly review: { status: 'not-reviewed' } | { status: 'reviewed'; on: string; due: string; by: { name: string } };
		readonly retired?: Retired | undefined;
		readonly codes: readonly { system: (typeof CODE_SYSTEMS)[number]; code: string; label?: string | undefined }[];
	},
) {
	return {
		id,
		path,
		title: entry.title,
		aliases: entry.aliases,
		summary: entry.summary,
		review: reviewJson(entry.review),
		...(entry.retired ? { retired: entry.retired } : {}),
		codes: entry.codes.map(({ system, code: value, label }) => ({ system, code: value, ...(label ? { label } : {}) })),
	};
}

function reviewJson(review: Page['review']) {
	if (review.status === 'not-reviewed') return { status: review.status };
	return { status: review.status, on: review.on, due: review.due, by: review.by.name };
}

function findingJson(
	item: Finding & Partial<Pick<ProcedureFinding, 'conditions'> & Pick<CareFinding, 'care'>>,
	graph: Graph,
): z.output<typeof finding> {
	const outcome = graph.vocabulary.outcomes[item.outcome];
	const named = [item.effect.difference?.scale, ...(item.effect.change ?? []).map(({ scale }) => scale)];
	const scales = Object.fromEntries(
		named.flatMap((id) => (id && graph.vocabulary.scales[id] ? [[id, graph.vocabulary.scales[id]]] : [])),
	);
	return {
		...item,
		outcome: { id: item.outcome, label: outcome?.label ?? item.outcome, wanted: outcome?.wanted ?? 'more' },
		scales,
		certainty: certaintyJson(item),
	};
}

function certaintyJson({ certainty: rated }: Finding): z.output<typeof certainty> {
	return rated === 'not-rated' ? { grade: 'not-rated' } : rated;
}

function riskJson({ id, name, group, serious, chances, unknown, sources }: Risk): z.output<typeof risk> {
	return { id, name, group, serious, chances: chances ?? [], ...(unknown ? { unknown } : {}), sources: sources ?? [] };
}
