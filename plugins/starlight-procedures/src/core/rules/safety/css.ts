import { foreignHost } from './url.ts';

const ESCAPE = /\\(?:([0-9a-f]{1,6})\s?|([^\n]))/gi;
const COMMENT = /\/\*[\s\S]*?(?:\*\/|$)/g;
/** `url(x)`, and text in quotes, which `@import` and `image-set()` take for an address as well. */
const ADDRESS =
	/url\(\s*(?:"([^"]*)"?|'([^']*)'?|([^)"'\s]*))|@import\s*(?:"([^"]*)"?|'([^']*)'?)|image-set\(\s*(?:"([^"]*)"?|'([^']*)'?)/gi;

/** The first host of another site from which a style loads something. */
export function foreignHostOfCss(css: string): string | undefined {
	const plain = css.replace(COMMENT, ' ').replace(ESCAPE, (_, hex?: string, sign?: string) => {
		if (hex === undefined) return sign ?? '';
		const code = Number.parseInt(hex, 16);
		return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '\uFFFD';
	});
	for (const [, ...parts] of plain.matchAll(ADDRESS)) {
		// Of the ways to write an address one has taken part; the others are undefined.
		const host = foreignHost(parts.join(''));
		if (host !== undefined) return host;
	}
	return undefined;
}
