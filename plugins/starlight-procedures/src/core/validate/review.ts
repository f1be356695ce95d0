import type { z } from 'zod';
import type { CheckedFile } from '../parse/file.ts';
import type { Finding } from './report.ts';
import { valueAt } from './allowed-keys.ts';

/** What a review by a person has to say. */
const PARTS = new Set<PropertyKey | undefined>(['by', 'on', 'due']);
/** What the schema says of a part that is not there, is of another type, or holds no text. */
const WITHOUT = new Set(['schema/missing-key', 'schema/type']);

/** A finding of the schema under the rule of its own that the review of a page has; any other as it is. */
export function asReviewFinding(
	{ kind, data }: Pick<CheckedFile, 'kind' | 'data'>,
	{ code, path, ...issue }: z.core.$ZodIssue,
	finding: Finding,
): Finding {
	if ((kind !== 'procedure' && kind !== 'condition' && kind !== 'guide') || path[0] !== 'review') return finding;
	if (path.length === 1 && (valueAt(data, path) ?? null) === null)
		return {
			...finding,
			rule: 'review/missing',
			message:
				'Nothing says whether a clinician has checked this page. Add "review: { status: not-reviewed }", or who checked it, on which day and until when it holds.',
		};
	// A name of no letters names nobody.
	const isNoName = code === 'invalid_format' && path[1] === 'by';
	const isEmptyText = code === 'too_small' && 'origin' in issue && issue.origin === 'string';
	const isWithout = WITHOUT.has(finding.rule) || isEmptyText || isNoName;
	return isWithout && PARTS.has(path[1]) && valueAt(data, ['review', 'status']) === 'reviewed'
		? { ...finding, rule: 'review/incomplete' }
		: finding;
}
