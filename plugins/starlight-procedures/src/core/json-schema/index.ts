import { z } from 'zod';
import { RULES } from '../rules/index.ts';
import { SCHEMAS, type EntryKind } from '../schema/index.ts';
import type { KnownIds } from '../validate/relations.ts';
import { allowOwnKeys } from './own-keys.ts';
import { referToIds, type IdKind } from './ids.ts';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** Not titles: editors offer those among the keys. */
const DESCRIPTIONS: Record<EntryKind, string> = {
	procedure: 'A procedure.',
	condition: 'A condition.',
	guideline: "A guideline, a regulator's notice or a society's position.",
	term: 'A word explained.',
	sources: 'Every source, as CSL-JSON.',
	vocabulary: "The site's own lists, each keyed by id.",
};

/** What editors show where an id stands. */
const ID_WORDS: Record<IdKind, string> = {
	procedure: 'The id of a procedure: the name of its file.',
	condition: 'The id of a condition: the name of its file.',
	source: 'The id of an entry in sources.yaml.',
	kind: 'An id of kinds in vocabulary.yaml.',
	target: 'An id of targets in vocabulary.yaml.',
	anesthesia: 'An id of anesthesia in vocabulary.yaml.',
	outcome: 'An id of outcomes in vocabulary.yaml.',
	scale: 'An id of scales in vocabulary.yaml.',
	rule: 'The id of a rule that can be silenced.',
};

/** Rules that a suppression may name. */
const SILENCEABLE: ReadonlySet<string> = new Set(RULES.flatMap(({ id, locked }) => (locked ? [] : [id])));

/**
 * A JSON Schema for each kind of content file, made from the one schema the checks use.
 * @param known the ids that exist; where nothing is known of a kind, any id of the right form will do.
 */
export function createJsonSchemas(known: KnownIds): Record<EntryKind, JsonSchema> {
	const ids = new Map<IdKind, ReadonlySet<string>>([...known, ['rule', SILENCEABLE]]);
	const kinds = Object.keys(SCHEMAS) as EntryKind[];
	return Object.fromEntries(kinds.map((kind) => [kind, createJsonSchema(kind, ids)])) as Record<EntryKind, JsonSchema>;
}

function createJsonSchema(kind: EntryKind, known: ReadonlyMap<IdKind, ReadonlySet<string>>): JsonSchema {
	const { $schema, ...schema } = z.toJSONSchema(SCHEMAS[kind], { io: 'input' });
	const used = referToIds(kind, schema, (id) => (known.get(id)?.size ?? 0) > 0);
	allowOwnKeys(schema);
	const definitions = [...used].sort().map((id) => {
		return [id, { enum: [...(known.get(id) ?? [])].sort(), description: ID_WORDS[id] }] as const;
	});
	return {
		...($schema === undefined ? {} : { $schema }),
		description: DESCRIPTIONS[kind],
		...schema,
		...(definitions.length > 0 ? { $defs: Object.fromEntries(definitions) } : {}),
	};
}
