import type { ProseAttribute, ProseElement } from '../../parse/elements.ts';

/** What browsers drop from an address before they read it. https://url.spec.whatwg.org/#concept-basic-url-parser */
const DROPPED = /^[\0-\x20]+|[\t\n\r]+/g;
const RUNS = /^(?:javascript|vbscript):|^data:(?:text\/html|application\/xhtml\+xml)\b/i;

/** Whether a browser would run what stands in an address, however it is disguised. */
export function runsCode(url: string): boolean {
	return RUNS.test(url.replace(DROPPED, ''));
}

/** The host of an address on another site; undefined where it is on this one. */
export function foreignHost(url: string): string | undefined {
	const parsed = URL.parse(url.trim(), 'https://site.invalid');
	const isWeb = parsed?.protocol === 'https:' || parsed?.protocol === 'http:';
	return isWeb && parsed.host !== 'site.invalid' ? parsed.host : undefined;
}

/** Attributes whose address a browser loads with the page. */
const LOADED: ReadonlySet<string> = new Set(['src', 'srcset', 'data', 'poster', 'background']);
/** Elements that load what their `href` names; others only lead there. */
const LOADS_HREF: ReadonlySet<string> = new Set(['link', 'image', 'use', 'feimage']);

/** An address of another host that a tag loads with the page. A script is a matter of its own. */
export function foreignLoad({
	name,
	attributes,
}: ProseElement): { readonly attribute: ProseAttribute; readonly host: string } | undefined {
	if (name === 'script') return undefined;
	for (const attribute of attributes) {
		const key = attribute.name.toLowerCase();
		const isLoaded = LOADED.has(key) || (/^(?:xlink:)?href$/.test(key) && LOADS_HREF.has(name));
		if (!isLoaded || attribute.value === undefined) continue;
		const urls = key === 'srcset' ? attribute.value.split(',') : [attribute.value];
		const host = urls.map((url) => foreignHost(url.trim().split(/\s+/)[0] ?? '')).find((found) => found !== undefined);
		if (host !== undefined) return { attribute, host };
	}
	return undefined;
}
