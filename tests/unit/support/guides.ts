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
	/** Text by path on the site, such as `/about/`; a path that ends in `.mdx` is read as MDX. */
	readonly guides?: Readonly<Record<string, string>>;
	readonly serves?: (path: string) => boolean;
	readonly rules?: readonly RuleSetting[];
}

/** What the rules say of a site with guides. */
export function check(site: Content, { guides = {}, serves, rules }: Options = {}): Diagnostic[] {
	const parsed = Object.entries(guides).map(([name, text]) => {
		const id = name.replace(/\.mdx$/, '');
		const file = `src/content/docs${id === '/' ? '/index' : id.replace(/\/$/, '')}`;
		return parseFile({ path: `${file}${name === id ? '.md' : '.mdx'}`, kind: 'guide', id, text });
	});
	const options = { content: 'content', today: '2026-11-22', guides: parsed, ...(serves ? { serves } : {}) };
	return validate(
		site.raw().map((raw) => parseFile(raw)),
		options,
		new Report(new Policy(rules)),
	).diagnostics;
}

/** The text that each finding covers, for findings of one rule or group. */
export function covered(site: Content, rule: string, options: Options = {}): string[] {
	return check(site, options)
		.filter((diagnostic) => diagnostic.rule.startsWith(rule))
		.map(({ file, start, end }) => {
			const text = textOf(file, site, options);
			const lines = text.split('\n');
			const offset = ({ line, column }: typeof start) =>
				lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
			return text.slice(offset(start), offset(end));
		});
}

function textOf(file: string, site: Content, { guides = {} }: Options): string {
	if (file.startsWith('content/')) return site.text(file);
	const name = file.replace(/^src\/content\/docs/, '').replace(/(?:\/index)?\.mdx?$/, '/');
	return guides[file.endsWith('.mdx') ? `${name}.mdx` : name] ?? '';
}
