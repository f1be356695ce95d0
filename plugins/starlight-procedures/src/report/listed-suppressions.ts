import type { CheckedFile } from '../core/parse/file.ts';
import { isDate } from '../core/schema/primitives.ts';
import { asMap, mapsOf } from '../core/site/raw.ts';

/** What an author lets stand. A part that is missing, or of the wrong form, is null: check says so. */
export interface ListedSuppression {
	readonly file: string;
	readonly rule: string | null;
	readonly reason: string | null;
	readonly owner: string | null;
	/** YYYY-MM-DD, the last day it holds. */
	readonly until: string | null;
	readonly expired: boolean;
}

/** Every suppression that is written down, whether or not it holds. */
export function listSuppressions(files: readonly CheckedFile[], today: string): ListedSuppression[] {
	return files.flatMap(({ path, data }) =>
		mapsOf(asMap(data).checks).map(({ rule, reason, owner, until }) => ({
			file: path,
			rule: textOrNull(rule),
			reason: textOrNull(reason),
			owner: textOrNull(owner),
			until: isDate(until) ? until : null,
			expired: isDate(until) && until < today,
		})),
	);
}

function textOrNull(value: unknown): string | null {
	return typeof value === 'string' && value.trim() !== '' ? value : null;
}
