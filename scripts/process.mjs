import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './files.mjs';

export const onWindows = process.platform === 'win32';
const forwarded = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a command of this project, its output shown as it comes: node_modules/.bin is first on the PATH, so that `node`
 * is the project's own. Signals reach the command, and the promise resolves once it has ended.
 * @param {string} command
 * @param {readonly string[]} [args]
 * @param {NodeJS.ProcessEnv} [env] variables to add.
 * @returns {Promise<number>} its exit code; 128 and the signal's number where a signal ended it.
 */
export function run(command, args = [], env = {}) {
	const path = [join(root, 'node_modules', '.bin'), ...systemPath()].join(delimiter);
	return execute(command, args, { ...env, PATH: path });
}

/**
 * Runs a command of the machine: nothing of this project's node_modules is found, so it may replace that folder.
 * @param {string} command
 * @param {readonly string[]} [args]
 * @param {NodeJS.ProcessEnv} [env] variables to add.
 * @returns {Promise<number>} its exit code, as for `run`.
 */
export function runSystem(command, args = [], env = {}) {
	return execute(command, args, { ...env, PATH: systemPath().join(delimiter) });
}

/** The folders of the PATH without those of this project, which npm puts in front. */
export function systemPath() {
	return (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '' && !isInProject(folder));
}

/** @param {string} folder */
function isInProject(folder) {
	try {
		return realpathSync(folder).startsWith(root);
	} catch {
		return folder.startsWith(root); // It does not exist (yet).
	}
}

/**
 * Ends the script with one line on what is wrong and what to do.
 * @param {string} message
 * @param {number} [code]
 * @returns {never}
 */
export function fail(message, code = 2) {
	console.error(message);
	process.exit(code);
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
function execute(command, args, env) {
	return new Promise((resolve, reject) => {
		// npm and the tools in node_modules/.bin are command files on Windows, which only a shell can start.
		const child = spawn(command, args, {
			cwd: root,
			env: { ...process.env, ...env },
			stdio: 'inherit',
			shell: onWindows,
		});
		/** @param {NodeJS.Signals} signal */
		const forward = (signal) => {
			// A terminal sends Ctrl+C to the command as well; twice would make it stop without tidying up.
			if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
		};
		for (const signal of forwarded) process.on(signal, forward);
		const watch = watchNpm(() => child.kill('SIGTERM'));
		const done = () => {
			clearInterval(watch);
			for (const signal of forwarded) process.off(signal, forward);
		};
		child.on('error', (error) => {
			done();
			reject(error);
		});
		child.on('close', (code, signal) => {
			done();
			resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
		});
	});
}

/**
 * Calls back once the npm that started this script has ended: a signal to npm ends the shell in between, but not what
 * the shell runs.
 * @param {() => void} ended
 */
function watchNpm(ended) {
	if (onWindows || process.env.npm_lifecycle_event === undefined) return undefined;
	const parent = process.ppid;
	return setInterval(() => {
		if (process.ppid !== parent) ended();
	}, 500);
}
