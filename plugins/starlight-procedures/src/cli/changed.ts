import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Host } from './host.ts';

const run = promisify(execFile);

/** The files that a pull request changes, relative to the project; none where Git or the base is not there. */
export async function findChanged({ cwd, env }: Pick<Host, 'cwd' | 'env'>): Promise<readonly string[]> {
	const base = env.GITHUB_BASE_REF;
	if (!base) return [];
	// A shallow clone may lack the commit where the branches part, or the remote's name.
	for (const range of [[`origin/${base}...HEAD`], [`origin/${base}`], [`refs/heads/${base}`]]) {
		try {
			const args = ['diff', '--name-only', '-z', '--relative', ...range, '--'];
			const { stdout } = await run('git', args, { cwd, maxBuffer: 64 * 1024 * 1024 });
			return stdout.split('\0').filter((file) => file !== '');
		} catch {
			continue;
		}
	}
	return [];
}
