import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, whatever folder a script was started from. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * What a JSON file holds; who reads it says what that is.
 * @param {string} path
 * @returns {unknown}
 */
export function readJson(path) {
	return JSON.parse(readFileSync(path, 'utf8'));
}
