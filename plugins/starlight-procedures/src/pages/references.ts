import { formatReference, type Reference } from '../core/citation/vancouver.ts';
import type { Source, Statement } from '../core/schema/index.ts';
import { citationAnchor } from './paths.ts';

export { referenceAnchor } from './paths.ts';

/** One citation on a page: the number it prints and the anchor its reference links back to. */
export interface Mark {
	readonly source: string;
	readonly number: number;
	readonly anchor: string;
}

/** Text with its citations. */
export interface CitedText {
	readonly text: string;
	readonly marks: readonly Mark[];
}

/** A reference in the page's list, with a way back to each place that cites it. */
export interface NumberedReference extends Reference {
	readonly number: number;
	readonly anchors: readonly string[];
}

/**
 * Numbers a page's citations in the order they are asked for, which has to be the order of the page.
 * Frontmatter and running text share one list.
 */
export class References {
	readonly #lookup: (id: string) => Source | undefined;
	readonly #anchors = new Map<string, string[]>();

	constructor(lookup: (id: string) => Source | undefined) {
		this.#lookup = lookup;
	}

	/** A mark for each source. Sources that do not exist get none: validation has named them. */
	cite(sources: readonly string[] | undefined): Mark[] {
		return (sources ?? []).flatMap((source) => {
			if (!this.#lookup(source)) return [];
			const anchors = this.#anchors.get(source) ?? [];
			this.#anchors.set(source, anchors);
			const number = [...this.#anchors.keys()].indexOf(source) + 1;
			const anchor = citationAnchor(source, anchors.length + 1);
			anchors.push(anchor);
			return [{ source, number, anchor }];
		});
	}

	/** A statement with its marks. */
	statement(statement: Statement): CitedText {
		return typeof statement === 'string'
			? { text: statement, marks: [] }
			: { text: statement.text, marks: this.cite(statement.sources) };
	}

	/** All references cited so far, by number. */
	list(): NumberedReference[] {
		return [...this.#anchors].flatMap(([id, anchors], at) => {
			const source = this.#lookup(id);
			return source ? [{ ...formatReference(source), number: at + 1, anchors }] : [];
		});
	}
}
