/** Where a link leads on this site. */
export interface Address {
	/** Decoded, from the root: `/procedures/x/`. */
	readonly path: string;
	/** Decoded, without `#`; undefined where the link names none. */
	readonly anchor: string | undefined;
	/** Query and anchor as written. */
	readonly rest: string;
}

const SCHEME = /^[\0- ]*[a-z][a-z0-9+.-]*:/i;
const ORIGIN = 'https://site.invalid';
/** What a browser looks for in the text of the page. https://wicg.github.io/scroll-to-text-fragment/ */
const TEXT_FRAGMENT = /:~:.*$/s;

/**
 * Reads an address as a browser on the page `from` does.
 * @returns undefined where it leads to another site, or to nothing that a browser could open.
 */
export function resolveAddress(url: string, from: string): Address | undefined {
	if (SCHEME.test(url)) return undefined;
	const parsed = URL.parse(url, new URL(from, ORIGIN));
	if (parsed?.origin !== ORIGIN) return undefined;
	const { pathname, search, hash } = parsed;
	return {
		path: decode(pathname).normalize('NFC'),
		anchor: url.includes('#') ? decode(hash.slice(1).replace(TEXT_FRAGMENT, '')) : undefined,
		rest: search + hash,
	};
}

/** What is no valid encoding stays as it stands. */
export function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
