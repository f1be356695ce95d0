import { existsSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { CannotRun } from './host.ts';

/**
 * Which files a run is about.
 * @param paths files and folders, from the project's folder; none means all.
 * @returns whether a path from the root is among them.
 * @throws CannotRun on a path that does not exist or lies outside the project.
 */
export function selectPaths(root: string, paths: readonly string[]): (file: string) => boolean {
	const chosen = new Set(paths.map((path) => fromRoot(root, path)));
	if (chosen.size === 0 || chosen.has('')) return () => true;
	// A file's own folders are looked up, so that many paths cost no more than few.
	return (file) => {
		for (let end = file.length; end > 0; end = file.lastIndexOf('/', end - 1))
			if (chosen.has(file.slice(0, end))) return true;
		return false;
	};
}

function fromRoot(root: string, path: string): string {
	const absolute = resolve(root, path);
	const inside = relative(root, absolute).replaceAll('\\', '/');
	if (inside === '..' || inside.startsWith('../') || isAbsolute(inside))
		throw new CannotRun(`${path} lies outside the project ${root}. Run the command in the folder of its project.`);
	if (!existsSync(absolute)) throw new CannotRun(`${path} does not exist. Nothing was done.`);
	return inside;
}
