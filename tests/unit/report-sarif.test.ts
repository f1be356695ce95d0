import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../plugins/starlight-procedures/src/core/index.ts';
import { formatSarif } from '../../plugins/starlight-procedures/src/report/sarif.ts';
import { anyDiagnostics, diagnostic } from './support/diagnostics.ts';

interface Sarif {
	readonly runs: readonly [
		{
			readonly columnKind: string;
			readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly Record<string, unknown>[] } };
			readonly results: readonly Record<string, unknown>[];
		},
	];
}

const SCHEMA = JSON.parse(
	readFileSync(join(import.meta.dirname, '../fixtures/schemas/sarif-schema-2.1.0.json'), 'utf8'),
) as object;
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const isSarif = ajv.compile(SCHEMA);

/** The report, which has to hold against the schema. */
function sarif(diagnostics: Parameters<typeof formatSarif>[0]): Sarif['runs'][0] {
	const log = JSON.parse(formatSarif(diagnostics, { version: '1.2.3' })) as Sarif;
	isSarif(log);
	expect(isSarif.errors ?? []).toEqual([]);
	return log.runs[0];
}

describe('the SARIF report', () => {
	it('holds against the schema of SARIF 2.1.0, whatever authors write', () => {
		fc.assert(
			fc.property(anyDiagnostics, (diagnostics) => {
				expect(sarif(diagnostics).results).toHaveLength(diagnostics.length);
			}),
			{ numRuns: 50 },
		);
	});

	it('has a schema that would not take anything', () => {
		expect(isSarif({ version: '2.1.0', runs: [{ results: [{ level: 'bad' }] }] })).toBe(false);
	});

	it('describes every rule with words and an address', () => {
		const { rules } = sarif([]).tool.driver;
		expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
		const [rule] = RULES;
		expect(rules[0]).toMatchObject({
			shortDescription: { text: rule!.what },
			fullDescription: { text: rule!.why },
			helpUri: `https://back-pain-procedures.pages.dev/authors/rules/${rule!.id}/`,
		});
	});

	it('counts columns as editors do', () => {
		expect(sarif([]).columnKind).toBe('utf16CodeUnits');
	});

	it.each([
		['error', 'error'],
		['warn', 'warning'],
		['info', 'note'],
	] as const)('calls %s %s', (severity, level) => {
		expect(sarif([diagnostic({ severity })]).results[0]).toMatchObject({ level });
	});

	it('puts a finding at its place, under its rule', () => {
		const place = { start: { line: 3, column: 5 }, end: { line: 4, column: 2 } };
		const [result] = sarif([diagnostic({ ...place, file: 'content/ä b%#?.md' })]).results;
		expect(result).toMatchObject({
			ruleId: 'schema/enum',
			ruleIndex: RULES.findIndex(({ id }) => id === 'schema/enum'),
			message: { text: 'It is wrong.' },
			locations: [
				{
					physicalLocation: {
						artifactLocation: { uri: 'content/%C3%A4%20b%25%23%3F.md' },
						region: { startLine: 3, startColumn: 5, endLine: 4, endColumn: 2 },
					},
				},
			],
		});
	});

	it('names other places that belong to a finding', () => {
		const related = [{ file: 'content/b c.md', start: { line: 2, column: 4 }, message: 'Here too.' }];
		expect(sarif([diagnostic({ related })]).results[0]).toMatchObject({
			relatedLocations: [
				{
					physicalLocation: {
						artifactLocation: { uri: 'content/b%20c.md' },
						region: { startLine: 2, startColumn: 4 },
					},
					message: { text: 'Here too.' },
				},
			],
		});
	});
});
