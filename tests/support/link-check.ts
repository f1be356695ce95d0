import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { attribute, elements } from './html.ts';

/** Attributes that name a file or a page. */
const ADDRESSES = ['href', 'src'] as const;

/**
 * Every internal link, anchor and asset of a built site that leads nowhere.
 * @param dist absolute path of the output folder.
 * @param pages paths of the HTML files in it.
 * @param base the site's base, with slashes at both ends.
 */
export function findBroken(dist: string, pages: readonly string[], base = '/'): string[] {
	const ids = new Map<string, Set<string>>();
	const idsOf = (file: string): Set<string> => {
		const known = ids.get(file);
		if (known) return known;
		const found = new Set(elements(readFileSync(file, 'utf8')).flatMap((element) => attribute(element, 'id') ?? []));
		ids.set(file, found);
		return found;
	};
	return pages.flatMap((page) => {
		const url = new URL(base + page.replace(/index\.html$/, ''), 'http://site.test');
		return elements(readFileSync(join(dist, page), 'utf8')).flatMap((element) =>
			ADDRESSES.flatMap((name) => {
				const address = attribute(element, name);
				if (address === undefined || (element.tagName === 'link' && attribute(element, 'rel') === 'canonical'))
					return [];
				const target = new URL(address, url);
				if (target.host !== url.host) return [];
				const problem = check(target);
				return problem ? [`${page}: ${address} ${problem}`] : [];
			}),
		);
	});

	function check(target: URL): string | undefined {
		const written = decodeURIComponent(target.pathname);
		// The base itself is the home page, with or without its slash.
		const path = `${written}/` === base ? base : written;
		if (!path.startsWith(base)) return 'is outside the base';
		let file = join(dist, path.slice(base.length));
		if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
		if (!existsSync(file)) return 'does not exist';
		const anchor = decodeURIComponent(target.hash.slice(1));
		return anchor === '' || !file.endsWith('.html') || idsOf(file).has(anchor) ? undefined : 'has no such anchor';
	}
}
