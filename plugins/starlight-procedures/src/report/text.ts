import type { Diagnostic, Severity } from '../core/diagnostic.ts';
import { visible } from './visible.ts';

/** The report as plain text: a block a file, a line a problem (`path:line:column rule message`), a summary last. */
export function formatText(diagnostics: readonly Diagnostic[]): string {
	const byFile = Map.groupBy(diagnostics, ({ file }) => file);
	const blocks = Array.from(byFile, ([file, found]) => `${visible(file)}\n${found.map(formatLine).join('\n')}`);
	return [...blocks, summarize(diagnostics)].join('\n\n');
}

function formatLine({ file, start, rule, severity, message }: Diagnostic): string {
	const prefix = severity === 'error' ? '' : `${severity}: `;
	return visible(`  ${file}:${start.line}:${start.column} ${rule} ${prefix}${message}`);
}

/** What readers of a report call each severity. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: 'error', warn: 'warning', info: 'note' };

/**
 * `3 errors and 1 warning in 2 files`.
 * @param checked how many files were looked at, where that is known: `… in 2 of 60 files`.
 */
export function summarize(diagnostics: readonly Diagnostic[], checked?: number): string {
	const files = new Set(diagnostics.map(({ file }) => file)).size;
	const parts = countBySeverity(diagnostics).map(([severity, count]) => plural(count, SEVERITY_WORDS[severity]));
	if (checked === undefined) return `${joinWords(parts) || 'No problems'} in ${plural(files, 'file')}`;
	return parts.length === 0
		? `No problems in ${plural(checked, 'file')}`
		: `${joinWords(parts)} in ${files.toLocaleString('en')} of ${plural(Math.max(files, checked), 'file')}`;
}

/** How many there are of each severity that occurs, loudest first. */
export function countBySeverity(diagnostics: readonly Pick<Diagnostic, 'severity'>[]): [Severity, number][] {
	const counts: Record<Severity, number> = { error: 0, warn: 0, info: 0 };
	for (const { severity } of diagnostics) counts[severity]++;
	return (Object.entries(counts) as [Severity, number][]).filter(([, count]) => count > 0);
}

/** `1 file`, `2 files`. */
export function plural(count: number, noun: string): string {
	return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** `a, b and c`. */
export function joinWords(words: readonly string[]): string {
	return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
