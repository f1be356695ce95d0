import { isBroken, isTextCut, type CheckedFile } from '../parse/file.ts';
import {
	disputeAnchor,
	findingAnchor,
	guidanceAnchor,
	guidelinePartAnchor,
	letterAnchor,
	letterOf,
	pairAnchor,
	riskAnchor,
} from '../paths.ts';
import { nearest } from '../suggest.ts';
import { asMap, mapsOf, textsAt, textsOf, type Raw } from './raw.ts';
import type { RawRecommendation, RawRelations } from './relations.ts';

/** The places of a page that a link can lead to. */
export class Anchors {
	readonly #names: ReadonlySet<string>;
	readonly #prefixes: readonly string[];
	readonly #isCitation: (anchor: string) => boolean;

	/**
	 * @param prefixes what starts like this may be there: it is not known, or hangs on how the page is laid out.
	 * @param isCitation whether an anchor may be one of a citation or a reference, where the page has those.
	 */
	constructor(
		names: Iterable<string>,
		prefixes: readonly string[] = [],
		isCitation: (anchor: string) => boolean = () => false,
	) {
		this.#names = new Set(names);
		this.#prefixes = prefixes;
		this.#isCitation = isCitation;
	}

	has(anchor: string): boolean {
		return (
			EVERYWHERE.has(anchor) ||
			this.#names.has(anchor) ||
			this.#isCitation(anchor) ||
			this.#prefixes.some((prefix) => anchor.startsWith(prefix) && anchor !== prefix)
		);
	}

	/** The one that was most likely meant. */
	nearest(anchor: string): string | undefined {
		return nearest(anchor, this.#names);
	}
}

/** The top of a page: to browsers, and to Starlight. */
const EVERYWHERE: ReadonlySet<string> = new Set(['', 'top', '_top']);
/** A reference, and a place that cites it, which pages number. */
const CITATION = /^(?:ref-(.+)|cite-(.+)-[1-9]\d*)$/;
/** Footnotes, as Markdown engines print them. */
const FOOTNOTES = ['user-content-', 'fn-', 'fnref-', 'footnote-label'];
/** A part of the page that another file renders. */
const RENDERS_OTHERS = /^import\s[^;]*['"]\.[^'"]*\.(?:mdx?|astro)['"]/m;

/** The anchors of a guide, or undefined where other files put parts into it. */
export function guideAnchors(file: CheckedFile): Anchors | undefined {
	if (!file.prose || isTextCut(file)) return undefined;
	if (file.path.endsWith('.mdx') && RENDERS_OTHERS.test(file.split.body)) return undefined;
	return new Anchors(proseAnchors(file), FOOTNOTES);
}

export function procedureAnchors(file: CheckedFile, relations: RawRelations): Anchors | undefined {
	const data = entryData(file);
	if (!data) return undefined;
	const conditions = new Set(textsAt(data.indications, 'condition'));
	const guidance = (relations.byProcedure.get(file.id) ?? []).filter((item) => meets(item.conditions, conditions));
	const groups = new Set(textsAt(data.risks, 'group'));
	return new Anchors(
		[
			...['in-short', 'key-facts', 'what-it-is-for', 'how-well-it-works', 'guidelines', 'risks'],
			...['who-should-not-have-it', 'other-options', 'when-to-get-help', 'questions-to-ask', 'references'],
			...(groups.has('complication') ? ['complications'] : []),
			...(groups.has('after-effect') ? ['after-effects'] : []),
			...(isFilled(data.extraCare) ? ['extra-care'] : []),
			...(isFilled(data.codes) ? ['about-this-page'] : []),
			...Array.from(conditions, pairAnchor),
			...mapsOf(data.findings).flatMap((finding) => findingAnchors(finding, conditions)),
			...textsAt(data.risks, 'id').map(riskAnchor),
			...guidanceAnchors(guidance, relations),
			...proseAnchors(file),
		],
		unknownGuidance(relations),
		citationsOf(relations),
	);
}

export function conditionAnchors(file: CheckedFile, relations: RawRelations): Anchors | undefined {
	const data = entryData(file);
	if (!data) return undefined;
	const procedures = relations.offered.get(file.id) ?? new Set();
	const guidance = (relations.byCondition.get(file.id) ?? []).filter(
		(item) => item.care || meets(item.procedures, procedures),
	);
	return new Anchors(
		[
			...['in-short', 'when-to-get-help', 'what-to-try-first', 'compare-options', 'guidelines', 'questions-to-ask'],
			...['references', 'options-treat', 'options-diagnose'],
			...(isFilled(data.course) ? ['usual-course'] : []),
			...(isFilled(data.codes) ? ['about-this-page'] : []),
			...[...textsAt(data.course, 'id'), ...textsAt(data.care, 'id')].map((id) => findingAnchor(id)),
			...guidanceAnchors(guidance, relations),
			...proseAnchors(file),
		],
		unknownGuidance(relations),
		citationsOf(relations),
	);
}

/** The list of guidelines: each, and each of its recommendations and disputes. */
export function guidelineListAnchors(files: readonly CheckedFile[], relations: RawRelations): Anchors {
	const { unknown } = relations;
	const names = files.flatMap(({ id, data }) => {
		const { recommendations, disputes } = asMap(data);
		const parts = [...textsAt(recommendations, 'id'), ...textsAt(disputes, 'id')];
		return [id, ...parts.map((part) => guidelinePartAnchor(id, part))];
	});
	const prefixes = unknown.map((id) => `${id}--`);
	return new Anchors(['references', ...unknown, ...names], prefixes, citationsOf(relations));
}

/** The glossary: each term, and the headings of its text. */
export function glossaryAnchors(files: readonly CheckedFile[], relations: RawRelations): Anchors {
	const names = files.flatMap((file) => [file.id, ...proseAnchors(file)]);
	return new Anchors(['references', ...names], [], citationsOf(relations));
}

/** The A to Z: a letter for every name. */
export function letterAnchors(files: readonly CheckedFile[]): Anchors {
	return new Anchors(
		files.flatMap(({ data }) => {
			const { title, aliases } = asMap(data);
			return [...textsOf([title]), ...textsOf(aliases)].map((name) => letterAnchor(letterOf(name)));
		}),
	);
}

/** Undefined where the entry cannot be read, so that nothing is known of its page. */
function entryData(file: CheckedFile): Raw | undefined {
	return isBroken(file) ? undefined : asMap(file.data);
}

function findingAnchors({ id, conditions }: Raw, offered: ReadonlySet<string>): string[] {
	if (typeof id !== 'string') return [];
	const shown = textsOf(conditions).filter((condition) => offered.has(condition));
	// The first place has the plain anchor; which condition comes first is a matter of titles.
	return shown.length === 0
		? []
		: [findingAnchor(id), ...(shown.length > 1 ? shown.map((condition) => findingAnchor(id, condition)) : [])];
}

function guidanceAnchors(shown: readonly RawRecommendation[], { disputes }: RawRelations): string[] {
	const guidelines = new Set(shown.map(({ guideline }) => guideline));
	return [
		...shown.map(({ guideline, id }) => guidanceAnchor(guideline, id)),
		...Array.from(guidelines, (id) => (disputes.get(id) ?? []).map((dispute) => disputeAnchor(id, dispute))).flat(),
	];
}

/** Which of its sources a page cites is not asked: any that exists will do. */
function citationsOf({ sources }: RawRelations): (anchor: string) => boolean {
	return (anchor) => {
		const [, reference, citing] = CITATION.exec(anchor) ?? [];
		const id = reference ?? citing;
		return id !== undefined && (sources === undefined || sources.has(id));
	};
}

function unknownGuidance({ unknown }: RawRelations): string[] {
	return unknown.flatMap((id) => [guidanceAnchor(id, ''), disputeAnchor(id, '')]);
}

/** Headings of running text, and ids that tags carry. */
function proseAnchors({ prose }: CheckedFile): string[] {
	if (!prose) return [];
	const ids = prose.elements.flatMap(({ name: tag, attributes }) =>
		attributes.filter(({ name }) => name === 'id' || (tag === 'a' && name === 'name')).map(({ value }) => value ?? ''),
	);
	return [...prose.headings.flatMap(({ slugs }) => slugs), ...ids];
}

function meets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	return [...a].some((id) => b.has(id));
}

function isFilled(value: unknown): boolean {
	return Array.isArray(value) && value.length > 0;
}
