// Compares `starlight-procedures check` with remark-lint-frontmatter-schema on the same files, in one run:
// npm run bench:check [-- PAGES [ROUNDS]]
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/files.mjs';
import { writeCopies } from './support/copies.mjs';
import { measureNode, median } from './support/measure.mjs';

const [pages = '500', rounds = '3'] = process.argv.slice(2);
const command = join(root, 'plugins/starlight-procedures/dist/cli/main.js');
const folder = mkdtempSync(join(tmpdir(), 'bench-check-'));
try {
	const small = writeProject('small', Math.round(Number(pages) / 4));
	const large = writeProject('large', Number(pages));
	setUpPeer(large.path);
	const ours = [];
	const theirs = [];
	const ourSmall = [];
	for (let round = 0; round < Number(rounds); round++) {
		ourSmall.push(measureNode([command, 'check', '--reporter', 'json'], small.path));
		ours.push(measureNode([command, 'check', '--reporter', 'json'], large.path));
		theirs.push(measureNode(['node_modules/remark-cli/cli.js', '--quiet', '--frail', 'content'], large.path));
	}
	const [own, peer, less] = [median(ours), median(theirs), median(ourSmall)];
	const growth = Math.log(own.cpu / less.cpu) / Math.log(large.files / small.files);
	console.log(`| | files | CPU s | wall s | memory MB | files per CPU s |\n| --- | --- | --- | --- | --- | --- |`);
	for (const [name, { files }, usage] of /** @type {const} */ ([
		['check', small, less],
		['check', large, own],
		['remark-lint-frontmatter-schema', large, peer],
	]))
		console.log(
			`| ${name} | ${files} | ${usage.cpu.toFixed(2)} | ${usage.wall.toFixed(2)} | ${usage.memory.toFixed(0)} | ${(files / usage.cpu).toFixed(0)} |`,
		);
	console.log(
		`\nThroughput: ${(peer.cpu / own.cpu).toFixed(1)} times the peer's. Growth exponent of CPU from ${small.files} to ${large.files} files: ${growth.toFixed(2)}.`,
	);
} finally {
	rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {string} name
 * @param {number} count
 */
function writeProject(name, count) {
	const path = join(folder, name);
	mkdirSync(path);
	writeFileSync(join(path, 'package.json'), '{ "private": true, "type": "module" }\n');
	writeCopies(join(root, 'content'), path, count);
	const files = readdirSync(join(path, 'content'), { recursive: true, encoding: 'utf8' }).filter((file) =>
		/\.(?:md|yaml)$/.test(file),
	).length;
	return { path, files };
}

/**
 * Installs the peer beside the content and gives it the same JSON Schemas that our editors use.
 * @param {string} project
 */
function setUpPeer(project) {
	execFileSync(process.execPath, [command, 'schema', '--out', 'schemas'], { cwd: project, stdio: 'ignore' });
	execFileSync(
		'npm',
		[
			'install',
			'--silent',
			'--no-audit',
			'--no-fund',
			'remark-cli@12',
			'remark-frontmatter@5',
			'remark-gfm@4',
			'remark-lint-frontmatter-schema@3',
		],
		{ cwd: project, stdio: 'inherit' },
	);
	const schemas = Object.fromEntries(
		[
			['procedure', 'procedures'],
			['condition', 'conditions'],
			['term', 'glossary'],
		].map(([kind, kindFolder]) => [`./schemas/${kind}.schema.json`, [`./content/${kindFolder}/**/*.md`]]),
	);
	writeFileSync(
		join(project, '.remarkrc.mjs'),
		`import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkLintFrontmatterSchema from 'remark-lint-frontmatter-schema';

export default { plugins: [remarkFrontmatter, remarkGfm, [remarkLintFrontmatterSchema, { schemas: ${JSON.stringify(schemas)} }]] };
`,
	);
}
