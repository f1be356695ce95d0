import type { Diagnostic } from '../core/diagnostic.ts';
import { VERSION } from '../version.ts';
import { formatGithub, type GithubOptions } from './github.ts';
import { formatJson } from './json.ts';
import { formatPretty, type PrettyOptions } from './pretty.ts';

export const REPORTERS = ['pretty', 'json', 'sarif', 'github'] as const;
export type ReporterName = (typeof REPORTERS)[number];

/** The same findings in the form that a person, a program, code scanning or a pull request wants. */
export async function formatReport(
	reporter: ReporterName,
	diagnostics: readonly Diagnostic[],
	options: PrettyOptions & GithubOptions,
): Promise<string> {
	switch (reporter) {
		case 'pretty':
			return formatPretty(diagnostics, options);
		case 'json':
			return formatJson(diagnostics);
		case 'github':
			return formatGithub(diagnostics, options);
		case 'sarif': {
			// Loaded when asked for: its tables would slow every other start.
			const { formatSarif } = await import('./sarif.ts');
			return formatSarif(diagnostics, { version: VERSION });
		}
	}
}
