import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const LAUNCHER = fileURLToPath(new URL('../../plugins/starlight-procedures/bin/starlight-procedures', import.meta.url));

describe('the command that npm links', () => {
	let folder: string;
	const launch = (...options: readonly string[]) => {
		const { status, stdout, stderr } = spawnSync(
			process.execPath,
			[...options, join(folder, 'bin/starlight-procedures'), 'check'],
			{
				encoding: 'utf8',
				env: { NO_COLOR: '1' },
			},
		);
		return { status, stdout, stderr };
	};

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'launcher-'));
		mkdirSync(join(folder, 'bin'));
		writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
		copyFileSync(LAUNCHER, join(folder, 'bin/starlight-procedures'));
	});
	afterEach(() => {
		rmSync(folder, { recursive: true });
	});

	it.each([
		['in the repository', 'src', 'npm run build:plugin'],
		['in a package that is not whole', 'routes', 'npm install --force'],
	])('says in one line what to run where nothing is built, %s', (_, inside, remedy) => {
		mkdirSync(join(folder, inside));
		expect(launch()).toEqual({
			status: 2,
			stdout: '',
			stderr: `starlight-procedures cannot run, because it is not built. To mend that, run: ${remedy}\n`,
		});
	});

	it.each(['20.19.0', '22.11.0'])('says in one line that Node %s is too old', (version) => {
		const old = `data:text/javascript,Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`;
		expect(launch('--import', old)).toEqual({
			status: 2,
			stdout: '',
			stderr: `starlight-procedures needs Node 22.12 or later, and this is ${version}. Update Node.\n`,
		});
	});

	it('hands over to the program, with what was asked for', () => {
		mkdirSync(join(folder, 'dist/cli'), { recursive: true });
		writeFileSync(join(folder, 'dist/cli/main.js'), 'console.log(process.argv.slice(2).join()); process.exitCode = 1;');
		expect(launch()).toEqual({ status: 1, stdout: 'check\n', stderr: '' });
	});
});
