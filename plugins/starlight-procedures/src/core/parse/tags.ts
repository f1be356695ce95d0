import type { Range } from './yaml.ts';

const TAG = /<(\/?)([a-z][a-z0-9-]*)\b[^>]*?(\/?)>/gi;
const COMMENT = /<!--[\s\S]*?-->/g;
/** Elements that have no end, or may leave it out. https://html.spec.whatwg.org/multipage/syntax.html#optional-tags */
const NEVER_OPEN = new Set(
	'area base br col embed hr img input link meta source track wbr p li dt dd tr td th thead tbody tfoot option'.split(
		' ',
	),
);

/** Follows the HTML tags in running text, so that a tag left open is noticed before it hides the rest of the page. */
export class TagBalance {
	readonly #stack: { name: string; range: Range }[] = [];

	/** Reads a piece of raw HTML that stands at a place of the file. */
	read(html: string, range: Range): void {
		for (const [, closing, tag = '', selfClosing] of html.replace(COMMENT, '').matchAll(TAG)) {
			const name = tag.toLowerCase();
			if (NEVER_OPEN.has(name) || selfClosing) continue;
			if (!closing) this.#stack.push({ name, range });
			else {
				const at = this.#stack.findLastIndex((open) => open.name === name);
				if (at !== -1) this.#stack.splice(at, 1);
			}
		}
	}

	/** The tags that were opened and never closed, in order. */
	get open(): { what: string; range: Range }[] {
		return this.#stack.map(({ name, range }) => ({ what: `the tag <${name}>`, range }));
	}
}
