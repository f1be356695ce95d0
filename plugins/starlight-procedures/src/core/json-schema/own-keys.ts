import { childrenOf } from './children.ts';
import type { JsonSchema } from './index.ts';

/** A team's own notes, of no concern to the schema. */
const OWN_KEY = '^x-';

/** Allows keys that start with `x-` in every group of keys. Changes the schema it is given. */
export function allowOwnKeys(schema: JsonSchema): void {
	for (const { schema: inner } of childrenOf(schema)) allowOwnKeys(inner);
	if (schema.additionalProperties === undefined) return;
	schema.patternProperties = { [OWN_KEY]: true };
	if (schema.propertyNames)
		schema.propertyNames = { anyOf: [{ pattern: OWN_KEY }, schema.propertyNames as JsonSchema] };
}
