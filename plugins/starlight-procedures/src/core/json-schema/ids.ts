import type { EntryKind } from '../schema/index.ts';
import { targetAt, type TargetKind } from '../validate/references.ts';
import { childrenOf } from './children.ts';
import type { JsonSchema } from './index.ts';

/** What an id in a content file can stand for. */
export type IdKind = TargetKind | 'rule';

/** Where suppressions name their rule. */
const SUPPRESSED_RULE = 'checks.*.rule';

/**
 * Points every place where an id stands at the list of ids it may be, `#/$defs/KIND`. Changes the schema it is given.
 * @param isKnown whether there is a list for a kind of id.
 * @returns the kinds of ids that were found.
 */
export function referToIds(kind: EntryKind, schema: JsonSchema, isKnown: (id: IdKind) => boolean): Set<IdKind> {
	const used = new Set<IdKind>();
	walk(schema, '');
	return used;

	function walk(inside: JsonSchema, pattern: string): void {
		for (const { step, schema: inner } of childrenOf(inside)) {
			const at = step === undefined ? pattern : pattern === '' ? step : `${pattern}.${step}`;
			const target = step === undefined ? undefined : idAt(at, step);
			if (target && isKnown(target)) refer(inner, target);
			walk(inner, at);
		}
	}

	function idAt(pattern: string, key: string): IdKind | undefined {
		return pattern === SUPPRESSED_RULE ? 'rule' : targetAt(kind, pattern, key);
	}

	/** A bare id, a list of ids, or either with sources. */
	function refer(place: JsonSchema, target: IdKind): void {
		if (place.type === 'string') {
			for (const keyword of ['type', 'pattern', 'minLength'] as const) Reflect.deleteProperty(place, keyword);
			place.$ref = `#/$defs/${target}`;
			used.add(target);
		} else
			for (const { step, schema: inner } of childrenOf(place))
				if (step === undefined || step === '*') refer(inner, target);
	}
}
