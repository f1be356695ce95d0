import addFormats from 'ajv-formats';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../plugins/starlight-procedures/src/config.ts';
import { readProject, RULES_BY_ID, type ContentFile } from '../../plugins/starlight-procedures/src/core/index.ts';
import { createJsonSchemas, type JsonSchema } from '../../plugins/starlight-procedures/src/core/json-schema/index.ts';
import { childrenOf } from '../../plugins/starlight-procedures/src/core/json-schema/children.ts';
import { parseFile } from '../../plugins/starlight-procedures/src/core/parse/file.ts';
import { SCHEMAS, type EntryKind } from '../../plugins/starlight-procedures/src/core/schema/index.ts';
import { knownIds } from '../../plugins/starlight-procedures/src/core/validate/index.ts';
import { formatSchemas, SCHEMA_FOLDER } from '../../plugins/starlight-procedures/src/schema-files.ts';
import { TestProject } from './support/cli.ts';
import { content, rawFile } from './support/content.ts';
import { PATHS, type FileName } from './support/base-files.ts';

const REPOSITORY = join(import.meta.dirname, '../..');
const KINDS = Object.keys(SCHEMAS) as EntryKind[];

const { files } = content.check();
const schemas = createJsonSchemas(knownIds(files));

function compile(all: Readonly<Record<EntryKind, JsonSchema>>): Record<EntryKind, ValidateFunction> {
	const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
	addFormats(ajv);
	return Object.fromEntries(KINDS.map((kind) => [kind, ajv.compile(all[kind])])) as Record<EntryKind, ValidateFunction>;
}

const validators = compile(schemas);

/** What JSON Schema and zod say of one file. */
function judge(file: ContentFile, by = validators): { json: boolean; zod: boolean } {
	return { json: by[file.kind](file.yaml.data), zod: SCHEMAS[file.kind].safeParse(file.data).success };
}

async function readSite(root: string) {
	return readProject(root, { ...(await loadConfig(root)), today: '2026-11-22' });
}

describe('the JSON Schemas', () => {
	it.each(KINDS)('%s says what each of its keys holds', (kind) => {
		const bare: string[] = [];
		const walk = (schema: JsonSchema, path: string): void => {
			for (const { step, schema: inner } of childrenOf(schema)) {
				const at = step === undefined ? path : `${path}.${step}`;
				// CSL names its own variables, and a value alone is what its key says.
				const isPlain = kind === 'sources' || ['*', 'text', 'value', 'kind', undefined].includes(step);
				if (!isPlain && inner.description === undefined && inner.$ref === undefined) bare.push(at);
				walk(inner, at);
			}
		};
		walk(schemas[kind], kind);
		expect(bare.filter((path) => !/emergency\.\*\.|\.(?:measure)$/.test(path))).toEqual([]);
	});

	it("offer the site's ids where ids stand, and rules that can be silenced", () => {
		expect(schemas.procedure.$defs).toMatchObject({
			anesthesia: { enum: ['local'] },
			condition: { enum: ['deep-decay'] },
			kind: { enum: ['filling'] },
			outcome: { enum: ['survival'] },
			procedure: { enum: ['root-canal'] },
			scale: { enum: ['pain-10'] },
			source: { enum: ['eds-2021', 'kim-2020'] },
			target: { enum: ['pulp'] },
		});
		const rules = (schemas.term.$defs?.rule as { enum: string[] }).enum;
		expect(rules).toContain('links/missing-image');
		for (const rule of rules) expect(RULES_BY_ID.get(rule)?.locked).toBeUndefined();
	});

	it('take any id of a list that cannot be read', () => {
		const known = knownIds(files.filter(({ kind }) => kind !== 'sources'));
		const file = files.find(({ kind }) => kind === 'term')!;
		expect(judge(file, compile(createJsonSchemas(known)))).toEqual({ json: true, zod: true });
	});

	it('are the same for the same content, whatever order it is read in', () => {
		expect(formatSchemas({ files: [...files].reverse() })).toEqual(formatSchemas({ files }));
	});
});

describe('what the checks accept', () => {
	it('is accepted: the example project', () => {
		for (const file of files) expect([file.path, judge(file)]).toEqual([file.path, { json: true, zod: true }]);
	});

	it.each(['.', 'tests/fixtures/knees'])('is accepted: %s', async (folder) => {
		const site = await readSite(join(REPOSITORY, folder));
		const by = compile(createJsonSchemas(knownIds(site.files)));
		expect(site.files.length).toBeGreaterThan(5);
		for (const file of site.files) {
			const verdict = judge(file, by);
			expect([file.path, verdict, by[file.kind].errors]).toEqual([file.path, { json: true, zod: true }, null]);
		}
	});

	it.each([
		['procedure', 'kind: filling', "kind: filling\nx-note: the team's own"],
		['procedure', 'comparator: { kind: none }', 'comparator: { kind: none, x-note: [1, 2] }'],
		['vocabulary', 'kinds:\n', 'kinds:\n  x-note: a team note\n'],
		['sources', '  type: webpage\n', '  type: webpage\n  x-note: a team note\n  volume: 7\n'],
	] as const)('is accepted in %s: %j as %j', (name, from, to) => {
		expect(judge(mutate(name, from, to))).toEqual({ json: true, zod: true });
	});
});

function mutate(name: FileName, from: string, to: string): ContentFile {
	return parseFile(rawFile(PATHS[name], content.replace(name, from, to).text(name)));
}

describe('what the checks refuse', () => {
	it.each([
		// Types.
		['procedure', 'serious: true', 'serious: maybe'],
		['procedure', 'trials: 3', 'trials: three'],
		['procedure', 'trials: 3', 'trials: 3.5'],
		['procedure', 'trials: 3', 'trials: 0'],
		['procedure', 'targets: [pulp]', 'targets: pulp'],
		['procedure', 'targets: [pulp]', 'targets: []'],
		['procedure', 'value: [30, 90]', 'value: [30]'],
		['procedure', 'title: Root canal treatment', 'title: "   "'],
		['procedure', 'title: Root canal treatment', 'title:'],
		['condition', 'sources: [kim-2020]\ncare:', 'sources: [kim-2020, kim-2020]\ncare:'],
		['guideline', 'year: 2021', 'year: "2021"'],
		['guideline', 'url: https://example.org/eds', 'url: ftp://example.org/eds'],
		['sources', 'issued: { date-parts: [[2020, 5, 4]] }', 'issued: 2020'],
		['vocabulary', 'min: 0', 'min: none'],
		// Words of a fixed list.
		['procedure', 'purpose: treat', 'purpose: treet'],
		['procedure', 'level: urgent', 'level: soon'],
		['procedure', 'status: not-reviewed', 'status: unreviewed'],
		['procedure', 'none: true', 'none: false'],
		['condition', 'system: icd-10,', 'system: icd-9,'],
		['guideline', 'country: international', 'country: usa'],
		['vocabulary', 'better: lower', 'better: less'],
		// Missing keys.
		['procedure', 'purpose: treat\n', ''],
		['procedure', 'low: 2, high: 5, outOf: 100', 'low: 2, high: 5'],
		['condition', 'tryFirst:\n  - Keep brushing.\n', ''],
		['guideline', '    appliesTo: Adults with a tooth that can be restored\n', ''],
		['term', 'definition: The soft inside of a tooth.\n', ''],
		['sources', '  title: Care of the exposed pulp\n', ''],
		['vocabulary', 'emergency:\n  neutral:\n', 'emergency:\n  US:\n'],
		['vocabulary', '    routine: Tell your dentist\n  NZ:', '  NZ:'],
		// Unknown keys.
		['procedure', 'purpose: treat', 'purpose: treat\nprice: 100'],
		['procedure', 'label: Treated teeth,', 'label: Treated teeth, share: 93,'],
		['condition', 'status: not-reviewed', 'status: not-reviewed, by: Ada'],
		['term', 'aliases: [tooth nerve]', 'alias: [tooth nerve]'],
		['sources', '  type: webpage', '  type: webpage\n  colour: red'],
		['vocabulary', 'pulp: { label: Pulp,', 'pulp: { label: Pulp, color: red,'],
		['vocabulary', '  filling: {', '  Filling_1: {'],
		// Exactly one of several keys.
		['procedure', '    main: tooth-kept\n', ''],
		['procedure', '    main: tooth-kept\n', '    main: tooth-kept\n    noEvidence: We have not looked.\n'],
		['procedure', '      arms:', '      direction: better\n      arms:'],
		['guideline', '    procedures: [root-canal]\n', ''],
	] as const)('is refused in %s: %j as %j', (name, from, to) => {
		expect(judge(mutate(name, from, to))).toEqual({ json: false, zod: false });
	});

	it.each([
		['procedure', 'kind: filling', 'kind: implant', 'vocabulary/unknown'],
		['procedure', 'ratedBy: eds-2021', 'ratedBy: eds-2020', 'sources/unknown'],
		['procedure', 'anesthesia: [local]', 'anesthesia: [general]', 'vocabulary/unknown'],
		['procedure', 'condition: deep-decay', 'condition: decay', 'relations/unknown'],
		['term', 'sources: [kim-2020]', 'sources: [kim-1920]', 'sources/unknown'],
		['guideline', 'procedures: [root-canal]', 'procedures: [root-kanal]', 'relations/unknown'],
	] as const)('is refused in %s, as ids that name nothing: %j as %j', (name, from, to, rule) => {
		const site = content.replace(name, from, to);
		expect(site.diagnostics().map((diagnostic) => diagnostic.rule)).toContain(rule);
		expect(judge(mutate(name, from, to)).json).toBe(false);
	});
});

describe('the schemas of this repository', () => {
	it(`are what the code makes of its content; if not, run: npm run schemas`, async () => {
		const expected = formatSchemas(await readSite(REPOSITORY));
		for (const [name, text] of expected)
			expect(readFileSync(join(REPOSITORY, SCHEMA_FOLDER, name), 'utf8') === text, `${name} is out of date`).toBe(true);
	});

	it('are the ones that the settings of VS Code name', () => {
		const settings = readFileSync(join(REPOSITORY, '.vscode/settings.json'), 'utf8').replace(/^\s*\/\/.*$/gm, '');
		const { 'yaml.schemas': named } = JSON.parse(settings) as { 'yaml.schemas': Record<string, string> };
		expect(Object.keys(named)).toEqual(
			['guideline', 'sources', 'vocabulary'].map((kind) => `./${SCHEMA_FOLDER}/${kind}.schema.json`),
		);
	});
});

describe('starlight-procedures schema', () => {
	it('writes every schema, then only what has changed', async () => {
		const project = new TestProject();
		const first = await project.run(['schema']);
		expect(first).toMatchObject({ code: 0, err: '' });
		expect(project.read(`${SCHEMA_FOLDER}/procedure.schema.json`)).toContain('"root-canal"');
		expect(await project.run(['schema'])).toMatchObject({
			code: 0,
			out: 'The 6 schemas in .vscode/schemas are up to date.\n',
		});
		project.edit(PATHS.vocabulary, 'anesthesia:\n', 'anesthesia:\n  none: { label: None }\n');
		expect((await project.run(['schema'])).out).toBe('Written to .vscode/schemas: procedure.schema.json.\n');
	});

	it('writes to another folder, and none where there is no content', async () => {
		const project = new TestProject();
		expect((await project.run(['schema', '--out', 'a/b'])).code).toBe(0);
		expect(project.read('a/b/term.schema.json')).toContain('2020-12');
		const empty = new TestProject({});
		expect((await empty.run(['schema'])).code).toBe(2);
		expect(empty.files()).toEqual({});
	});
});
