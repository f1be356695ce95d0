import { statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { CheckedFile } from './parse/file.ts';
import type { Range } from './parse/yaml.ts';
import { decode, resolveAddress } from './site/address.ts';
import { pathOfServed, type Serving } from './site/serving.ts';
import { addressOf } from './site/site-map.ts';
import type { Report } from './validate/report.ts';

/** Where images can be. */
interface Places {
	/** Absolute path of the project. */
	readonly root: string;
	readonly serving: Serving;
	/** Whether the site serves a file of its own at a path without base. */
	readonly serves: (path: string) => boolean;
}

/** An address elsewhere, or a part of the page: no image of this site. */
const ELSEWHERE = /^\s*(?:[a-z][a-z0-9+.-]*:|[/\\]{2}|#)/i;
/** Tags that show the image their `src` names. */
const IMAGE_TAGS: ReadonlySet<string> = new Set(['img', 'source', 'input', 'video', 'audio', 'track']);

/**
 * Images that are not there: of Markdown, beside the file or in `public`; of a tag, in `public` alone, since its address
 * is left as it stands. At the first that is missing beside a file Astro would stop, after emptying the output folder.
 */
export function checkImages(places: Places, files: readonly CheckedFile[], report: Report): void {
	for (const file of files) {
		for (const { url, range } of file.prose?.images ?? []) {
			if (url === '' || ELSEWHERE.test(url)) continue;
			if (url.startsWith('/')) {
				if (!isServed(url, file, places)) report.add(file, missingInPublic(url, range));
			} else if (!isBeside(url, file, places.root)) {
				report.add(file, {
					rule: 'links/missing-image',
					range,
					message: `The image "${url}" is not there: no such file stands beside this one. Put it there or mend its name.`,
					found: url,
				});
			}
		}
		for (const { url, range } of imagesOfTags(file))
			if (!isServed(url, file, places)) report.add(file, missingInPublic(url, range));
	}
}

function missingInPublic(url: string, range: Range) {
	return {
		rule: 'links/missing-image',
		range,
		message: `The image "${url}" is not there: the folder public has no such file. Put it there or mend its name; a file beside this one is shown with ![what it shows](./name.png).`,
		found: url,
	};
}

function imagesOfTags({ prose }: CheckedFile): { readonly url: string; readonly range: Range }[] {
	return (prose?.elements ?? []).flatMap(({ name: tag, attributes }) =>
		attributes
			.filter(({ name }) => IMAGE_TAGS.has(tag) && (name === 'src' || name === 'poster'))
			.flatMap(({ value = '', valueRange }) =>
				value.trim() === '' || ELSEWHERE.test(value) ? [] : [{ url: value.trim(), range: valueRange }],
			),
	);
}

/** A path from the root may have the site's base in front. */
function isServed(url: string, file: CheckedFile, { serving, serves }: Places): boolean {
	const address = resolveAddress(url, (addressOf(file) ?? '/').replace(/#.*$/s, ''));
	if (!address) return true;
	const path = pathOfServed(address.path, { ...serving, format: 'directory' });
	return serves(address.path) || (path !== undefined && serves(path));
}

function isBeside(url: string, { path }: CheckedFile, root: string): boolean {
	const place = join(root, dirname(path), decode(url.split(/[?#]/)[0] ?? ''));
	// A link out of the project is right on one machine only.
	if (relative(root, place).startsWith('..')) return false;
	try {
		return statSync(place).isFile();
	} catch {
		return false;
	}
}
