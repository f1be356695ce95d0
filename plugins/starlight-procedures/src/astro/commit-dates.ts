import { spawnSync } from 'node:child_process';

/** Lines of `git log` that start a commit: `t:` and its day. */
const COMMIT_LINE = /^t:(\d{4}-\d{2}-\d{2})$/;

/**
 * The day of each file's last commit, from one `git log` for the whole folder.
 * @returns days as YYYY-MM-DD by path from `root`; empty where there is no git or no history.
 */
export function readCommitDates(root: string, folder: string): Map<string, string> {
	const log = spawnSync(
		'git',
		['-c', 'core.quotePath=false', 'log', '--format=t:%cs', '--name-only', '--relative', '--', folder],
		{
			cwd: root,
			encoding: 'utf8',
			maxBuffer: 256 * 1024 * 1024,
		},
	);
	const dates = new Map<string, string>();
	if (log.status !== 0) return dates;
	let day = '';
	for (const line of log.stdout.split('\n')) {
		const commit = COMMIT_LINE.exec(line);
		if (commit) day = commit[1] ?? '';
		// The log runs from new to old: the first mention of a file is its last commit.
		else if (line !== '' && !dates.has(line)) dates.set(line, day);
	}
	return dates;
}
