import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Output } from '../../plugins/starlight-procedures/src/cli/host.ts';
import { BASE_FILES, PATHS } from './support/base-files.ts';
import { TestProject } from './support/cli.ts';

interface Problem {
	readonly file: string;
	readonly rule: string;
	readonly severity: string;
}

/** A project with an error in a procedure. */
function broken(): TestProject {
	const project = new TestProject();
	project.edit(PATHS.procedure, 'kind: filling', 'kind: fillin');
	return project;
}

/** A project with nothing but a warning: a condition that no procedure is offered for. */
function doubtful(): TestProject {
	const project = new TestProject();
	project.write('content/conditions/lost.md', BASE_FILES[PATHS.condition].replace('title: Deep', 'title: Lost'));
	return project;
}

async function problems(project: TestProject, args: readonly string[]): Promise<Problem[]> {
	return JSON.parse((await project.run(['check', '--reporter', 'json', ...args])).out) as Problem[];
}

describe('check', () => {
	it('ends in 0 where nothing is wrong', async () => {
		expect(await new TestProject().run(['check'])).toEqual({ code: 0, out: 'No problems in 6 files\n', err: '' });
	});

	it('ends in 1 with an error, and shows it where it stands', async () => {
		const { code, out, err } = await broken().run(['check']);
		expect([code, err]).toEqual([1, '']);
		expect(out).toContain(`${PATHS.procedure}\n\n  9:7  error  vocabulary/unknown\n`);
		expect(out).toContain('\n    >  9 | kind: fillin\n');
		expect(out).toMatch(/\n1 error in 1 of 6 files\n$/);
	});

	it('needs no Astro and no config, and reads the config there is', async () => {
		const project = broken();
		project.write(
			'procedures.config.mjs',
			`export default { rules: [{ rule: 'vocabulary/unknown', level: 'info' }] };`,
		);
		expect((await problems(project, [])).map(({ severity }) => severity)).toEqual(['info']);
	});

	it('lets warnings pass up to the limit', async () => {
		const project = doubtful();
		expect((await project.run(['check'])).code).toBe(0);
		expect((await project.run(['check', '--max-warnings', '1'])).code).toBe(0);
		expect((await project.run(['check', '--max-warnings=0'])).code).toBe(1);
	});

	it('takes the level of a rule, more than once', async () => {
		const args = ['--rule', 'relations/orphan=error', '--rule', 'vocabulary/unknown=info'];
		const project = doubtful();
		project.edit(PATHS.procedure, 'kind: filling', 'kind: fillin');
		expect((await problems(project, args)).map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
			'relations/orphan error',
			'vocabulary/unknown info',
		]);
		expect(await problems(project, [...args, '--rule', 'relations/orphan=off'])).toHaveLength(1);
	});

	it('checks for the day that is asked for', async () => {
		const project = new TestProject();
		project.edit(
			PATHS.condition,
			'review:',
			'checks: [{ rule: links/missing-image, reason: It comes, owner: Ana, until: 2026-12-31 }]\nreview:',
		);
		const rules = async (args: readonly string[]) => (await problems(project, args)).map(({ rule }) => rule);
		expect(await rules([])).toEqual(['suppressions/unused']);
		expect(await rules(['--now', '2027-01-01'])).toEqual(['suppressions/expired']);
	});

	it('reports on the paths it is given and reads the rest all the same', async () => {
		const project = broken();
		project.edit(PATHS.term, 'title: Pulp', 'titel: Pulp');
		const files = async (...paths: string[]) => (await problems(project, paths)).map(({ file }) => file);
		expect(await files()).toEqual([PATHS.term, PATHS.procedure]);
		expect(await files(PATHS.term)).toEqual([PATHS.term]);
		expect(await files('content/procedures/')).toEqual([PATHS.procedure]);
		expect(await files('./content/glossary', join(project.root, PATHS.procedure))).toEqual([
			PATHS.term,
			PATHS.procedure,
		]);
		expect(await files('.')).toHaveLength(2);
		expect(await files('content/conditions')).toEqual([]);
		expect((await project.run(['check', 'content/glossary'])).out).toMatch(/\n1 error in 1 of 1 file\n$/);
	});

	it('takes the word that reports have for a level', async () => {
		const project = broken();
		const [info, note] = await Promise.all(
			['info', 'note'].map(async (word) => (await project.run(['check', '--rule', `vocabulary/unknown=${word}`])).out),
		);
		expect(info).toContain('note  vocabulary/unknown');
		expect(note).toBe(info);
	});

	it('says which changed files are not there', async () => {
		const args = ['--reporter', 'github', '--changed', 'content/nope.md', '--changed', PATHS.term];
		expect((await new TestProject().run(['check', ...args])).err).toBe(
			'--changed names what is not there: content/nope.md\n',
		);
	});

	it('tells a folder from one whose name starts alike', async () => {
		const project = broken();
		project.write('content/proc/readme.md', '');
		expect(await project.run(['check', 'content/proc'])).toMatchObject({
			code: 2,
			out: '',
			err: expect.stringContaining('content/proc is not content, nor does it hold any') as string,
		});
	});
});

describe('what keeps check from its job is one message and a 2', () => {
	it.each([
		[['check', 'content/nothing.md'], 'content/nothing.md does not exist. Nothing was done.'],
		[['check', '..'], '.. lies outside the project'],
		[['check', ''], 'One of the paths is empty.'],
		[['check', 'notes.txt'], 'notes.txt is not content, nor does it hold any'],
		[['check', PATHS.term, 'notes.txt'], 'notes.txt is not content, nor does it hold any'],
		[['fix', 'notes.txt'], 'notes.txt is not content, nor does it hold any'],
		[['check', '--reporter', 'xml'], '--reporter is "xml". Expected one of: pretty, json, sarif, github.'],
		[['check', '--reporter', 'jsn'], 'Did you mean "json"?'],
		[['check', '--reporter'], '--reporter needs a value behind it.'],
		[['check', '--reportr', 'json'], 'There is no option --reportr. Did you mean "--reporter"?'],
		[['check', '--max-warnings', 'few'], '--max-warnings is "few". Expected a count, such as 0 or 20.'],
		[['check', '--max-warnings=-1'], '--max-warnings is "-1".'],
		[['check', '--now', '2026-02-30'], '--now is "2026-02-30". Expected a day that exists, as YYYY-MM-DD.'],
		[['check', '--rule', 'relations/orphan'], '--rule is "relations/orphan". Expected a rule\'s id and one of'],
		[['check', '--rule', 'relations/orphan=loud'], "Expected a rule's id and one of off, info, warn, error, such as"],
		[['check', '--rule', 'relations/orphn=off'], 'Did you mean "relations/orphan"?'],
		[['check', '--rule', 'schema/type=off'], '--rule cannot change "schema/type"'],
		[['check', '--rule', '__proto__=off'], 'which is no rule.'],
		[['chek'], 'There is no command "chek". Did you mean "check"?'],
		[['constructor'], 'There is no command "constructor".'],
	])('%j', async (args, message) => {
		const project = broken();
		project.write('notes.txt', 'Not for readers.');
		const { code, out, err } = await project.run(args);
		expect([code, out]).toEqual([2, '']);
		expect(err).toContain(message);
		expect(err).toMatch(/^[^\n]+\n$/);
	});

	it('no content folder', async () => {
		const project = new TestProject({ 'package.json': '{}' });
		const { code, out, err } = await project.run(['check']);
		expect([code, out]).toEqual([2, '']);
		expect(err).toBe(
			`There is no content folder "content" in ${project.root}. Run the command in the project's folder, or set content in procedures.config.\n`,
		);
	});

	it.each([
		['export default { contnt: "x" };', 'contnt: unknown option. Did you mean "content"?'],
		['export default {', 'cannot be loaded'],
		['throw new Error("no");', 'cannot be loaded: no'],
		['export const a = 1;', 'has no default export'],
	])('a broken config: %s', async (config, message) => {
		const project = new TestProject({ ...BASE_FILES, 'procedures.config.mjs': config });
		const { code, err } = await project.run(['check']);
		expect(code).toBe(2);
		expect(err).toContain(message);
		expect(err).not.toMatch(/^\s+at /m);
	});
});

describe('the report of check', () => {
	const terminal = (lines: string[], columns: number): Output => ({
		write: (text) => void lines.push(text),
		isTTY: true,
		columns,
	});

	it('is colored on a terminal, and not with NO_COLOR', async () => {
		const colored = async (env: NodeJS.ProcessEnv) => {
			const lines: string[] = [];
			await broken().run(['check'], { env, stdout: terminal(lines, 80) });
			return lines.join('').includes('\u001B[');
		};
		expect(await colored({})).toBe(true);
		expect(await colored({ NO_COLOR: '1' })).toBe(false);
		expect(await colored({ NO_COLOR: '', TERM: 'xterm' })).toBe(true);
		expect(await colored({ TERM: 'dumb' })).toBe(false);
		expect(await colored({ FORCE_COLOR: '0' })).toBe(false);
	});

	it('is colored where it is forced, though not with NO_COLOR', async () => {
		const colored = async (env: NodeJS.ProcessEnv) => (await broken().run(['check'], { env })).out.includes('\u001B[');
		expect(await colored({})).toBe(false);
		expect(await colored({ FORCE_COLOR: '1' })).toBe(true);
		expect(await colored({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
	});

	it('fits the terminal', async () => {
		const lines: string[] = [];
		await broken().run(['check'], { env: { NO_COLOR: '1' }, stdout: terminal(lines, 40) });
		const widths = lines
			.join('')
			.split('\n')
			.map(({ length }) => length);
		expect(Math.max(...widths)).toBeLessThanOrEqual(40);
		const wide = (await broken().run(['check'], { env: { COLUMNS: '50' } })).out.split('\n');
		expect(Math.max(...wide.map(({ length }) => length))).toBeLessThanOrEqual(50);
		expect(Math.max(...wide.map(({ length }) => length))).toBeGreaterThan(40);
	});

	it('is preceded by progress where the run is long and someone looks on', async () => {
		const progress = async (step: number, isTTY: boolean) => {
			const lines: string[] = [];
			let now = 0;
			await new TestProject().run(['check'], {
				elapsed: () => (now += step),
				stderr: { ...terminal(lines, 80), isTTY },
			});
			return lines.join('');
		};
		expect(await progress(1, true)).toBe('');
		expect(await progress(600, false)).toBe('');
		expect(await progress(600, true)).toMatch(/Reading: 2 files so far.*Reading: 6 files so far\r\u001B\[2K$/s);
	});

	it('is SARIF where it is asked for', async () => {
		const { out } = await broken().run(['check', '--reporter', 'sarif']);
		expect(JSON.parse(out)).toMatchObject({
			version: '2.1.0',
			runs: [{ results: [{ ruleId: 'vocabulary/unknown' }] }],
		});
	});
});

describe('check for GitHub', () => {
	const order = (out: string) => Array.from(out.matchAll(/^::\w+ file=([^,]*),/gm), ([, file]) => file);

	function twoMistakes(): TestProject {
		const project = new TestProject();
		project.edit(PATHS.procedure, 'kind: filling', 'kind: fillin');
		project.edit(PATHS.condition, 'targets: [pulp]', 'targets: [pulpp]');
		return project;
	}

	it('puts the files first that it is told have changed', async () => {
		const project = twoMistakes();
		const args = ['check', '--reporter', 'github'];
		expect(order((await project.run(args)).out)).toEqual([PATHS.condition, PATHS.procedure]);
		expect(order((await project.run([...args, '--changed', `./${PATHS.procedure}`])).out)).toEqual([
			PATHS.procedure,
			PATHS.condition,
		]);
	});

	it('asks Git what a pull request changes', async () => {
		const project = twoMistakes();
		const git = (...args: string[]) =>
			execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: project.root });
		git('init', '--quiet', '--initial-branch', 'main');
		git('add', '.');
		git('commit', '--quiet', '--message', 'Start');
		git('switch', '--quiet', '--create', 'topic');
		project.write(PATHS.procedure, `${project.read(PATHS.procedure)}\nMore.\n`);
		git('commit', '--quiet', '--all', '--message', 'More');
		const env = { PATH: process.env.PATH, GITHUB_BASE_REF: 'main' };
		const { out } = await project.run(['check', '--reporter', 'github'], { env });
		expect(order(out)).toEqual([PATHS.procedure, PATHS.condition]);
	});

	it('does without Git where it is not there', async () => {
		const env = { PATH: '', GITHUB_BASE_REF: 'main' };
		const { out, err } = await twoMistakes().run(['check', '--reporter', 'github'], { env });
		expect(order(out)).toEqual([PATHS.condition, PATHS.procedure]);
		expect(err).toBe('');
	});

	it('counts paths from the repository', async () => {
		const project = twoMistakes();
		const env = { GITHUB_WORKSPACE: join(project.root, '..') };
		const { out } = await project.run(['check', '--reporter', 'github'], { env });
		const folder = project.root.split('/').at(-1)!;
		expect(order(out)).toEqual([`${folder}/${PATHS.condition}`, `${folder}/${PATHS.procedure}`]);
	});
});

describe('the command', () => {
	it.each([['--help'], ['-h']])('says with %s what it can do', async (flag) => {
		const { code, out } = await new TestProject().run([flag]);
		expect(code).toBe(0);
		for (const name of ['check', 'explain', 'fix', 'new', 'report']) expect(out).toContain(` ${name} `);
	});

	it('says with no word at all what it can do, and that nothing was done', async () => {
		const { code, out, err } = await new TestProject().run([]);
		expect([code, out]).toEqual([2, '']);
		expect(err).toContain('USAGE');
	});

	it.each(['check', 'explain', 'fix', 'new', 'report'])('explains the options of %s', async (name) => {
		const { code, out } = await new TestProject().run([name, '--help']);
		expect(code).toBe(0);
		expect(out).toContain(`USAGE starlight-procedures ${name} `);
	});

	it('says its version', async () => {
		expect(await new TestProject().run(['--version'])).toMatchObject({
			code: 0,
			out: expect.stringMatching(/^\d+\.\d+/) as string,
		});
	});

	it.each(['check', 'fix', 'report'])('%s reports a folder in place of a file, and does not crash', async (name) => {
		const project = new TestProject();
		rmSync(join(project.root, PATHS.sources));
		project.write(`${PATHS.sources}/x.txt`, '');
		const { code, err } = await project.run([name]);
		expect(code).toBeLessThan(2);
		expect(err).toBe('');
	});
});
