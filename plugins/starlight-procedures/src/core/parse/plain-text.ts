import type { Range } from './yaml.ts';

/** Stands for a sign that is no plain text: of code, of a tag, of an address, or one that makes a link or emphasis. */
export const BLANK = '\uE000';

const ESCAPED = /\\[!-/:-@[-`{-~]/g;
/** Comments, elements whose content is no running text, and tags. What is never closed goes on to the end. */
const NO_TEXT =
	/<!--[\s\S]*?(?:-->|$)|<(script|style|pre|code|svg|textarea)\b[\s\S]*?(?:<\/\1\s*>|$)|<[a-z!?/][^>]*(?:>|$)/gi;

/** Collects what is left of a text as plain text once Markdown is read, so that markup that was not understood shows. */
export class PlainText {
	readonly #body: string;
	readonly #parts: string[] = [];
	#end = 0;

	constructor(body: string) {
		this.#body = body;
	}

	/** Adds a node of text or of raw HTML; offsets count from the start of the body and rise from call to call. */
	add(type: 'text' | 'html', { start, end }: Range): void {
		if (start < this.#end || start >= this.#body.length) return;
		const source = this.#body.slice(start, end);
		this.#parts.push(
			blank(this.#body.slice(this.#end, start)),
			source.replace(type === 'html' ? NO_TEXT : ESCAPED, blank),
		);
		this.#end = start + source.length;
	}

	/** As long as the body, with the same lines. */
	get text(): string {
		return this.#parts.join('') + blank(this.#body.slice(this.#end));
	}
}

function blank(text: string): string {
	return text.replace(/[^\r\n]/g, BLANK);
}
