import type { Graph } from '../core/graph/graph.ts';
import type { Alternative, Chance, Code, Facts, Procedure, Risk } from '../core/schema/index.ts';
import {
	citeProse,
	linkCondition,
	linkProcedure,
	standingOf,
	viewGuidance,
	viewHelp,
	viewRetired,
	viewReview,
	type EntryMeta,
	type GuidanceSection,
	type HelpView,
	type PageContext,
	type RetiredView,
	type ReviewView,
	type Standing,
} from './common.ts';
import { viewFinding, type FindingView } from './finding.ts';
import { findingAnchor, pairAnchor, riskAnchor, type EntryLink } from './paths.ts';
import { References, type CitedText, type Mark, type NumberedReference } from './references.ts';

export interface FactView {
	readonly key: keyof Facts;
	/** Text, or minutes from shortest to longest, or a stay; anesthesia comes as labels. */
	readonly value: string | readonly [number, number] | readonly string[];
	readonly marks: readonly Mark[];
}

/** One condition the procedure is offered for, as its page shows it. */
export interface PairView {
	readonly anchor: string;
	readonly condition: EntryLink;
	readonly for: string;
	readonly standing: Standing;
	readonly findings: readonly FindingView[];
}

export interface ChanceView extends Omit<Chance, 'sources'> {
	readonly marks: readonly Mark[];
}

export interface RiskView extends Omit<Risk, 'chances' | 'sources'> {
	readonly anchor: string;
	readonly chances: readonly ChanceView[];
	readonly marks: readonly Mark[];
}

export interface AlternativeView {
	readonly link?: EntryLink;
	readonly care?: string;
	readonly none: boolean;
	readonly text: string | undefined;
	readonly marks: readonly Mark[];
}

/** All that a procedure's page shows, in the order it shows it. Plain data: it is also the page's cache key. */
export interface ProcedureView {
	readonly id: string;
	readonly title: string;
	readonly aliases: readonly string[];
	readonly summary: string;
	readonly kind: string;
	readonly purpose: Procedure['purpose'];
	readonly review: ReviewView;
	readonly retired: RetiredView | undefined;
	readonly inShort: readonly CitedText[];
	readonly facts: readonly FactView[];
	readonly targets: readonly { readonly label: string; readonly description?: string | undefined }[];
	readonly before: readonly EntryLink[];
	readonly after: readonly EntryLink[];
	readonly pairs: readonly PairView[];
	/** Citations of the running text, by source, in order. */
	readonly prose: Readonly<Record<string, readonly Mark[]>>;
	readonly guidance: GuidanceSection;
	/** Serious ones first. */
	readonly complications: readonly RiskView[];
	readonly afterEffects: readonly RiskView[];
	readonly contraindications: readonly CitedText[];
	readonly extraCare: readonly CitedText[];
	readonly alternatives: readonly AlternativeView[];
	readonly help: readonly HelpView[];
	readonly questions: readonly string[];
	readonly references: readonly NumberedReference[];
	readonly codes: readonly Code[];
	readonly updated: string | undefined;
	readonly file: string;
}

/** Prepares a procedure's page. The order below is the order of the page: it decides the numbers of its references. */
export function viewProcedure(id: string, entry: Procedure, meta: EntryMeta, context: PageContext): ProcedureView {
	const { graph, today } = context;
	const references = new References((source) => graph.source(source));
	const edges = graph.edgesOfProcedure(id);
	const inShort = entry.inShort.map((item) => references.statement(item));
	const facts = viewFacts(entry.facts, graph, references);
	const prose = citeProse(meta.citations, references);
	const shown = new Set<string>();
	const pairs = edges.map((edge) => ({
		anchor: pairAnchor(edge.condition),
		condition: linkCondition(edge.condition, graph),
		for: edge.indication.for,
		standing: standingOf(edge, graph),
		findings: edge.findings.map((finding) =>
			viewFinding(finding, anchorOnce(finding.id, edge.condition, shown), graph, references),
		),
	}));
	const guidance = viewGuidance(edges, graph, references);
	const ofGroup = (group: Risk['group']) => entry.risks.filter((risk) => risk.group === group);
	const complications = ofGroup('complication')
		.sort((a, b) => Number(b.serious) - Number(a.serious))
		.map((risk) => viewRisk(risk, references));
	const afterEffects = ofGroup('after-effect').map((risk) => viewRisk(risk, references));
	return {
		id,
		title: entry.title,
		aliases: entry.aliases,
		summary: entry.summary,
		kind: graph.vocabulary.kinds[entry.kind]?.label ?? entry.kind,
		purpose: entry.purpose,
		review: viewReview(entry.review, today),
		retired: viewRetired(entry.retired, (other) => linkProcedure(other, graph)),
		inShort,
		facts,
		targets: entry.targets.map((target) => graph.vocabulary.targets[target] ?? { label: target }),
		before: graph.before(id).map((other) => linkProcedure(other, graph)),
		after: graph.after(id).map((other) => linkProcedure(other, graph)),
		pairs,
		prose,
		guidance,
		complications,
		afterEffects,
		contraindications: entry.contraindications.map((item) => references.statement(item)),
		extraCare: entry.extraCare.map((item) => references.statement(item)),
		alternatives: entry.alternatives.map((item) => viewAlternative(item, graph, references)),
		help: viewHelp(entry.help, context, references),
		questions: entry.questions,
		references: references.list(),
		codes: entry.codes,
		updated: meta.updated,
		file: meta.file,
	};
}

/** The first place of a finding gets its plain anchor, so that `#finding-ID` always leads somewhere. */
function anchorOnce(finding: string, condition: string, shown: Set<string>): string {
	if (shown.has(finding)) return findingAnchor(finding, condition);
	shown.add(finding);
	return findingAnchor(finding);
}

function viewFacts(facts: Facts, graph: Graph, references: References): FactView[] {
	return (Object.keys(facts) as (keyof Facts)[]).flatMap((key) => {
		const fact = facts[key];
		if (fact === undefined) return [];
		const sourced = typeof fact === 'object' && 'value' in fact;
		const value = sourced ? fact.value : fact;
		const labelled =
			key === 'anesthesia' && Array.isArray(value)
				? value.map((id) => graph.vocabulary.anesthesia[String(id)]?.label ?? String(id))
				: value;
		return [{ key, value: labelled, marks: sourced ? references.cite(fact.sources) : [] }];
	});
}

function viewRisk(risk: Risk, references: References): RiskView {
	const { chances = [], sources, ...rest } = risk;
	return {
		...rest,
		anchor: riskAnchor(risk.id),
		chances: chances.map(({ sources: from, ...chance }) => ({ ...chance, marks: references.cite(from) })),
		marks: references.cite(sources),
	};
}

function viewAlternative(
	{ procedure, care, none, text, sources }: Alternative,
	graph: Graph,
	references: References,
): AlternativeView {
	return {
		...(procedure ? { link: linkProcedure(procedure, graph) } : {}),
		...(care ? { care } : {}),
		none: none === true,
		text,
		marks: references.cite(sources),
	};
}
