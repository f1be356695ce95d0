// Runs the tests. What follows `npm test --` goes to Vitest: npm test -- tests/unit/today.test.ts
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { readJson } from './files.mjs';
import { ensureInstalled } from './install.mjs';
import { run } from './process.mjs';

const args = process.argv.slice(2);

await ensureInstalled();
const environment = needsBrowser(args) ? { CHROMIUM_PATH: await ensureChromium() } : {};
const built = await run('npm', ['run', '--silent', 'build:plugin']);
if (built !== 0) process.exit(built);

const folder = mkdtempSync(join(tmpdir(), 'vitest-'));
const report = join(folder, 'report.json');
try {
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	const code = await run('vitest', ['run', ...reporters, ...args], environment);
	console.log(`\n${summarize(report, code)}`);
	process.exitCode = code;
} finally {
	rmSync(folder, { recursive: true, force: true });
}

/**
 * Whether the tests asked for may open a browser: not where every argument names unit tests.
 * @param {readonly string[]} args
 */
function needsBrowser(args) {
	const filters = args.filter((arg) => !arg.startsWith('-'));
	const browserless = /^(?:\.\/)?(?:tests\/)?unit(?:\/|$)/;
	return filters.length === 0 || !filters.every((filter) => browserless.test(filter));
}

/**
 * The last line of the output, which continuous integration reads.
 * @param {string} report Vitest's JSON report; there is none where Vitest did not get that far.
 * @param {number} code Vitest's exit code.
 */
function summarize(report, code) {
	const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = readReport(report);
	// A file that could not be loaded has no tests to count.
	const broken = testResults.filter((file) => isFailed(file) && !file.assertionResults.some(isFailed)).length;
	let failed = numFailedTests + broken;
	// An error outside of the tests, or no run at all.
	if (failed === 0 && code !== 0) failed = 1;
	const skipped = numPendingTests + numTodoTests;
	return `${numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * @typedef {object} Report
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {readonly { status: string, assertionResults: readonly { status: string }[] }[]} testResults
 */

/**
 * @param {string} report
 * @returns {Report}
 */
function readReport(report) {
	const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
	if (!existsSync(report)) return none;
	return /** @type {Report} */ (readJson(report));
}

/** @param {{ status: string }} result */
function isFailed(result) {
	return result.status === 'failed';
}
