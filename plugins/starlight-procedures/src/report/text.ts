import type { Diagnostic } from '../core/diagnostic.ts';

/** The report as plain text: a block a file, a line a problem (`path:line:column rule message`), a summary last. */
export function formatText(diagnostics: readonly Diagnostic[]): string {
	const byFile = Map.groupBy(diagnostics, ({ file }) => file);
	const blocks = Array.from(byFile, ([file, found]) => `${file}\n${found.map(formatLine).join('\n')}`);
	return [...blocks, summarize(diagnostics)].join('\n\n');
}

function formatLine({ file, start, rule, severity, message }: Diagnostic): string {
	const prefix = severity === 'error' ? '' : `${severity}: `;
	return `  ${file}:${start.line}:${start.column} ${rule} ${prefix}${message}`;
}

/** `3 errors and 1 warning in 2 files`. */
export function summarize(diagnostics: readonly Diagnostic[]): string {
	const files = new Set(diagnostics.map(({ file }) => file)).size;
	const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
	const rest = diagnostics.length - errors;
	const parts = [...(errors > 0 ? [plural(errors, 'error')] : []), ...(rest > 0 ? [plural(rest, 'warning')] : [])];
	return `${parts.join(' and ') || 'No problems'} in ${plural(files, 'file')}`;
}

function plural(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
