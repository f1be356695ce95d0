import type { Severity } from '../diagnostic.ts';
import { FILE_KINDS, type CheckedFile, type FileKind } from '../parse/file.ts';
import { readKeys } from '../parse/salvage.ts';
import { asMap } from '../site/raw.ts';
import { RULES_BY_ID } from './index.ts';
import type { Level, RuleSetting, Status } from './rule.ts';

/** Decides how loud each rule is for each file, and with which options: the rules' own defaults, then the site's word. */
export class Policy {
	readonly #settings: ReadonlyMap<string, readonly RuleSetting[]>;

	constructor(settings: readonly RuleSetting[] = []) {
		this.#settings = Map.groupBy(settings, ({ rule }) => rule);
	}

	/** @param status how far the page stands that the file makes. */
	level(rule: string, kind: FileKind | undefined, status: Status, atMost?: Severity): Level {
		const { level, locked } = RULES_BY_ID.get(rule) ?? { level: 'error' as const };
		const own = typeof level === 'string' ? level : level[status];
		const set = this.#matching(rule, kind, status).findLast((setting) => setting.level !== undefined)?.level;
		const chosen = set === undefined || (locked === true && set !== 'error') ? own : set;
		return atMost === undefined || RANK[chosen] < RANK[atMost] ? chosen : atMost;
	}

	/** Whether a rule is silent for every file, so that its check need not run. */
	isSilent(rule: string): boolean {
		return FILE_KINDS.every(
			(kind) => this.level(rule, kind, 'draft') === 'off' && this.level(rule, kind, 'published') === 'off',
		);
	}

	option(rule: string, name: string, kind: FileKind, status: Status): number | readonly string[] | undefined {
		const set = this.#matching(rule, kind, status).findLast(({ options }) => options?.[name] !== undefined);
		return set?.options?.[name] ?? RULES_BY_ID.get(rule)?.options?.[name]?.default;
	}

	#matching(rule: string, kind: FileKind | undefined, status: Status): readonly RuleSetting[] {
		return (this.#settings.get(rule) ?? []).filter(
			(setting) =>
				(setting.kind === undefined || setting.kind === kind) &&
				(setting.status === undefined || setting.status === status),
		);
	}
}

const RANK: Record<Level, number> = { off: 0, info: 1, warn: 2, error: 3 };

/** A page under review is a draft; guidelines, terms and lists have no review and count as published. */
export function statusOf(file: Pick<CheckedFile, 'data' | 'split' | 'text'>): Status {
	const { review } = readKeys(file, ['review']);
	return review === undefined || asMap(review).status === 'reviewed' ? 'published' : 'draft';
}
