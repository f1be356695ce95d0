// Installs the dependencies where that is needed. This runs on Node 20 and on nothing but Node: the project's own Node
// is one of the things it installs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readJson, root } from './files.mjs';
import { fail, onWindows, runSystem } from './process.mjs';

const stampFile = join(root, 'node_modules', '.install-stamp');

/** The parts of a package.json that decide what is installed; a changed script or export installs nothing anew. */
const decisive = [
	'name',
	'version',
	'workspaces',
	'dependencies',
	'devDependencies',
	'optionalDependencies',
	'peerDependencies',
	'peerDependenciesMeta',
	'overrides',
	'allowScripts',
	'bin',
	'engines',
];

/** @typedef {{ packages: { 'node_modules/node': { version: string } } }} Lockfile */

/** Makes node_modules fit the lockfile, or ends the script with one line. */
export async function ensureInstalled() {
	const stamp = currentStamp();
	const installed = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : undefined;
	if (installed === stamp && installedNode() === expectedNode()) {
		console.log('Dependencies: up to date.');
		return;
	}
	if (installed === stamp) {
		console.log(`Dependencies: up to date but for Node ${expectedNode()}, which is installed again.`);
	} else {
		console.log(`Dependencies: ${installed === undefined ? 'not installed' : 'out of date'}, running npm ci.`);
		await npm('ci');
	}
	// The only package whose install script runs: it fetches the Node binary for this platform.
	await npm('rebuild', 'node', '--ignore-scripts=false');
	const node = installedNode();
	if (node !== expectedNode()) {
		const found = node === undefined ? 'does not run' : `is ${node}`;
		fail(
			`node_modules/.bin/node ${found}, expected ${expectedNode()}. The npm package "node" may have no binary for ${process.platform} on ${process.arch}.`,
		);
	}
	writeFileSync(stampFile, stamp);
}

/** Stands for everything an installation follows from. */
function currentStamp() {
	const hash = createHash('sha256').update(read('package-lock.json')).update(read('.npmrc'));
	for (const manifest of ['package.json', ...workspaceManifests()]) {
		const parsed = /** @type {Record<string, unknown>} */ (readJson(join(root, manifest)));
		hash.update(JSON.stringify([manifest, ...decisive.map((key) => parsed[key] ?? null)]));
	}
	return hash.digest('hex');
}

/** The package.json files of the workspaces, `plugins/*`. */
function workspaceManifests() {
	const folders = readdirSync(join(root, 'plugins')).sort();
	return folders.map((folder) => `plugins/${folder}/package.json`).filter((file) => existsSync(join(root, file)));
}

/** The version in the lockfile, as `node --version` prints it. */
function expectedNode() {
	const lock = /** @type {Lockfile} */ (readJson(join(root, 'package-lock.json')));
	return `v${lock.packages['node_modules/node'].version}`;
}

/** What the project's own Node says its version is; undefined where it does not run. */
function installedNode() {
	const command = join(root, 'node_modules', '.bin', onWindows ? 'node.cmd' : 'node');
	const { status, stdout } = spawnSync(command, ['--version'], { encoding: 'utf8', shell: onWindows });
	return status === 0 ? stdout.trim() : undefined;
}

/** @param {string[]} args */
async function npm(...args) {
	// A quiet outer npm hands its silence down; an error here has to be seen.
	const code = await runSystem('npm', [...args, '--loglevel=error']);
	if (code !== 0) fail(`npm ${args.join(' ')} ended with code ${code}; its message is above.`, code);
}

/** @param {string} file */
function read(file) {
	return readFileSync(join(root, file), 'utf8');
}

const started = process.argv[1];
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)) await ensureInstalled();
