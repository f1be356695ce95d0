import { blankComments, HTML_COMMENT } from './comments.ts';
import type { Range } from './yaml.ts';

const TAG_START = /<(\/?)([a-z][a-z0-9-]*)\b/gi;
/** Elements that have no end, or may leave it out. https://html.spec.whatwg.org/multipage/syntax.html#optional-tags */
const NEVER_OPEN = new Set(
	'area base br col embed hr img input link meta source track wbr p li dt dd tr td th thead tbody tfoot option'.split(
		' ',
	),
);

/** Follows the HTML tags in running text, so that a tag left open is noticed before it hides the rest of the page. */
export class TagBalance {
	/** What is open, in order. */
	readonly #open = new Set<{ readonly name: string; readonly range: Range }>();
	/** The same by name, so that an end tag is matched without a look at all that is open. */
	readonly #byName = new Map<string, { readonly name: string; readonly range: Range }[]>();

	/** Reads a piece of raw HTML that stands at a place of the file. */
	read(html: string, range: Range): void {
		const text = blankComments(html, HTML_COMMENT);
		const start = new RegExp(TAG_START);
		for (let match = start.exec(text); match; match = start.exec(text)) {
			const end = text.indexOf('>', start.lastIndex);
			if (end === -1) return;
			start.lastIndex = end + 1;
			const name = (match[2] ?? '').toLowerCase();
			if (NEVER_OPEN.has(name) || text[end - 1] === '/') continue;
			const open = this.#byName.get(name) ?? [];
			if (match[1]) {
				const last = open.pop();
				if (last) this.#open.delete(last);
				continue;
			}
			const tag = { name, range };
			open.push(tag);
			this.#byName.set(name, open);
			this.#open.add(tag);
		}
	}

	/** The tags that were opened and never closed, in order. */
	get open(): { what: string; range: Range }[] {
		return Array.from(this.#open, ({ name, range }) => ({ what: `the tag <${name}>`, range }));
	}
}
