import type { CheckedFile } from '../parse/file.ts';
import type { Path, Range } from '../parse/yaml.ts';

/** An address that a file sends readers to. */
export interface WrittenLink {
	/** As a browser gets it. */
	readonly url: string;
	/** Where the address is written. */
	readonly range: Range;
}

/** Keys of a guide's frontmatter that hold links: of Starlight's heroes, banners and neighbours. */
const LINK_KEYS: ReadonlySet<string> = new Set(['link', 'href', 'url', 'prev', 'next']);

/** Every address in a file's text, its tags and, for a guide, its frontmatter; each place once. */
export function findLinks(file: CheckedFile): readonly WrittenLink[] {
	const found = [
		...(file.kind === 'guide' ? inFrontmatter(file) : []),
		...(file.prose?.links ?? []).map(({ url, address }) => ({ url, range: address })),
		...(file.prose?.elements ?? []).flatMap(({ name, attributes }) =>
			attributes
				// A <link> loads a file; it sends nobody anywhere.
				.filter((attribute) => attribute.name === 'href' && name !== 'link')
				.flatMap(({ value, valueRange }) => (value === undefined ? [] : [{ url: value, range: valueRange }])),
		),
	];
	// Links by reference share the address of their definition.
	return [...new Map(found.map((link) => [link.range.start, link])).values()];
}

function inFrontmatter({ data, yaml }: CheckedFile): WrittenLink[] {
	const found: WrittenLink[] = [];
	walk(data, []);
	return found;

	function walk(value: unknown, path: Path): void {
		if (typeof value !== 'object' || value === null) return;
		for (const [key, inner] of Object.entries(value)) {
			const at = [...path, Array.isArray(value) ? Number(key) : key];
			if (typeof inner !== 'string') walk(inner, at);
			else if (LINK_KEYS.has(key) && inner.startsWith('/')) found.push({ url: inner, range: yaml.locate(at) });
		}
	}
}
