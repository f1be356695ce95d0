import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isInside } from '../../core/list-files.ts';

/** A text to put in the place of another. */
export interface Replacement {
	/** Absolute path of the file. */
	readonly path: string;
	/** Absolute path of the project, out of which nothing is written. */
	readonly root: string;
	/** What the new text was made from. */
	readonly before: string;
	readonly after: string;
}

/**
 * Sees that a file can be replaced, and touches nothing.
 * @returns where the file really is, its mode, and whether the new text stands there already.
 * @throws if it holds something else by now, cannot be written, lies out of the project or has a second name.
 */
export async function inspect({ path, root, before, after }: Replacement) {
	// A link stays a link: what it leads to is what is written.
	const target = await realpath(path);
	if (!isInside(await realpath(root), target)) throw new Error('it is a link that leads out of the project.');
	await access(target, constants.W_OK);
	const text = await readFile(target);
	const isDone = text.equals(Buffer.from(after));
	if (!isDone && !text.equals(Buffer.from(before)))
		throw new Error('it was changed while this command ran. Run it again.');
	const { mode, nlink } = await stat(target);
	if (nlink > 1)
		throw new Error('it has a second name (a hard link), which would keep the old text. Mend this file by hand.');
	return { target, mode, isDone };
}

/**
 * Replaces a file's text in one step: whoever reads it finds the old text or the new, never a part.
 * @throws as `inspect` does; then the file is as it was.
 */
export async function replaceFile(replacement: Replacement): Promise<void> {
	const { target, mode, isDone } = await inspect(replacement);
	// Two links to one file: the first has mended it.
	if (isDone) return;
	const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
	try {
		const file = await open(temporary, 'wx');
		try {
			// Not left to `open`, which takes away what the umask forbids.
			await file.chmod(mode & 0o7777);
			await file.writeFile(replacement.after);
			await file.sync();
		} finally {
			await file.close();
		}
		await rename(temporary, target);
	} catch (error) {
		await rm(temporary, { force: true });
		throw error;
	}
}
