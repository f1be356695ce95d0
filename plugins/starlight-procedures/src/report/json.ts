import type { Diagnostic } from '../core/diagnostic.ts';
import { ruleUrl } from '../core/rules/url.ts';

/** One problem as machines get it. Every key is always there; what a problem does not have is null. */
export interface JsonProblem {
	/** Relative to the project, with forward slashes. */
	readonly file: string;
	readonly line: number;
	readonly column: number;
	readonly endLine: number;
	readonly endColumn: number;
	readonly rule: string;
	readonly severity: Diagnostic['severity'];
	readonly message: string;
	readonly found: string | null;
	readonly expected: string | null;
	readonly suggestion: string | null;
	readonly related:
		| readonly { readonly file: string; readonly line: number; readonly column: number; readonly message: string }[]
		| null;
	/** The rule's page. */
	readonly url: string;
}

/** The report as a JSON array in the order of the diagnostics, one problem a line. */
export function formatJson(diagnostics: readonly Diagnostic[]): string {
	if (diagnostics.length === 0) return '[]';
	return `[\n${diagnostics.map((diagnostic) => JSON.stringify(toJson(diagnostic))).join(',\n')}\n]`;
}

/** One diagnostic with every key machines are promised. */
export function toJson({ file, start, end, rule, severity, message, ...rest }: Diagnostic): JsonProblem {
	const { found = null, expected = null, suggestion = null, related } = rest;
	return {
		file,
		line: start.line,
		column: start.column,
		endLine: end.line,
		endColumn: end.column,
		rule,
		severity,
		message,
		found,
		expected,
		suggestion,
		related: related?.map((place) => ({ file: place.file, ...place.start, message: place.message })) ?? null,
		url: ruleUrl(rule),
	};
}
