import type { ContentFile } from '../parse/file.ts';
import { RULES_BY_ID } from '../rules/index.ts';
import { isDate } from '../schema/primitives.ts';
import { didYouMean, nearest } from '../suggest.ts';
import type { Report } from './report.ts';

/** One item of `checks` in an entry's frontmatter. */
export interface Suppression {
	readonly file: ContentFile;
	readonly index: number;
	readonly rule: string;
	readonly reason: string;
	readonly owner: string;
	/** YYYY-MM-DD, the last day it holds. */
	readonly until: string;
}

/** Every complete suppression; the schema reports what is missing from others. */
export function findSuppressions(files: readonly ContentFile[]): Suppression[] {
	return files.flatMap((file) => {
		const checks =
			typeof file.data === 'object' && file.data !== null ? (file.data as { checks?: unknown }).checks : undefined;
		if (!Array.isArray(checks)) return [];
		return (checks as unknown[]).flatMap((item, index) => {
			if (typeof item !== 'object' || item === null) return [];
			const { rule, reason, owner, until } = item as Record<string, unknown>;
			const complete = typeof rule === 'string' && isText(reason) && isText(owner) && isDate(until);
			return complete ? [{ file, index, rule, reason, owner, until }] : [];
		});
	});
}

/** Takes out what authors let stand, and reports suppressions that are past their day, of no use or of no rule. */
export function applySuppressions(files: readonly ContentFile[], today: string, report: Report): void {
	const suppressions = findSuppressions(files);
	const used = new Set<Suppression>();
	const live = Map.groupBy(
		suppressions.filter(({ rule, until }) => until >= today && RULES_BY_ID.get(rule)?.locked === undefined),
		({ file, rule }) => `${file.path} ${rule}`,
	);
	report.silence(({ file, rule }) => {
		const found = live.get(`${file} ${rule}`) ?? [];
		for (const suppression of found) used.add(suppression);
		return found.length > 0;
	});
	for (const suppression of suppressions) {
		// Of a rule that the site has switched off nobody knows whether it would speak.
		const problem = judge(suppression, today, used.has(suppression) || report.isSilent(suppression.rule));
		if (problem)
			report.add(suppression.file, {
				...problem,
				range: suppression.file.yaml.locate(['checks', suppression.index, problem.key]),
			});
	}
}

function judge({ rule, until }: Suppression, today: string, used: boolean) {
	const known = RULES_BY_ID.get(rule);
	if (!known) {
		const suggestion = nearest(rule, [...RULES_BY_ID.keys()]);
		return {
			rule: 'suppressions/unknown-rule',
			key: 'rule',
			message: `There is no rule "${rule}".${didYouMean(suggestion)} Mend the id, or delete this item.`,
			found: rule,
			suggestion,
		};
	}
	if (known.locked)
		return {
			rule: 'suppressions/locked-rule',
			key: 'rule',
			message: `The rule "${rule}" cannot be silenced: without what it asks for no page can be made. Mend what it reports and delete this item.`,
			found: rule,
		};
	if (until < today)
		return {
			rule: 'suppressions/expired',
			key: 'until',
			message: `This let "${rule}" stand until ${until}, which is past. Mend what it reports, or look at it anew and set a later day.`,
			found: until,
		};
	if (!used)
		return {
			rule: 'suppressions/unused',
			key: 'rule',
			message: `Nothing on this page breaks "${rule}" any more. Delete this item.`,
			found: rule,
		};
	return undefined;
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value.trim() !== '';
}
