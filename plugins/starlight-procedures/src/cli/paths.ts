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
	return (file) => foldersOf(file).some((path) => chosen.has(path));
}

/**
 * Makes sure that each path is content, or holds some: a run about nothing would look like a clean one.
 * @param files all that is content, from the root.
 * @throws CannotRun on the first path that is not.
 */
export function requireContent(root: string, paths: readonly string[], files: Iterable<string>): void {
	const known = new Set(Array.from(files, foldersOf).flat());
	const other = paths.find((path) => fromRoot(root, path) !== '' && !known.has(fromRoot(root, path)));
	if (other !== undefined)
		throw new CannotRun(
			`${other} is not content, nor does it hold any, so there is nothing to check. Name a page, sources.yaml, vocabulary.yaml or a folder with such files.`,
		);
}

/** A file and the folders it lies in. Looked up one by one, so that many paths cost no more than few. */
function foldersOf(file: string): string[] {
	const found: string[] = [];
	for (let end = file.length; end > 0; end = file.lastIndexOf('/', end - 1)) found.push(file.slice(0, end));
	return found;
}

function fromRoot(root: string, path: string): string {
	if (path.trim() === '') throw new CannotRun('One of the paths is empty. Leave it out to check everything.');
	const absolute = resolve(root, path);
	const inside = relative(root, absolute).replaceAll('\\', '/');
	if (inside === '..' || inside.startsWith('../') || isAbsolute(inside))
		throw new CannotRun(`${path} lies outside the project ${root}. Run the command in the folder of its project.`);
	if (!existsSync(absolute)) throw new CannotRun(`${path} does not exist. Nothing was done.`);
	return inside;
}
