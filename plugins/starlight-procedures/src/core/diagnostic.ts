import type { Point } from './text.ts';

export type Severity = 'error' | 'warn' | 'info';

/** One problem in the content, for people and for machines. */
export interface Diagnostic {
	/** Path relative to the project root, with forward slashes. */
	readonly file: string;
	readonly start: Point;
	readonly end: Point;
	/** Stable id: `schema/unknown-key`. */
	readonly rule: string;
	readonly severity: Severity;
	/** What is wrong and how to mend it, in full sentences. */
	readonly message: string;
	/** The value found, as the author wrote it. */
	readonly found?: string;
	/** What would be right. */
	readonly expected?: string;
	/** The nearest value that would be right. */
	readonly suggestion?: string;
	/** Other places that belong to it. */
	readonly related?: readonly { readonly file: string; readonly start: Point; readonly message: string }[];
}

/** By file, then place, then rule: the same content always gives the same report. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
	return (
		compareText(a.file, b.file) ||
		a.start.line - b.start.line ||
		a.start.column - b.start.column ||
		compareText(a.rule, b.rule) ||
		compareText(a.message, b.message)
	);
}

/** Orders by code unit: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
