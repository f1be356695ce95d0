import pc from 'picocolors';
import type { Colors } from 'picocolors/types.js';
import type { Diagnostic, Severity } from '../core/diagnostic.ts';
import { frame } from './frame.ts';
import { SEVERITY_WORDS, summarize } from './text.ts';
import { visible, visibleLine } from './visible.ts';
import { wrap } from './width.ts';

export interface PrettyOptions {
	/** The text of a file that could be read. */
	readonly textOf: (file: string) => string | undefined;
	readonly color: boolean;
	/** Columns of the terminal. */
	readonly width: number;
	/** How many files were looked at. */
	readonly checked: number;
}

const INDENT = '    ';
/** Messages narrower than this would be a column of single words. */
const FEWEST_COLUMNS = 10;

/** The report for people: a block a file, each problem with the lines it stands in, a summary last. */
export function formatPretty(diagnostics: readonly Diagnostic[], options: PrettyOptions): string {
	const colors = pc.createColors(options.color);
	const blocks = Array.from(
		Map.groupBy(diagnostics, ({ file }) => file),
		([file, found]) => {
			const lines = options.textOf(file)?.split('\n') ?? [];
			const problems = found.map((diagnostic) => formatProblem(diagnostic, lines, options.width, colors));
			return [colors.underline(visible(file)), ...problems].join('\n\n');
		},
	);
	const advice = wrap(
		'To learn why a rule matters and how to mend it: starlight-procedures explain RULE',
		options.width,
	);
	return [
		...blocks,
		...(blocks.length > 0 ? [colors.dim(advice.join('\n'))] : []),
		paintSummary(diagnostics, options.checked, colors),
	].join('\n\n');
}

function formatProblem(diagnostic: Diagnostic, lines: readonly string[], width: number, colors: Colors): string {
	const { start, rule, severity, message, related = [] } = diagnostic;
	const head = `  ${start.line}:${start.column}  ${paint(severity, SEVERITY_WORDS[severity], colors)}  ${colors.dim(rule)}`;
	const columns = Math.max(FEWEST_COLUMNS, width - INDENT.length);
	const indent = (text: string) => wrap(visible(text), columns).map((line) => INDENT + visibleLine(line));
	const framed = frame(lines, diagnostic, width - INDENT.length, colors).map((line) => INDENT + line);
	return [
		head,
		...indent(message),
		...framed,
		...related.flatMap((place) =>
			indent(`See ${place.file}:${place.start.line}:${place.start.column} ${place.message}`),
		),
	].join('\n');
}

function paint(severity: Severity, text: string, colors: Colors): string {
	if (severity === 'error') return colors.red(text);
	return severity === 'warn' ? colors.yellow(text) : colors.cyan(text);
}

function paintSummary(diagnostics: readonly Diagnostic[], checked: number, colors: Colors): string {
	const loudest = (['error', 'warn', 'info'] as const).find((severity) =>
		diagnostics.some((diagnostic) => diagnostic.severity === severity),
	);
	const summary = summarize(diagnostics, checked);
	return colors.bold(loudest ? paint(loudest, summary, colors) : colors.green(summary));
}
