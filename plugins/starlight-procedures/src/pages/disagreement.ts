import type { Edge } from '../core/graph/graph.ts';
import { STANCES, type Stance } from '../core/schema/index.ts';
import type { Translate } from './effect-text.ts';
import { guidanceAnchor, type EntryLink } from './paths.ts';
import type { CitedText, References } from './references.ts';

/** Bodies that hold the same about a pair. */
export interface Side {
	readonly stance: Exclude<Stance, 'not-assessed'>;
	/** Different bodies, however many texts each wrote. */
	readonly bodies: number;
	/** Their texts, each with the first of its lines. */
	readonly texts: readonly { readonly name: string; readonly anchor: string }[];
}

/** Bodies that do not say the same about one and the same pair, and what may be behind it. */
export interface Disagreement {
	readonly about: EntryLink;
	readonly sides: readonly Side[];
	/** The first and the last year, where the texts are not all of one year. */
	readonly years: readonly [first: number, last: number] | undefined;
	/** Whether the texts are for different countries. */
	readonly countries: boolean;
	/** Whether they speak about different people. */
	readonly people: boolean;
	/** Why they differ, as far as the author has a source for it. */
	readonly reasons: readonly CitedText[];
}

/** The disagreement about a pair, or none. One body with two answers for different people does not disagree. */
export function findDisagreement(
	{ guidance, indication }: Edge,
	about: EntryLink,
	references: References,
): Disagreement[] {
	const taken = guidance.filter(({ recommendation }) => recommendation.direction !== 'not-assessed');
	const bodies = new Set(taken.map(({ guideline }) => guideline.body));
	const stances = new Set(taken.map(({ recommendation }) => recommendation.direction));
	if (bodies.size < 2 || stances.size < 2) return [];
	const sides = STANCES.filter((stance) => stance !== 'not-assessed').flatMap((stance) => {
		const lines = taken.filter(({ recommendation }) => recommendation.direction === stance);
		if (lines.length === 0) return [];
		const texts = lines.map(({ id, guideline, recommendation }) => ({
			name: `${guideline.body} ${guideline.year}`,
			anchor: guidanceAnchor(id, recommendation.id),
		}));
		return [
			{
				stance,
				bodies: new Set(lines.map(({ guideline }) => guideline.body)).size,
				texts: texts.filter(({ name }, at) => texts.findIndex((text) => text.name === name) === at),
			},
		];
	});
	const years = taken.map(({ guideline }) => guideline.year);
	const [first, last] = [Math.min(...years), Math.max(...years)];
	return [
		{
			about,
			sides,
			years: first === last ? undefined : [first, last],
			countries: new Set(taken.map(({ guideline }) => guideline.country)).size > 1,
			people: new Set(taken.map(({ recommendation }) => recommendation.appliesTo)).size > 1,
			reasons: (indication.whyDiffer ?? []).map((reason) => references.statement(reason)),
		},
	];
}

/** Who is for, who is against or finds too little to say: 'Sciatica: bodies disagree. 3 are for and 1 is against.' */
export function describeSides({ about, sides }: Disagreement, t: Translate, lang: string): string {
	const parts = sides.map(({ stance, bodies }) =>
		t(`starlightProcedures.disagree.${stance}.${bodies === 1 ? 'one' : 'many'}`, { count: bodies }),
	);
	return t('starlightProcedures.disagree.sides', { about: about.title, parts: list(parts, lang) });
}

/** What the texts themselves show of why they differ. */
export function describeDifference({ years, countries, people }: Disagreement, t: Translate, lang: string): string {
	const parts = [
		...(years ? [t('starlightProcedures.disagree.years', { first: years[0], last: years[1] })] : []),
		...(countries ? [t('starlightProcedures.disagree.countries')] : []),
		...(people ? [t('starlightProcedures.disagree.people')] : []),
	];
	if (parts.length === 0) return t('starlightProcedures.disagree.alike');
	return t('starlightProcedures.disagree.texts', { parts: list(parts, lang) });
}

function list(parts: readonly string[], lang: string): string {
	return new Intl.ListFormat(lang).format(parts);
}
