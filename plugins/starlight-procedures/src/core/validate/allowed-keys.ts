import type { z } from 'zod';
import type { Path } from '../parse/yaml.ts';
import type { FileKind } from '../parse/file.ts';
import { FILE_SCHEMAS } from '../schema/files.ts';

/** What stands at a path of plain data, or undefined. */
export function valueAt(data: unknown, path: Path): unknown {
	let value = data;
	for (const step of path) {
		if (typeof value !== 'object' || value === null) return undefined;
		value = (value as Record<PropertyKey, unknown>)[step];
	}
	return value;
}

/** The keys the schema knows at a path, for the nearest match. */
export function allowedKeys(kind: FileKind, path: Path, data: unknown): readonly string[] {
	let candidates: z.core.$ZodType[] = [FILE_SCHEMAS[kind]];
	for (const step of path) candidates = candidates.flatMap(unwrap).flatMap((type) => child(type, step));
	const value = valueAt(data, path);
	const shapesHere = candidates.flatMap(unwrap).flatMap((type) => {
		const def = (type as z.ZodType).def as { shape?: object; type: string };
		return def.type === 'object' && def.shape ? [Object.keys(def.shape)] : [];
	});
	// Of several shapes, the one that shares most keys with what was written.
	const written = new Set(typeof value === 'object' && value !== null ? Object.keys(value) : []);
	const shared = (keys: readonly string[]) => keys.filter((key) => written.has(key)).length;
	return shapesHere.sort((a, b) => shared(b) - shared(a))[0] ?? [];
}

interface Def {
	readonly type: string;
	readonly innerType?: z.core.$ZodType;
	readonly in?: z.core.$ZodType;
	readonly options?: readonly z.core.$ZodType[];
	readonly element?: z.core.$ZodType;
	readonly items?: readonly z.core.$ZodType[];
	readonly valueType?: z.core.$ZodType;
	readonly shape?: Record<string, z.core.$ZodType>;
}

function defOf(type: z.core.$ZodType): Def {
	return type._zod.def;
}

/** The types inside optionals, defaults, pipes and unions. */
function unwrap(type: z.core.$ZodType): z.core.$ZodType[] {
	const def = defOf(type);
	if (def.options) return def.options.flatMap(unwrap);
	const inner = def.innerType ?? def.in;
	return inner ? unwrap(inner) : [type];
}

function child(type: z.core.$ZodType, step: PropertyKey): z.core.$ZodType[] {
	const def = defOf(type);
	const next =
		def.shape?.[String(step)] ??
		def.element ??
		def.valueType ??
		(typeof step === 'number' ? def.items?.[step] : undefined);
	return next ? [next] : [];
}
