import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { PROBLEMS } from '../../plugins/starlight-procedures/src/astro/toolbar/messages.ts';
import type { JsonProblem } from '../../plugins/starlight-procedures/src/report/json.ts';
import { launchBrowser } from '../support/browser.ts';
import { DevServer, REPOSITORY, runNode, Site, until } from '../support/site.ts';

const PLUGIN = join(REPOSITORY, 'plugins/starlight-procedures');
const manifest = JSON.parse(readFileSync(join(PLUGIN, 'package.json'), 'utf8')) as { bin: Record<string, string> };
const PROGRAM = join(PLUGIN, manifest.bin['starlight-procedures']!);

const INJECTION = 'content/procedures/knee-injection.md';
const ARTHROSCOPY = 'content/procedures/knee-arthroscopy.mdx';
const CONDITION = 'content/conditions/knee-arthritis.md';
const TERM = 'content/glossary/cartilage.md';
const SOURCES = 'content/sources.yaml';
const GUIDE = 'src/content/docs/index.md';

/** What has to be the same wherever it is read. */
type Finding = Pick<JsonProblem, 'file' | 'line' | 'column' | 'rule' | 'severity' | 'message'>;

let browser: Browser;
let site: Site;

beforeAll(async () => {
	browser = await launchBrowser();
	// The day is part of what all three check for.
	vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2026, 2, 1) / 1000));
});
afterAll(async () => {
	vi.unstubAllEnvs();
	await browser.close();
});
beforeEach(() => {
	site = Site.fromFixture('knees');
});
afterEach(() => {
	site.dispose();
});

/** Mistakes that let a site be built. */
function addWarnings(): void {
	// A sign of two code units and a line end of two bytes stand before what is found.
	site.edit(CONDITION, '## What it is', '## What it is\n\n#### How it feels\n\n🦵 It is <b>sore</b>.');
	site.write(TERM, `\uFEFF${site.read(TERM).replaceAll('\n', '\r\n')}`);
	site.write(
		SOURCES,
		`${site.read(SOURCES)}- { id: kim-2021, type: report, title: Knees, custom: { studyType: other } }\n`,
	);
	site.edit(
		INJECTION,
		'review: { status: not-reviewed }',
		`checks: [{ rule: links/missing-image, reason: None, owner: Tests, until: 2026-03-01 }]
review: { status: not-reviewed }`,
	);
	site.write(
		'procedures.config.ts',
		`import { defineProcedures } from 'starlight-procedures/config';

export default defineProcedures({
	country: 'US',
	rules: [{ rule: 'structure/too-long', kind: 'procedure', options: { maxWords: 12 } }],
});
`,
	);
}

/** Mistakes that do not. */
function addErrors(): void {
	site.edit(INJECTION, 'purpose: treat', 'purpose: treet');
	site.edit(TERM, 'aliases: [gristle]', 'alias: [gristle]');
	site.edit(ARTHROSCOPY, 'condition: knee-arthritis', 'condition: knee-artritis');
	site.edit(ARTHROSCOPY, 'until: 2028-02-01', 'until: 2026-02-28');
	site.edit(SOURCES, 'DOI: 10.1234/knee.2020.11', 'DOI: ten.1234');
	site.edit(CONDITION, 'The lining of the joint', 'The <span onclick="say()">lining</span> of the joint');
	site.edit(
		CONDITION,
		'review: { status: not-reviewed }',
		`review:
  status: reviewed
  by: { name: Ana Example, role: doctor, affiliation: Example Hospital, conflicts: none }
  on: 2026-03-02
  due: 2028-03-02`,
	);
	site.edit(GUIDE, '(/procedures/)', '(/procedurs/)');
}

function pick({ file, line, column, rule, severity, message }: JsonProblem): Finding {
	return { file, line, column, rule, severity, message };
}

/** The findings in what a build or a dev server printed, in their order. */
function readPrinted(output: string): Finding[] {
	return Array.from(
		output.matchAll(/^ {2}(\S+):(\d+):(\d+) ([a-z]+\/[a-z-]+) (?:(warn|info): )?(.+)$/gm),
		([, file = '', line, column, rule = '', severity, message = '']) => ({
			file,
			line: Number(line),
			column: Number(column),
			rule,
			severity: (severity ?? 'error') as Finding['severity'],
			message,
		}),
	);
}

async function fromCommand(): Promise<Finding[]> {
	const { output } = await runNode([PROGRAM, 'check', '--reporter', 'json'], site.root);
	return (JSON.parse(output) as JsonProblem[]).map(pick);
}

async function fromToolbar(url: string): Promise<Finding[]> {
	const page = await browser.newPage();
	let told: readonly JsonProblem[] | undefined;
	page.on('websocket', (socket) =>
		socket.on('framereceived', ({ payload }) => {
			const message = JSON.parse(String(payload)) as { event?: string; data?: { problems: readonly JsonProblem[] } };
			if (message.event === PROBLEMS) told = message.data?.problems;
		}),
	);
	await page.goto(`${url}/conditions/knee-arthritis/`);
	const problems = await until(
		() => Promise.resolve(told),
		(one) => one !== undefined,
	);
	await page.close();
	return (problems ?? []).map(pick);
}

/** A whole report of the dev server, to its summary. */
const REPORT = /The content has mistakes\.[\s\S]*?\n\d.* in \d+ files?\n/;

describe('the command, the build and the dev server find the same', () => {
	it('in content with mistakes of every group, and after an edit of it', async () => {
		addWarnings();
		addErrors();
		const found = await fromCommand();
		expect(new Set(found.map(({ rule }) => rule))).toEqual(
			new Set([
				'schema/enum',
				'schema/unknown-key',
				'relations/unknown',
				'sources/doi',
				'sources/unused',
				'links/missing-page',
				'structure/heading-skip',
				'structure/too-long',
				'safety/handler',
				'safety/raw-html',
				'review/future',
				'review/overdue',
				'suppressions/expired',
				'suppressions/unused',
			]),
		);
		expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['error', 'warn', 'info']));

		const { status, output } = await site.build();
		expect(status).not.toBe(0);
		expect(readPrinted(output)).toEqual(found);

		const { server, url } = await DevServer.start(site);
		try {
			expect(readPrinted((await server.printed(REPORT))[0])).toEqual(found);
			expect(await fromToolbar(url)).toEqual(found);

			const mark = server.mark;
			site.edit(INJECTION, 'leadsTo: [knee-arthroscopy]', 'leadsTo: [knee-arthroskopy]');
			const later = readPrinted((await server.printed(REPORT, mark))[0]);
			expect(later.length).toBe(found.length + 1);
			expect(later).toEqual(await fromCommand());
		} finally {
			await server.stop();
		}
	});

	it('in a guide at which Astro itself would stop without a line', async () => {
		site.write('dist/sentinel.txt', 'Left here by hand.');
		site.write(GUIDE, '---\ntitle Knees\ndraft: false\n---\n\nText.\n');
		site.write('src/content/docs/help.mdx', '---\ndescription: Help\n---\n\nIt takes <1 day.\n');
		const found = await fromCommand();
		expect(found.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
			'src/content/docs/help.mdx:3 schema/missing-key',
			'src/content/docs/help.mdx:5 schema/mdx-syntax',
			`${GUIDE}:2 schema/yaml-syntax`,
		]);

		const { status, output } = await site.build();
		expect(status).not.toBe(0);
		expect(readPrinted(output)).toEqual(found);
		expect(output).toContain('Nothing was built and the output folder was left as it was.');
		expect(output).not.toMatch(/InvalidContentEntry|MDXError|^\s+at /m);
		expect(site.read('dist/sentinel.txt')).toBe('Left here by hand.');
	});

	it('in content with nothing worse than warnings', async () => {
		addWarnings();
		const found = await fromCommand();
		expect(found.map(({ rule }) => rule)).toContain('suppressions/unused');
		expect(found.map(({ severity }) => severity)).not.toContain('error');

		const { status, output } = await site.build();
		expect(status, output).toBe(0);
		expect(readPrinted(output)).toEqual(found);

		const { server, url } = await DevServer.start(site);
		try {
			expect(await fromToolbar(url)).toEqual(found);
		} finally {
			await server.stop();
		}
	});
});
