import { isBroken, type CheckedFile } from '../parse/file.ts';
import { readKeys } from '../parse/salvage.ts';
import { RULES_BY_ID } from '../rules/index.ts';
import { allFiles, type Project } from '../rules/project.ts';
import { isDate } from '../schema/primitives.ts';
import { didYouMean, nearest } from '../suggest.ts';
import type { Report } from './report.ts';

/** One item of `checks` in the frontmatter of an entry or a guide. */
export interface Suppression {
	readonly file: CheckedFile;
	readonly index: number;
	readonly rule: string;
	readonly reason: string;
	readonly owner: string;
	/** YYYY-MM-DD, the last day it holds. */
	readonly until: string;
}

/** Every complete suppression; the schema reports what is missing from others. */
export function findSuppressions(files: readonly CheckedFile[]): Suppression[] {
	return files.flatMap((file) => {
		const { checks } = readKeys(file, ['checks']);
		if (!Array.isArray(checks)) return [];
		return (checks as unknown[]).flatMap((item, index) => {
			if (typeof item !== 'object' || item === null) return [];
			const { rule, reason, owner, until } = item as Record<string, unknown>;
			const complete = typeof rule === 'string' && isText(reason) && isText(owner) && isDate(until);
			return complete ? [{ file, index, rule, reason, owner, until }] : [];
		});
	});
}

/** What is let stand for longer is let stand for ever. */
const MOST_YEARS = 2;

/** Takes out what authors let stand, and reports suppressions that are past their day, of no use or of no rule. */
export function applySuppressions(project: Project, report: Report): void {
	const { today, unread } = project;
	const files = allFiles(project);
	const suppressions = findSuppressions(files);
	const used = new Set<Suppression>();
	const live = Map.groupBy(
		suppressions.filter(({ rule, until }) => until >= today && RULES_BY_ID.get(rule)?.locked === undefined),
		placeOf,
	);
	report.silence(({ file, rule }) => {
		const found = live.get(`${file} ${rule}`) ?? [];
		for (const suppression of found) used.add(suppression);
		return found.length > 0;
	});
	const isUnknown = unread.length > 0 || files.some(isBroken);
	for (const suppression of suppressions) {
		const { file, rule, index } = suppression;
		// Where the frontmatter has a mistake, that comes first: no place in it is sure.
		if (file.data === undefined || file.split.missing) continue;
		// Of a rule that the site has switched off nobody knows whether it would speak, nor while a file cannot be read.
		const isUsed = used.has(suppression) || isUnknown || report.isSilent(rule);
		const problem = judge(suppression, today, isUsed) ?? judgeRepeated(suppression, live.get(placeOf(suppression)));
		if (problem) report.add(file, { ...problem, range: file.yaml.locate(['checks', index, problem.key]) });
	}
}

/** The page and the rule that a suppression is about. */
function placeOf({ file, rule }: Suppression): string {
	return `${file.path} ${rule}`;
}

/** The same rule let stand twice on one page: of the two days nobody would know which holds. */
function judgeRepeated(suppression: Suppression, [first]: readonly Suppression[] = []) {
	if (!first || first === suppression) return undefined;
	const { file, rule } = suppression;
	return {
		rule: 'suppressions/unused',
		key: 'rule',
		message: `This page lets "${rule}" stand twice: line ${file.lines.pointAt(file.yaml.locate(['checks', first.index]).start).line} does so already. Delete one of the two.`,
		found: rule,
	};
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
	if (known.locked === 'on-pages')
		return {
			rule: 'suppressions/locked-rule',
			key: 'rule',
			message: `The rule "${rule}" cannot be silenced on a page: what it finds harms readers wherever it stands. Mend what it reports and delete this item.`,
			found: rule,
		};
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
	const last = inYears(today, MOST_YEARS);
	if (until > last)
		return {
			rule: 'suppressions/too-far',
			key: 'until',
			message: `This lets "${rule}" stand until ${until}, which is more than ${MOST_YEARS} years from now. Write a day by which somebody will look at it again, ${last} at the latest.`,
			found: until,
			expected: `a day up to ${last}`,
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

/** The same day of a later year. */
function inYears(day: string, years: number): string {
	return String(Number(day.slice(0, 4)) + years).padStart(4, '0') + day.slice(4);
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value.trim() !== '';
}
