import type { Claim } from '../core/graph/cited-by.ts';
import type { Graph } from '../core/graph/graph.ts';
import type { Alternative, Condition, Finding, Guideline, Procedure, Risk } from '../core/schema/index.ts';
import { linkProcedure } from './common.ts';
import type { Translate } from './effect-text.ts';
import { anchorPath, conditionPath, findingAnchor, guidelinePartAnchor, procedurePath, riskAnchor } from './paths.ts';

/** A page that cites a source, with the claims on it. */
export interface CitingPage {
	readonly title: string;
	/** Undefined for what no page of its own shows: the scales of the vocabulary. */
	readonly path: string | undefined;
	readonly claims: readonly CitingClaim[];
}

/** One claim as a reader finds it. */
export interface CitingClaim {
	/** What sort of claim: the end of a translation key. */
	readonly what: ClaimKind;
	/** What tells it from others of its sort: an outcome, a heading, the key of a fact. */
	readonly name: string | undefined;
	/** Where it stands; undefined where no page shows it. */
	readonly path: string | undefined;
	/** Of a result, who was studied: part of its name where another has the same. */
	readonly who?: string | undefined;
}

export type ClaimKind =
	| 'finding'
	| 'course'
	| 'care'
	| 'risk'
	| 'fact'
	| 'help'
	| 'option'
	| 'section'
	| 'text'
	| 'document'
	| 'recommendation'
	| 'dispute'
	| 'definition'
	| 'scale';

/** The claims that cite a source, by page: pages as the graph orders claims, each claim once. */
export class ClaimLocator {
	readonly #graph: Graph;
	readonly #guidelines: ReadonlyMap<string, Guideline>;
	readonly #terms: ReadonlyMap<string, { readonly title: string }>;

	constructor(graph: Graph) {
		this.#graph = graph;
		this.#guidelines = new Map(graph.guidelines);
		this.#terms = new Map(graph.terms);
	}

	pagesCiting(source: string): CitingPage[] {
		const byEntry = Map.groupBy(this.#graph.citedBy(source), ({ kind, entry }) => `${kind} ${entry}`);
		return Array.from(byEntry.values()).flatMap((claims) => {
			const page = claims[0] && this.#pageOf(claims[0]);
			if (!page) return [];
			const found = claims.map((claim) => this.#locate(claim, page.path));
			const unique = new Map(found.map((claim) => [`${claim.path ?? ''} ${claim.what} ${claim.name ?? ''}`, claim]));
			return [{ ...page, claims: tellApart([...unique.values()]) }];
		});
	}

	/** Where a reader finds a claim; undefined where no page shows it. */
	pathOf(claim: Claim): string | undefined {
		const page = this.#pageOf(claim);
		return page && this.#locate(claim, page.path).path;
	}

	#pageOf({ kind, entry }: Claim): Pick<CitingPage, 'title' | 'path'> | undefined {
		const page = (title: string | undefined, path: string | undefined) =>
			title === undefined ? undefined : { title, path };
		switch (kind) {
			case 'procedure':
				return page(this.#graph.procedure(entry)?.title, procedurePath(entry));
			case 'condition':
				return page(this.#graph.condition(entry)?.title, conditionPath(entry));
			case 'guideline': {
				const found = this.#guidelines.get(entry);
				return page(found && `${found.body} ${found.year}`, anchorPath('guidelines', entry));
			}
			case 'term':
				return page(this.#terms.get(entry)?.title, anchorPath('glossary', entry));
			case 'guide':
				return page(this.#graph.guides.get(entry), entry);
			case 'vocabulary':
				return { title: '', path: undefined };
		}
	}

	#locate(claim: Claim, page: string | undefined): CitingClaim {
		const {
			kind,
			entry,
			at: [key, part],
			heading,
		} = claim;
		if (key === 'text' && kind !== 'term')
			return { what: 'text', name: heading, path: part === undefined ? page : `${page ?? ''}#${part}` };
		switch (kind) {
			case 'procedure':
				return this.#inProcedure(claim, page ?? '', this.#graph.procedure(entry));
			case 'condition':
				return this.#inCondition(claim, page ?? '', this.#graph.condition(entry));
			case 'guideline':
				return this.#inGuideline(claim, page ?? '', this.#guidelines.get(entry));
			case 'term':
				return { what: key === 'text' ? 'text' : 'definition', name: undefined, path: page };
			case 'vocabulary':
				return { what: 'scale', name: this.#graph.vocabulary.scales[part ?? '']?.label ?? part, path: undefined };
			case 'guide':
				return { what: 'text', name: undefined, path: page };
		}
	}

	#inProcedure({ at: [key, part = ''] }: Claim, page: string, data: Procedure | undefined): CitingClaim {
		switch (key) {
			case 'findings': {
				const finding = data?.findings.find(({ id }) => id === part);
				const isShown = data?.indications.some(({ condition }) => finding?.conditions.includes(condition));
				const anchor = isShown ? findingAnchor(part) : 'how-well-it-works';
				return { what: 'finding', name: this.#nameOf(finding), path: `${page}#${anchor}`, who: finding?.population };
			}
			case 'risks': {
				const risk: Risk | undefined = data?.risks.find(({ id }) => id === part);
				return { what: 'risk', name: risk?.name ?? part, path: `${page}#${riskAnchor(part)}` };
			}
			case 'facts':
				return { what: 'fact', name: part, path: `${page}#key-facts` };
			case 'alternatives':
				return {
					what: 'option',
					name: this.#optionOf(data?.alternatives[Number(part)]),
					path: `${page}#other-options`,
				};
			default:
				return inSection(key, part, page, data);
		}
	}

	#inCondition({ at: [key, part = ''] }: Claim, page: string, data: Condition | undefined): CitingClaim {
		const path = `${page}#${findingAnchor(part)}`;
		if (key === 'course') {
			const course = data?.course.find(({ id }) => id === part);
			return { what: 'course', name: this.#nameOf(course), path, who: course?.population };
		}
		if (key !== 'care') return inSection(key, part, page, data);
		const care = data?.care.find(({ id }) => id === part);
		return { what: 'care', name: care && `${care.care} · ${this.#nameOf(care) ?? ''}`, path, who: care?.population };
	}

	#inGuideline({ entry, at: [key, part = ''] }: Claim, page: string, data: Guideline | undefined): CitingClaim {
		const path = anchorPath('guidelines', guidelinePartAnchor(entry, part));
		if (key === 'disputes')
			return { what: 'dispute', name: data?.disputes.find(({ id }) => id === part)?.by ?? part, path };
		if (key !== 'recommendations') return { what: 'document', name: undefined, path: page };
		const about = data?.recommendations.find(({ id }) => id === part);
		const procedures = about?.procedures?.map((id) => linkProcedure(id, this.#graph).title).join(', ');
		return { what: 'recommendation', name: about?.care ?? procedures ?? part, path };
	}

	/** What was measured, and when: one outcome often has several results. */
	#nameOf(finding: Finding | undefined): string | undefined {
		if (!finding) return undefined;
		const label = this.#graph.vocabulary.outcomes[finding.outcome]?.label ?? finding.outcome;
		return `${label} · ${finding.timeframe.text}`;
	}

	/** Undefined for having nothing done. */
	#optionOf(alternative: Alternative | undefined): string | undefined {
		if (alternative?.procedure) return linkProcedure(alternative.procedure, this.#graph).title;
		return alternative?.care;
	}
}

/** Adds to results of one name who was studied, so that each link says where it leads. */
function tellApart(claims: readonly CitingClaim[]): CitingClaim[] {
	const named = Map.groupBy(claims, ({ what, name }) => `${what} ${name ?? ''}`);
	return claims.map(({ who, ...claim }) => {
		const isAlone = named.get(`${claim.what} ${claim.name ?? ''}`)?.length === 1;
		return isAlone || who === undefined ? claim : { ...claim, name: `${claim.name ?? ''} · ${who}` };
	});
}

/** The sections of a page by the key that fills them. */
const SECTIONS: Readonly<Record<string, string>> = {
	inShort: 'in-short',
	contraindications: 'who-should-not-have-it',
	extraCare: 'extra-care',
	tryFirst: 'what-to-try-first',
	codes: 'about-this-page',
};

function inSection(key: string, part: string, page: string, data: Pick<Procedure, 'help'> | undefined): CitingClaim {
	if (key === 'help') return { what: 'help', name: data?.help[Number(part)]?.level, path: `${page}#when-to-get-help` };
	const section = SECTIONS[key];
	return { what: 'section', name: section, path: section === undefined ? page : `${page}#${section}` };
}

/** A claim in the reader's words: 'Result: Pain · After 6 weeks'. */
export function describeClaim({ what, name }: CitingClaim, t: Translate): string {
	const say = (value: string) => t(`starlightProcedures.claim.${what}`, { name: value });
	switch (what) {
		case 'fact':
			return say(t(`starlightProcedures.fact.${name ?? ''}`));
		case 'help':
			return say(t(`starlightProcedures.help.${name ?? ''}`));
		case 'option':
			return say(name ?? t('starlightProcedures.alternatives.none'));
		case 'section':
			if (name === 'extra-care') return t('starlightProcedures.care.extra');
			return t(name === undefined ? 'starlightProcedures.claim.page' : `starlightProcedures.section.${name}`);
		case 'text':
			return name === undefined ? t('starlightProcedures.claim.textTop') : say(name);
		default:
			return say(name ?? '');
	}
}
