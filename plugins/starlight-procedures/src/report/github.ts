import type { Diagnostic, Severity } from '../core/diagnostic.ts';
import { ruleUrl } from '../core/rules/url.ts';
import { joinWords, plural, summarize } from './text.ts';

export interface GithubOptions {
	/** Files that the pull request changes, relative to the project: theirs come first. */
	readonly changed: ReadonlySet<string>;
	/** The project's folder in its repository, with a slash at its end; empty where they are one. */
	readonly prefix: string;
}

const COMMANDS = { error: 'error', warn: 'warning', info: 'notice' } as const satisfies Record<Severity, string>;
/** What GitHub shows of each kind in one step; it drops the rest without a word. */
const SHOWN = 10;

/**
 * The report as workflow commands, which GitHub shows beside the lines of a pull request. A last line says what was cut.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function formatGithub(diagnostics: readonly Diagnostic[], { changed, prefix }: GithubOptions): string {
	const ordered = [
		...diagnostics.filter(({ file }) => changed.has(file)),
		...diagnostics.filter(({ file }) => !changed.has(file)),
	];
	const counts: Record<Severity, number> = { error: 0, warn: 0, info: 0 };
	const shown = ordered.filter(({ severity }) => ++counts[severity] <= SHOWN);
	const cut = (Object.entries(counts) as [Severity, number][]).flatMap(([severity, count]) =>
		count > SHOWN ? [plural(count - SHOWN, COMMANDS[severity])] : [],
	);
	const summary = `${summarize(diagnostics)}.`;
	const last = cut.length === 0 ? summary : `${summary} ${explainCut(cut)}`;
	return [...shown.map((diagnostic) => formatCommand(diagnostic, prefix)), last].join('\n');
}

function explainCut(cut: readonly string[]): string {
	return `GitHub shows ${SHOWN} of a kind; these are not shown: ${joinWords(cut)}. To see all, run: starlight-procedures check`;
}

function formatCommand({ file, start, end, rule, severity, message }: Diagnostic, prefix: string): string {
	const properties = {
		file: prefix + file,
		line: start.line,
		col: start.column,
		endLine: end.line,
		endColumn: end.column,
		title: rule,
	};
	const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
	return `::${COMMANDS[severity]} ${list.join(',')}::${escapeData(`${message}\n${ruleUrl(rule)}`)}`;
}

function escapeData(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
	return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
