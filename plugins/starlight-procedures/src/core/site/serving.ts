/** How the site's addresses differ from the paths of its pages. */
export interface Serving {
	/** The folder of the web server it is served below, with slashes at both ends: `/` or `/handbook/`. */
	readonly base: string;
	/** What stands behind the name of a page: `/x/` or `/x.html`. */
	readonly format: 'directory' | 'file';
}

/** A site with a server of its own. */
export const AT_ROOT: Serving = { base: '/', format: 'directory' };

/**
 * The path of a page: `/handbook/x.html` gives `/x`.
 * @returns undefined where the address is not below the base.
 */
export function pathOfServed(address: string, { base, format }: Serving): string | undefined {
	if (address !== base.slice(0, -1) && !address.startsWith(base)) return undefined;
	const path = `/${address.slice(base.length)}`;
	return format === 'file' ? path.replace(/(?:(?<=\/)index)?\.html$/, '') || '/' : path;
}

/** The address of a path with its query and anchor: the other way round. */
export function servedAddress(path: string, { base, format }: Serving): string {
	const below = base.slice(0, -1) + path;
	return format === 'file' ? below.replace(/(?<=[^/])\/(?=[?#]|$)/, '.html') : below;
}
