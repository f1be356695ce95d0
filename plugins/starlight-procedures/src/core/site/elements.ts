import { readElements, type ProseAttribute, type ProseElement } from '../parse/elements.ts';
import type { CheckedFile } from '../parse/file.ts';
import type { Path } from '../parse/yaml.ts';
import { asMap } from './raw.ts';

const known = new WeakMap<CheckedFile, readonly ProseElement[]>();

/** Every tag that a file puts on its page: those of its text and, for a guide, of its frontmatter. */
export function elementsOf(file: CheckedFile): readonly ProseElement[] {
	const found = known.get(file) ?? [...(file.prose?.elements ?? []), ...inFrontmatter(file)];
	known.set(file, found);
	return found;
}

/** Keys of a guide's frontmatter under which an address stands, whatever the key above them. */
const LINK_KEYS: ReadonlySet<string> = new Set(['link', 'href', 'url', 'src', 'file', 'prev', 'next', 'editurl']);
const MAY_BE_HTML = /<[a-z!?/]/i;

/**
 * What Starlight makes of a guide's frontmatter: HTML in texts, tags of `head`, links and the attributes given to them.
 * Entries have none of it: their texts are printed as they stand.
 */
function inFrontmatter({ kind, data, yaml }: CheckedFile): ProseElement[] {
	if (kind !== 'guide') return [];
	const found: ProseElement[] = [];
	walk(data, []);
	return found;

	function walk(value: unknown, path: Path): void {
		if (typeof value === 'string') readText(value, path);
		else if (Array.isArray(value)) for (const [at, inner] of value.entries()) walk(inner, [...path, at]);
		else if (typeof value === 'object' && value !== null) readMap(asMap(value), path);
	}

	function readMap(map: Readonly<Record<string, unknown>>, path: Path): void {
		const { tag, attrs, content } = map;
		if (typeof tag === 'string' || attrs !== undefined) {
			const range = yaml.locate(path);
			const name = typeof tag === 'string' ? tag.toLowerCase() : 'a';
			found.push({
				name,
				attributes: attributesOf(asMap(attrs), [...path, 'attrs']),
				range: typeof tag === 'string' ? yaml.locate([...path, 'tag']) : range,
				...(name === 'style' && typeof content === 'string' && { css: { text: content, range } }),
			});
		}
		for (const [key, inner] of Object.entries(map)) if (key !== 'attrs') walk(inner, [...path, key]);
	}

	function readText(text: string, path: Path): void {
		const range = yaml.locate(path);
		const key = path.at(-1);
		if (typeof key === 'string' && LINK_KEYS.has(key.toLowerCase()))
			found.push({ name: 'a', attributes: [{ name: 'href', value: text, range, valueRange: range }], range });
		// Signs may be written otherwise in YAML, so of a tag the place is the whole value.
		if (!MAY_BE_HTML.test(text)) return;
		for (const element of readElements(text, (at) => at, 'html', true)) {
			const attributes = element.attributes.map((attribute) => ({ ...attribute, range, valueRange: range }));
			found.push({ ...element, attributes, range, ...(element.css && { css: { ...element.css, range } }) });
		}
	}

	function attributesOf(attrs: Readonly<Record<string, unknown>>, path: Path): ProseAttribute[] {
		return Object.entries(attrs).map(([name, value]) => {
			const range = yaml.locate([...path, name]);
			return { name: name.toLowerCase(), value: String(value), range, valueRange: range };
		});
	}
}
