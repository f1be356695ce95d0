import type { CheckedFile } from '../parse/file.ts';
import { asMap } from './raw.ts';

/** What a page that is no longer kept says of itself. */
export interface RawRetirement {
	readonly on: string | undefined;
	readonly instead: string | undefined;
}

/** Whether a procedure or condition is retired, and what took its place. */
export function retirementOf({ kind, data }: Pick<CheckedFile, 'kind' | 'data'>): RawRetirement | undefined {
	if (kind !== 'procedure' && kind !== 'condition') return undefined;
	const { retired } = asMap(data);
	if (typeof retired !== 'object' || retired === null) return undefined;
	const { on, instead } = asMap(retired);
	return {
		on: typeof on === 'string' ? on : undefined,
		instead: typeof instead === 'string' ? instead : undefined,
	};
}
