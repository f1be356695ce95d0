// Compares `starlight-procedures check` with remark-lint-frontmatter-schema on the same files, in one run:
// npm run bench:check [-- PAGES [ROUNDS]]
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/files.mjs';
import { CONFIG, readCorpus, writeContent } from './corpus/content.mjs';
import { writeCopies } from './support/copies.mjs';
import { measureNode, median } from './support/measure.mjs';

const [pages = '2000', rounds = '3'] = process.argv.slice(2);
const command = join(root, 'plugins/starlight-procedures/dist/cli/main.js');
const CHECK = [command, 'check', '--reporter', 'json'];
const PEER = ['node_modules/remark-cli/cli.js', '--quiet', '--frail', 'content'];
const folder = mkdtempSync(join(tmpdir(), 'bench-check-'));
try {
	console.log('| | files | CPU s | wall s | memory MB | files per CPU s |\n| --- | --- | --- | --- | --- | --- |');
	const generated = Number(pages);
	const small = writeProject('small', (path) => writeCorpus(path, generated / 4));
	const large = writeProject('large', (path) => writeCorpus(path, generated));
	const own = writeProject('own', (path) => writeOwn(path, generated / 4));
	const less = measure('check, generated pages', small, CHECK);
	const more = measure('check, generated pages', large, CHECK);
	const ratios = [large, own].map((project) => {
		setUpPeer(project.path);
		const label = project === own ? 'copies of our own pages' : 'generated pages';
		const ours = project === own ? measure(`check, ${label}`, project, CHECK) : more;
		const theirs = measure(`remark-lint-frontmatter-schema, ${label}`, project, PEER);
		return `${(theirs.cpu / ours.cpu).toFixed(1)} times the peer's on ${label}`;
	});
	const growth = Math.log(more.cpu / less.cpu) / Math.log(large.files / small.files);
	console.log(
		`\nThroughput: ${ratios.join(', ')}. Growth exponent of our CPU from ${small.files} to ${large.files} files: ${growth.toFixed(2)}.`,
	);
} finally {
	rmSync(folder, { recursive: true, force: true });
}

/**
 * Runs a program often enough, and prints the middle run.
 * @param {string} name
 * @param {{ path: string, files: number }} project
 * @param {readonly string[]} args
 */
function measure(name, { path, files }, args) {
	const usage = median(Array.from({ length: Number(rounds) }, () => measureNode(args, path)));
	const figures = [
		usage.cpu.toFixed(2),
		usage.wall.toFixed(2),
		usage.memory.toFixed(0),
		(files / usage.cpu).toFixed(0),
	];
	console.log(`| ${[name, files, ...figures].join(' | ')} |`);
	return usage;
}

/**
 * @param {string} name
 * @param {(path: string) => void} write
 */
function writeProject(name, write) {
	const path = join(folder, name);
	mkdirSync(path);
	writeFileSync(join(path, 'package.json'), '{ "private": true, "type": "module" }\n');
	write(path);
	const files = readdirSync(join(path, 'content'), { recursive: true, encoding: 'utf8' }).filter((file) =>
		/\.(?:md|yaml)$/.test(file),
	).length;
	return { path, files };
}

/**
 * @param {string} path
 * @param {number} count
 */
function writeCorpus(path, count) {
	writeContent(readCorpus(count), join(path, 'content'));
	writeFileSync(join(path, 'procedures.config.mjs'), CONFIG);
}

/**
 * Our own pages with the guides they link to.
 * @param {string} path
 * @param {number} count
 */
function writeOwn(path, count) {
	writeCopies(join(root, 'content'), path, count);
	for (const linked of ['src/content/docs', 'src/pages'])
		cpSync(join(root, linked), join(path, linked), { recursive: true });
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
