import { createHash } from 'node:crypto';

/**
 * A short digest of any plain data: 16 hexadecimal characters, the same for equal data whatever the order of its keys.
 * Used as cache key, so two values that differ must differ here.
 */
export function digest(value: unknown): string {
	return createHash('sha256').update(stable(value)).digest('hex').slice(0, 16);
}

/** JSON with sorted keys. Undefined properties are left out, as JSON leaves them out. */
function stable(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(stable).join(',')}]`;
	if (value === undefined) return 'null';
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const keys = Object.keys(value).sort();
	const members = keys.flatMap((key) => {
		const inner = (value as Record<string, unknown>)[key];
		return inner === undefined ? [] : [`${JSON.stringify(key)}:${stable(inner)}`];
	});
	return `{${members.join(',')}}`;
}
