import type { JsonSchema } from './index.ts';

/** A schema that stands inside another. */
export interface Child {
	/** The key its value stands under; `*` for items of lists and keys the author chooses; undefined for a variant. */
	readonly step: string | undefined;
	readonly schema: JsonSchema;
}

/** The schemas directly inside one, as `z.toJSONSchema` nests them. */
export function childrenOf(schema: JsonSchema): Child[] {
	const { properties, items, prefixItems, additionalProperties, anyOf, oneOf } = schema;
	return [
		...Object.entries(properties ?? {}).flatMap(([step, inner]) => child(step, inner)),
		...[additionalProperties, items, prefixItems].flat().flatMap((inner) => child('*', inner)),
		...[anyOf, oneOf].flatMap((variants) => (variants ?? []).flatMap((inner) => child(undefined, inner))),
	];
}

/** `true` and `false` are schemas as well, with nothing inside. */
function child(step: string | undefined, schema: unknown): Child[] {
	return typeof schema === 'object' && schema !== null ? [{ step, schema: schema as JsonSchema }] : [];
}
