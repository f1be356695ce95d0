/** Data as authors wrote it, before any schema. */
export type Raw = Readonly<Record<string, unknown>>;

/** A map, or an empty one where something else stands. */
export function asMap(value: unknown): Raw {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : {};
}

/** The maps of a list; what is no map is left out. */
export function mapsOf(value: unknown): Raw[] {
	return Array.isArray(value)
		? (value as unknown[]).filter((item): item is Raw => typeof item === 'object' && item !== null)
		: [];
}

/** The texts of a list. */
export function textsOf(value: unknown): string[] {
	return Array.isArray(value) ? (value as unknown[]).filter((item) => typeof item === 'string') : [];
}

/** The texts that the maps of a list have under a key. */
export function textsAt(value: unknown, key: string): string[] {
	return textsOf(mapsOf(value).map((item) => item[key]));
}
