import {
	parseFile,
	validate,
	type Diagnostic,
	type RuleSetting,
} from '../../../plugins/starlight-procedures/src/core/index.ts';
import { Policy } from '../../../plugins/starlight-procedures/src/core/rules/policy.ts';
import { Report } from '../../../plugins/starlight-procedures/src/core/validate/report.ts';
import type { Content } from './content.ts';

interface Options {
	readonly rules?: readonly RuleSetting[];
	/** Texts of ordinary pages, by path. */
	readonly guides?: Readonly<Record<string, string>>;
	readonly today?: string;
}

/** What one rule says of a site. */
export function findingsOf(
	site: Content,
	rule: string,
	{ rules = [], guides = {}, today = '2026-11-22' }: Options = {},
): Diagnostic[] {
	const pages = Object.entries(guides).map(([path, text]) => parseFile({ path, kind: 'guide', id: '/guide/', text }));
	const files = site.raw().map((raw) => parseFile(raw));
	const { diagnostics } = validate(files, { content: 'content', guides: pages, today }, new Report(new Policy(rules)));
	return diagnostics.filter((diagnostic) => diagnostic.rule === rule);
}

/** The same as `path:line:column severity`. */
export function placesOf(...args: Parameters<typeof findingsOf>): string[] {
	return findingsOf(...args).map(({ file, start, severity }) => `${file}:${start.line}:${start.column} ${severity}`);
}
