import type { Path } from '../parse/yaml.ts';
import type { EntryKind } from '../schema/index.ts';

/** What an id can stand for. */
export type TargetKind = 'procedure' | 'condition' | 'source' | 'kind' | 'target' | 'anesthesia' | 'outcome' | 'scale';

/** An id written in one entry that names something elsewhere. */
export interface Reference {
	readonly path: Path;
	readonly id: string;
	readonly target: TargetKind;
}

/** Keys that hold ids wherever they stand. */
const EVERYWHERE: Record<string, TargetKind> = {
	sources: 'source',
	ratedBy: 'source',
	outcome: 'outcome',
	scale: 'scale',
};

const BY_KIND: Record<EntryKind, Record<string, TargetKind>> = {
	procedure: {
		kind: 'kind',
		targets: 'target',
		'facts.anesthesia': 'anesthesia',
		'facts.anesthesia.value': 'anesthesia',
		'indications.*.condition': 'condition',
		'findings.*.conditions': 'condition',
		'findings.*.comparator.procedure': 'procedure',
		leadsTo: 'procedure',
		requires: 'procedure',
		'alternatives.*.procedure': 'procedure',
		'retired.instead': 'procedure',
	},
	condition: {
		targets: 'target',
		'course.*.comparator.procedure': 'procedure',
		'care.*.comparator.procedure': 'procedure',
		'retired.instead': 'condition',
	},
	guideline: {
		source: 'source',
		'recommendations.*.procedures': 'procedure',
		'recommendations.*.conditions': 'condition',
	},
	term: {},
	vocabulary: {},
	sources: {},
};

/** A value the table itself has: authors may well write a key such as `constructor`. */
function own(table: Record<string, TargetKind>, key: string): TargetKind | undefined {
	return Object.hasOwn(table, key) ? table[key] : undefined;
}

/**
 * What the ids under a key stand for, or undefined where no id stands.
 * @param pattern where the key stands, itself included, with `*` for the items of lists: `findings.*.sources`.
 */
export function targetAt(kind: EntryKind, pattern: string, key: string): TargetKind | undefined {
	// A source's own `source` and `scale` are CSL text, not ids.
	if (kind === 'sources') return undefined;
	return own(BY_KIND[kind], pattern) ?? own(EVERYWHERE, key);
}

/** Every reference in an entry's data, whether or not the rest of it holds: a typo elsewhere hides nothing. */
export function findReferences(kind: EntryKind, data: unknown): readonly Reference[] {
	if (typeof data !== 'object' || data === null) return [];
	const known = FOUND.get(data) ?? readReferences(kind, data);
	FOUND.set(data, known);
	return known;
}

/** Several checks ask for the references of the same data, which nobody changes. */
const FOUND = new WeakMap<object, readonly Reference[]>();

function readReferences(kind: EntryKind, data: object): Reference[] {
	const found: Reference[] = [];
	walk(data, [], '');
	return found;

	function walk(value: unknown, path: Path, pattern: string): void {
		if (Array.isArray(value)) {
			for (const [index, item] of value.entries()) walk(item, [...path, index], `${pattern}.*`);
			return;
		}
		if (typeof value !== 'object' || value === null) return;
		for (const [key, inner] of Object.entries(value)) {
			const at = pattern ? `${pattern}.${key}` : key;
			const target = targetAt(kind, at, key);
			if (target) collect(inner, [...path, key], target);
			walk(inner, [...path, key], at);
		}
	}

	function collect(value: unknown, path: Path, target: TargetKind): void {
		if (typeof value === 'string') found.push({ path, id: value, target });
		else if (Array.isArray(value))
			for (const [index, item] of value.entries())
				if (typeof item === 'string') found.push({ path: [...path, index], id: item, target });
	}
}
