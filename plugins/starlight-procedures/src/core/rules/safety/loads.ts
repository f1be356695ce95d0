import type { ProseAttribute, ProseElement } from '../../parse/elements.ts';
import type { Range } from '../../parse/yaml.ts';
import { foreignHostOfCss } from './css.ts';
import { addressesOfSet, foreignHost } from './url.ts';

/** Attributes whose address a browser loads with the page. */
const LOADED: ReadonlySet<string> = new Set([
	...['src', 'data', 'poster', 'background', 'lowsrc', 'dynsrc', 'archive', 'codebase', 'manifest', 'attributionsrc'],
]);
const SETS: ReadonlySet<string> = new Set(['srcset', 'imagesrcset']);
/** Elements that load what their `href` names; others only lead there. */
const LOADS_HREF: ReadonlySet<string> = new Set(['link', 'image', 'use', 'feimage']);
const HREF = /^(?:xlink:?)?href$/;

/** Something of another host that a tag loads with the page, and where it says so. A script is a matter of its own. */
export function foreignLoad(element: ProseElement): { readonly range: Range; readonly host: string } | undefined {
	const { name, attributes, css } = element;
	if (name === 'script') return undefined;
	for (const attribute of attributes) {
		const host = hostOf(name.toLowerCase(), attribute);
		if (host !== undefined) return { range: attribute.range, host };
	}
	const host = css && foreignHostOfCss(css.text);
	return host === undefined ? undefined : { range: element.range, host };
}

function hostOf(tag: string, { name, value }: ProseAttribute): string | undefined {
	if (value === undefined) return undefined;
	const key = name.toLowerCase();
	if (SETS.has(key))
		return addressesOfSet(value)
			.map(foreignHost)
			.find((host) => host !== undefined);
	if (LOADED.has(key) || (HREF.test(key) && LOADS_HREF.has(tag))) return foreignHost(value);
	// A style, or one of the attributes of SVG that take what a style takes.
	return foreignHostOfCss(value);
}
