import { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } from 'node-sarif-builder';
import type { Diagnostic, Severity } from '../core/diagnostic.ts';
import { RULES } from '../core/rules/index.ts';
import type { Level, Rule } from '../core/rules/rule.ts';
import { ruleUrl } from '../core/rules/url.ts';

const LEVELS = { error: 'error', warn: 'warning', info: 'note' } as const satisfies Record<Severity, string>;

/**
 * The report as SARIF 2.1.0, for code scanning.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function formatSarif(diagnostics: readonly Diagnostic[], { version }: { readonly version: string }): string {
	const run = new SarifRunBuilder({ columnKind: 'utf16CodeUnits' }).initSimple({
		toolDriverName: 'starlight-procedures',
		toolDriverVersion: version,
	});
	for (const rule of RULES) run.addRule(describe(rule));
	for (const diagnostic of diagnostics) run.addResult(toResult(diagnostic));
	const builder = new SarifBuilder();
	builder.addRun(run);
	// Not the builder's own way to text: it throws where an author happens to write one of its marks.
	return JSON.stringify(builder.buildSarifOutput(), null, 1);
}

function describe(rule: Rule): SarifRuleBuilder {
	const level: Level = typeof rule.level === 'string' ? rule.level : rule.level.published;
	const described = new SarifRuleBuilder({
		defaultConfiguration: level === 'off' ? { enabled: false } : { level: LEVELS[level] },
		help: { text: rule.mend },
	});
	return described.initSimple({
		ruleId: rule.id,
		shortDescriptionText: rule.what,
		fullDescriptionText: rule.why,
		helpUri: ruleUrl(rule.id),
	});
}

function toResult({ file, start, end, rule, severity, message, related = [] }: Diagnostic): SarifResultBuilder {
	const result = new SarifResultBuilder(
		related.length === 0
			? {}
			: {
					relatedLocations: related.map((place) => ({
						physicalLocation: {
							artifactLocation: { uri: toUri(place.file) },
							region: { startLine: place.start.line, startColumn: place.start.column },
						},
						message: { text: place.message },
					})),
				},
	);
	return result.initSimple({
		level: LEVELS[severity],
		messageText: message,
		ruleId: rule,
		fileUri: toUri(file),
		startLine: start.line,
		startColumn: start.column,
		endLine: end.line,
		endColumn: end.column,
	});
}

/** A relative URI. A name that is not well-formed Unicode has no address of its own. */
function toUri(file: string): string {
	return file
		.split('/')
		.map((part) => encodeURIComponent(part.toWellFormed()))
		.join('/');
}
