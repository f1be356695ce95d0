import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** Every element of a page, in order. */
export function elements(html: string): Element[] {
	const found: Element[] = [];
	const walk = (node: Node) => {
		if ('tagName' in node) found.push(node);
		if ('childNodes' in node) node.childNodes.forEach(walk);
	};
	walk(parse(html));
	return found;
}

export function attribute(element: Element, name: string): string | undefined {
	return element.attrs.find((attr) => attr.name === name)?.value;
}

export function hasClass(element: Element, name: string): boolean {
	return attribute(element, 'class')?.split(/\s+/).includes(name) ?? false;
}

/** Elements that stand on lines of their own. */
const BLOCKS = new Set([
	'article',
	'dd',
	'div',
	'dt',
	'h1',
	'h2',
	'h3',
	'h4',
	'li',
	'p',
	'section',
	'td',
	'th',
	'tr',
	'ul',
]);

/** The text of an element as a reader sees it, white space folded. */
export function textOf(node: Node): string {
	const raw = (inner: Node): string => {
		if ('value' in inner) return inner.value;
		const text = 'childNodes' in inner ? inner.childNodes.map(raw).join('') : '';
		return BLOCKS.has(inner.nodeName) ? ` ${text} ` : text;
	};
	return raw(node).replace(/\s+/g, ' ').trim();
}

export function byId(html: string, id: string): Element {
	const found = elements(html).filter((element) => attribute(element, 'id') === id);
	if (found.length !== 1) throw new Error(`${found.length} elements have the id ${id}`);
	return found[0] as Element;
}

/** All links of a page: address and text. */
export function links(html: string): { href: string; text: string }[] {
	return elements(html)
		.filter(({ tagName }) => tagName === 'a')
		.map((element) => ({ href: attribute(element, 'href') ?? '', text: textOf(element) }));
}

/** The page's main part, whose markup is the plugin's and the author's. */
export function main(html: string): string {
	return html.slice(html.indexOf('<main'), html.indexOf('</main>'));
}
