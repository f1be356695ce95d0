import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { elements, links, main, textOf } from '../support/html.ts';
import { REPOSITORY, runNode, Site, type Outcome } from '../support/site.ts';

const PLUGIN = join(REPOSITORY, 'plugins/starlight-procedures');
const GUIDE = readFileSync(join(REPOSITORY, 'src/content/docs/authors/index.md'), 'utf8');

interface Manifest {
	readonly bin: Record<string, string>;
	readonly scripts: Record<string, string>;
}
const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
const PROGRAM = join(PLUGIN, manifestOf(PLUGIN).bin['starlight-procedures']!);

const PROCEDURE = 'content/procedures/knee-washing.md';
const CONDITION = 'content/conditions/sore-knee.md';

/** What an author answers where the command asks. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
	'new source': [
		...['--title', 'Washing sore knees', '--id', 'ruiz-2024', '--type', 'article-journal'],
		...['--study-type', 'randomized-trial', '--author', 'Ruiz, Ana', '--year', '2024', '--doi', '10.1234/wash.2024'],
	],
	'new condition': ['--title', 'Sore knee', '--id', 'sore-knee'],
	'new procedure': [
		...['--title', 'Knee washing', '--id', 'knee-washing', '--kind', 'surgery', '--purpose', 'treat'],
		...['--target', 'knee-joint', '--condition', 'sore-knee'],
	],
};

/** The lines of every fenced block of one language, in the guide's order. */
function fenced(language: string): string[] {
	return Array.from(GUIDE.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm))
		.filter(([, found]) => found === language)
		.map(([, , code = '']) => code.trimEnd());
}

/** The fenced YAML that starts with a key. */
const yamlOf = (key: string) => fenced('yaml').find((block) => block.startsWith(`${key}:`)) ?? '';

const NPX = 'npx starlight-procedures ';
const lines = fenced('sh').flatMap((block) => block.split('\n'));
const steps = lines.filter((line) => line.startsWith(NPX)).map((line) => line.slice(NPX.length));

/** Puts a sentence of its own in the place of each `TODO:`, as the text that it stands in is written. */
function fillIn(site: Site, file: string, name: string): string[] {
	const written: string[] = [];
	const text = site.read(file).replace(/"TODO: [^"\n]*"|^TODO: .*$/gm, () => {
		const sentence = `Plain words ${written.length + 1} about ${name}`;
		written.push(sentence);
		return sentence;
	});
	site.write(file, text);
	return written;
}

describe('the steps for a first-time author', () => {
	let site: Site;
	const run = (step: string): Promise<Outcome> => {
		expect(steps, 'the guide does not have this step').toContain(step);
		return runNode([PROGRAM, ...step.split(' '), ...(ANSWERS[step] ?? [])], site.root);
	};
	const findings = async (...args: string[]): Promise<{ file: string; rule: string }[]> => {
		const { output } = await runNode([PROGRAM, 'check', '--reporter', 'json', ...args], site.root);
		return (JSON.parse(output) as { file: string; rule: string }[]).map(({ file, rule }) => ({ file, rule }));
	};

	beforeEach(() => {
		site = Site.fromFixture('knees');
	});
	afterEach(() => {
		site.dispose();
	});

	it('come in an order in which they can be done', () => {
		expect(steps.map((step) => step.replace(/^explain .*/, 'explain'))).toEqual([
			'new source',
			'new condition',
			'new procedure',
			'check',
			'explain',
			'fix',
		]);
		const scripts = lines.filter((line) => !line.startsWith(NPX)).map((line) => /^npm (?:run )?(\S+)$/.exec(line)?.[1]);
		expect(scripts).not.toEqual([]);
		for (const script of scripts) expect(Object.keys(manifestOf(REPOSITORY).scripts)).toContain(script);
	});

	it.skipIf(process.platform === 'win32')('call a command that npm finds before anything is built', () => {
		// npm links no command that is missing when it installs, and a build would take the right to run it away.
		expect(PROGRAM).not.toContain('/dist/');
		expect(statSync(PROGRAM).mode & 0o111).toBe(0o111);
	});

	it('lead from nothing to a built page', async () => {
		const before = await findings();
		for (const step of ['new source', 'new condition', 'new procedure']) {
			const { status, output } = await run(step);
			expect(status, output).toBe(0);
		}

		const unwritten = (await findings()).filter(
			({ file, rule }) => !before.some((old) => old.file === file && old.rule === rule),
		);
		expect(new Set(unwritten.map(({ file, rule }) => `${file} ${rule}`))).toEqual(
			new Set([
				`${CONDITION} structure/placeholder`,
				`${CONDITION} structure/required-slot`,
				`${PROCEDURE} structure/placeholder`,
				'content/sources.yaml sources/unused',
			]),
		);

		const aboutCondition = fillIn(site, CONDITION, 'the sore knee');
		const aboutProcedure = fillIn(site, PROCEDURE, 'the washing');
		expect([aboutCondition.length, aboutProcedure.length]).toEqual([
			unwritten.filter(({ file, rule }) => file === CONDITION && rule === 'structure/placeholder').length,
			unwritten.filter(({ file, rule }) => file === PROCEDURE && rule === 'structure/placeholder').length,
		]);
		const citation = /`(\[\^[a-z-]+\])`/.exec(GUIDE)?.[1];
		site.edit(
			PROCEDURE,
			aboutProcedure.at(-1)!,
			`${aboutProcedure.at(-1)!}.${citation!.replace('some-source', 'ruiz-2024')}`,
		);

		const check = await run('check');
		expect(check.status, check.output).toBe(0);
		expect(check.output).not.toContain('structure/placeholder');
		expect(check.output).not.toContain('sources/unused');

		const explain = await run(steps.find((step) => step.startsWith('explain '))!);
		expect(explain.status, explain.output).toBe(0);
		expect(explain.output).toContain('Why it matters');

		const right = site.read(PROCEDURE);
		site.edit(PROCEDURE, 'condition: sore-knee', 'condition: sore-kneee');
		expect((await run('check')).status).toBe(1);
		const fix = await run('fix');
		expect(fix.status, fix.output).toBe(0);
		expect(fix.output).toContain('+  - condition: sore-knee\n');
		expect(site.read(PROCEDURE)).toBe(right);

		const build = await site.build();
		expect(build.status, build.output).toBe(0);
		const procedure = main(site.page('procedures/knee-washing'));
		const condition = main(site.page('conditions/sore-knee'));
		expect(links(procedure).map(({ href }) => href)).toContain('/conditions/sore-knee/');
		expect(links(condition).map(({ href }) => href)).toContain('/procedures/knee-washing/');
		for (const sentence of [...aboutProcedure, 'Washing sore knees']) expect(readable(procedure)).toContain(sentence);
		for (const sentence of aboutCondition) expect(readable(condition)).toContain(sentence);
	});

	it('show a finding and a text with its source, which the check takes and the page shows', async () => {
		for (const step of ['new source', 'new condition', 'new procedure']) await run(step);
		fillIn(site, CONDITION, 'the sore knee');
		fillIn(site, PROCEDURE, 'the washing');
		const named = (yaml: string) =>
			yaml.replaceAll('some-source', 'ruiz-2024').replaceAll('some-condition', 'sore-knee');
		site.edit(PROCEDURE, 'findings: []', named(yamlOf('findings')));
		site.edit(PROCEDURE, 'inShort:', named(yamlOf('inShort')));
		const choice = /`(main: [a-z\d-]+)`/.exec(GUIDE)![1]!;
		site.write(PROCEDURE, site.read(PROCEDURE).replace(/noEvidence: .*/, choice));
		expect(await findings(PROCEDURE)).toEqual([]);
		const build = await site.build();
		expect(build.status, build.output).toBe(0);
		const page = readable(mainOf(site));
		for (const text of ['Most people walk on the same day.', 'Exercise alone', '50']) expect(page).toContain(text);
	});

	it('have a way to let a rule rest, which the check takes', async () => {
		const page = 'content/procedures/knee-injection.md';
		const checks = yamlOf('checks');
		const [rule, until] = ['rule', 'until'].map((key) => new RegExp(`${key}: (\\S+)`).exec(checks)?.[1]);
		const onPage = async () =>
			(await findings('--now', until!)).filter(({ file }) => file === page).map((found) => found.rule);
		site.write(
			'procedures.config.ts',
			"export default { country: 'US', rules: [{ rule: 'structure/too-long', options: { maxWords: 1 } }] };\n",
		);
		expect(await onPage()).toEqual([rule]);
		site.edit(page, 'review:', `${checks}\nreview:`);
		expect(await onPage()).toEqual([]);
	});
});

const mainOf = (site: Site) => main(site.page('procedures/knee-washing'));

/** The text of a page's main part as a reader sees it. */
function readable(html: string): string {
	return textOf(elements(html)[0]!);
}
