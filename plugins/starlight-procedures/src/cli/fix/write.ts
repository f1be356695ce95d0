import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces a file's text in one step: whoever reads it finds the old text or the new, never a part.
 * @param before what the new text was made from.
 * @throws if the file holds something else by now, or cannot be written; then it is as it was.
 */
export async function replaceFile(path: string, before: string, after: string): Promise<void> {
	// A link stays a link: what it leads to is what is written.
	const target = await realpath(path);
	await access(target, constants.W_OK);
	if (!(await readFile(target)).equals(Buffer.from(before)))
		throw new Error('it was changed while this command ran. Run it again.');
	const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
	try {
		const file = await open(temporary, 'wx', (await stat(target)).mode);
		try {
			await file.writeFile(after);
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
