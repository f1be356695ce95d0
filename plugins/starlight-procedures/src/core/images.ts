import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CheckedFile } from './parse/file.ts';
import type { Report } from './validate/report.ts';

/** An address elsewhere, or below the site's root: nothing beside the file. */
const NOT_BESIDE = /^(?:[a-z][a-z0-9+.-]*:|\/|#)/i;

/** Images beside their page that are not there. Astro would stop at the first, after emptying the output folder. */
export function checkImages(root: string, files: readonly CheckedFile[], report: Report): void {
	for (const file of files) {
		for (const { url, range } of file.prose?.images ?? []) {
			const path = url.split(/[?#]/)[0] ?? '';
			if (NOT_BESIDE.test(url) || existsSync(join(root, dirname(file.path), decode(path)))) continue;
			report.add(file, {
				rule: 'links/missing-image',
				range,
				message: `The image "${url}" is not there: no such file stands beside this one. Put it there or mend its name.`,
				found: url,
			});
		}
	}
}

/** A file name as it is on the disk. What is no valid encoding is a name as it stands. */
function decode(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
