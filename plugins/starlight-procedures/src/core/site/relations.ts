import type { Project } from '../rules/project.ts';
import { asMap, mapsOf, textsAt, textsOf } from './raw.ts';
import { retirementOf } from './retired.ts';

/** A recommendation as a page shows it. */
export interface RawRecommendation {
	readonly guideline: string;
	readonly id: string;
	readonly procedures: ReadonlySet<string>;
	/** Whether it is about care that is not a procedure. */
	readonly care: boolean;
	readonly conditions: ReadonlySet<string>;
}

/** What decides which parts of an entry stand on which page, from the raw data: a typo elsewhere hides nothing. */
export interface RawRelations {
	/** Procedures offered for a condition, by the condition. */
	readonly offered: ReadonlyMap<string, ReadonlySet<string>>;
	/** Recommendations by each procedure and each condition that they name. */
	readonly byProcedure: ReadonlyMap<string, readonly RawRecommendation[]>;
	readonly byCondition: ReadonlyMap<string, readonly RawRecommendation[]>;
	/** Ids of the disputes of a guideline. */
	readonly disputes: ReadonlyMap<string, readonly string[]>;
	/** Ids of sources; undefined where their list cannot be read. */
	readonly sources: ReadonlySet<string> | undefined;
	/** Guidelines that cannot be read: nothing is known of their parts. */
	readonly unknown: readonly string[];
}

export function findRelations({ files, unread, known }: Pick<Project, 'files' | 'unread' | 'known'>): RawRelations {
	const offered = new Map<string, Set<string>>();
	for (const file of files) {
		if (file.kind !== 'procedure' || retirementOf(file)) continue;
		for (const condition of textsAt(asMap(file.data).indications, 'condition')) {
			const procedures = offered.get(condition) ?? new Set();
			offered.set(condition, procedures.add(file.id));
		}
	}
	const guidelines = files.filter(({ kind }) => kind === 'guideline');
	const recommendations = guidelines.flatMap(({ id, data }) => readRecommendations(id, asMap(data)));
	return {
		offered,
		byProcedure: indexBy(recommendations, ({ procedures }) => procedures),
		byCondition: indexBy(recommendations, ({ conditions }) => conditions),
		disputes: new Map(guidelines.map(({ id, data }) => [id, textsAt(asMap(data).disputes, 'id')])),
		sources: known.get('source'),
		unknown: [
			...guidelines.filter(({ data }) => data === undefined).map(({ id }) => id),
			...unread.filter(({ kind }) => kind === 'guideline').map(({ id }) => id),
		],
	};
}

function readRecommendations(guideline: string, data: Readonly<Record<string, unknown>>): RawRecommendation[] {
	return mapsOf(data.recommendations).flatMap(({ id, procedures, care, conditions }) =>
		typeof id === 'string'
			? [
					{
						guideline,
						id,
						procedures: new Set(textsOf(procedures)),
						care: care !== undefined,
						conditions: new Set(textsOf(conditions)),
					},
				]
			: [],
	);
}

function indexBy(
	recommendations: readonly RawRecommendation[],
	keys: (recommendation: RawRecommendation) => Iterable<string>,
): Map<string, RawRecommendation[]> {
	const index = new Map<string, RawRecommendation[]>();
	for (const recommendation of recommendations)
		for (const key of keys(recommendation)) index.set(key, [...(index.get(key) ?? []), recommendation]);
	return index;
}
