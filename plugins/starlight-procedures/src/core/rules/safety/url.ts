/** What browsers drop from an address before they read it. https://url.spec.whatwg.org/#concept-basic-url-parser */
const DROPPED = /^[\0-\x20]+|[\t\n\r]+/g;
const SCRIPT = /^(?:javascript|vbscript|livescript):/i;
const DATA = /^data:\s*([^,;]*)/i;
/** Data that no browser takes for a page. */
const MEDIA = /^(?:image|audio|video|font)\/(?!svg)/i;
const SVG = /^image\/svg/i;

/**
 * Whether a browser would run what stands in an address, however it is disguised.
 * @param isPicture whether it is shown as a picture, in which nothing of an SVG runs.
 */
export function runsCode(url: string, isPicture = false): boolean {
	const read = url.replace(DROPPED, '');
	if (SCRIPT.test(read)) return true;
	const type = DATA.exec(read)?.[1]?.trim();
	return (
		type !== undefined && type !== '' && !MEDIA.test(type) && !(isPicture && SVG.test(type)) && type !== 'text/plain'
	);
}

/** The host of an address on another site; undefined where it is on this one. */
export function foreignHost(url: string): string | undefined {
	const parsed = URL.parse(url.trim(), 'https://site.invalid');
	const isForeign = parsed !== null && /^(?:https?|wss?|ftp):$/.test(parsed.protocol);
	return isForeign && parsed.host !== 'site.invalid' ? parsed.host : undefined;
}

/** The address that the browser takes for one in a list of pictures: `a.png 1x, b.png 2x`. */
export function addressesOfSet(srcset: string): string[] {
	return Array.from(srcset.matchAll(/[^\s,]\S*/g), ([address]) => address.replace(/,+$/, '')).flatMap((address) =>
		// Without spaces a comma may part two addresses; in one it does no harm to look at both ends.
		address.startsWith('data:') ? [address] : [address, ...address.split(',').slice(1)],
	);
}
