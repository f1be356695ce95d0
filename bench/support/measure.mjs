import { spawnSync } from 'node:child_process';

/** Prints a Node process's own use of the machine as its last line of standard error. */
const HOOK = `data:text/javascript,${encodeURIComponent(
	`process.on('exit', () => {
		const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
		process.stderr.write('\\nUSAGE ' + JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 }) + '\\n');
	});`,
)}`;

/**
 * @typedef {object} Usage
 * @property {number} wall seconds
 * @property {number} cpu user and system seconds
 * @property {number} memory peak, in megabytes
 * @property {number | null} status
 * @property {string} output
 */

/**
 * Runs a Node script and measures it.
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Usage}
 * @throws if the process ends before it can say what it used.
 */
export function measureNode(args, cwd) {
	const start = process.hrtime.bigint();
	const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', HOOK, ...args], {
		cwd,
		encoding: 'utf8',
		maxBuffer: 1 << 30,
		env: { ...process.env, NO_COLOR: '1', CI: 'true' },
	});
	const wall = Number(process.hrtime.bigint() - start) / 1e9;
	const usage = /USAGE (\{.*\})\s*$/.exec(stderr)?.[1];
	if (usage === undefined) throw new Error(`${args.join(' ')} ended with ${String(status)}:\n${stdout}${stderr}`);
	/** @type {unknown} */
	const parsed = JSON.parse(usage);
	const { cpu, memory } = /** @type {{ cpu: number, memory: number }} */ (parsed);
	return { wall, cpu, memory, status, output: stdout + stderr.replace(/\nUSAGE .*\s*$/, '') };
}

/**
 * The middle one by CPU time.
 * @param {readonly Usage[]} runs
 * @returns {Usage}
 */
export function median(runs) {
	const sorted = [...runs].sort((a, b) => a.cpu - b.cpu);
	const middle = sorted[Math.floor(sorted.length / 2)];
	if (!middle) throw new Error('There is no run to take the median of.');
	return middle;
}
