import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail, runSystem, systemPath } from './process.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * The path of a Chromium for the browser tests: CHROMIUM_PATH, else one on the PATH, else Debian's package, which is
 * installed where that can be done without asking. Ends the script with one line where there is none.
 */
export async function ensureChromium() {
	const chosen = process.env.CHROMIUM_PATH ?? '';
	if (chosen !== '') {
		return isExecutable(chosen)
			? chosen
			: fail(`CHROMIUM_PATH is "${chosen}", which is not a program that can be run.`);
	}
	const found = findOnPath();
	if (found !== undefined) return found;
	if (canInstall()) {
		console.log("Chromium: not found, installing Debian's package chromium with apt-get.");
		await aptGet('update', '--quiet=2');
		await aptGet('install', '--quiet=2', '--yes', '--no-install-recommends', 'chromium', 'fonts-liberation');
		const installed = findOnPath();
		if (installed !== undefined) return installed;
	}
	return fail(
		'Chromium: not found. Install Chromium or Google Chrome, or set CHROMIUM_PATH to its program, and run this again.',
	);
}

function findOnPath() {
	const candidates = names.flatMap((name) => systemPath().map((folder) => join(folder, name)));
	return candidates.find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
	try {
		accessSync(path, constants.X_OK);
		return statSync(path).isFile();
	} catch {
		return false;
	}
}

/** Ubuntu has apt-get too, but there the package only stands for a snap. */
function canInstall() {
	const isRoot = process.getuid?.() === 0;
	return isRoot && isDebian() && systemPath().some((folder) => isExecutable(join(folder, 'apt-get')));
}

function isDebian() {
	try {
		return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
	} catch {
		return false;
	}
}

/** @param {string[]} args */
async function aptGet(...args) {
	const code = await runSystem('apt-get', args, { DEBIAN_FRONTEND: 'noninteractive' });
	if (code !== 0)
		fail(`Chromium: apt-get ${args[0]} ended with code ${code}. Install Chromium by hand and run this again.`);
}
