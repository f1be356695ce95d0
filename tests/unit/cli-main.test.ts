import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { TestProject } from './support/cli.ts';

const MAIN = fileURLToPath(new URL('../../plugins/starlight-procedures/src/cli/main.ts', import.meta.url));
const CONFIG = 'procedures.config.mjs';

/** Runs the program itself, as a process of its own. */
function check(project: TestProject) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'check', '--reporter', 'json'], {
		cwd: project.root,
		encoding: 'utf8',
		env: { NO_COLOR: '1', NODE_NO_WARNINGS: '1' },
	});
	return { status, stdout, stderr };
}

function checkWith(config: string) {
	const project = new TestProject();
	project.write(CONFIG, config);
	return check(project);
}

describe('the program', { timeout: 60_000 }, () => {
	it('ends, and writes all of a long report first', () => {
		const project = new TestProject();
		for (let page = 0; page < 300; page++) project.write(`content/glossary/Term ${page}.md`, 'No fence.');
		const { status, stdout } = check(project);
		expect([status, (JSON.parse(stdout) as unknown[]).length]).toEqual([1, 600]);
	});

	it.each([
		['leaves a timer running', 'setInterval(() => {}, 1000); export default {};'],
		['prints to the console', 'console.log("hi"); console.table([1]); console.error("hi"); export default {};'],
	])('does its job where the config %s', (_what, config) => {
		const { status, stdout } = checkWith(config);
		expect([status, JSON.parse(stdout)]).toEqual([0, []]);
	});

	it.each([
		['throws later', 'setTimeout(() => { throw new Error("Boom"); }); await new Promise(() => {});', 'Boom'],
		['rejects later', 'Promise.reject(new Error("Boom")); await new Promise(() => {});', 'Boom'],
		['ends the process', 'process.exit(0);', 'ended before it was done'],
		['throws nothing at all', 'throw undefined;', 'cannot be loaded: undefined'],
		['throws what has no text', 'throw Object.create(null);', 'cannot be printed'],
		['throws colors and commands', 'throw new Error("\\u001b[31m\\n::error::x");', '␛[31m'],
		[
			'has a loop in it',
			'const a = {}; a.a = a; export default { country: a };',
			'found <ref *1> { a: [Circular *1] }',
		],
		['has a number that is too big', 'export default { country: 1n };', 'found 1n'],
		['has a function', 'export default { country() {} };', 'found [Function: country]'],
	])('says so and fails where the config %s', (_what, config, message) => {
		const { status, stdout, stderr } = checkWith(config);
		expect([status, stdout]).toEqual([2, '']);
		expect(stderr).toContain(message);
		expect(stderr).not.toMatch(/\n\s+at |^::|\u001b/m);
	});

	it('says so and fails where the config is a link to nowhere', () => {
		const project = new TestProject();
		symlinkSync('nothing.mjs', join(project.root, CONFIG));
		const { status, stderr } = check(project);
		expect([status, stderr]).toEqual([2, expect.stringContaining(`${CONFIG} cannot be loaded: ENOENT`)]);
	});
});
