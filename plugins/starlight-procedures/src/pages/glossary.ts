import type { Graph } from '../core/graph/graph.ts';
import { citeProse } from './common.ts';
import { References, type Mark, type NumberedReference } from './references.ts';

export interface TermView {
	readonly id: string;
	readonly title: string;
	readonly aliases: readonly string[];
	readonly definition: string;
	readonly marks: readonly Mark[];
	/** Citations of the term's running text, by source, in order. */
	readonly prose: Readonly<Record<string, readonly Mark[]>>;
}

/** The glossary by term, with one list of references. */
export function viewGlossary(
	graph: Graph,
	citations: (id: string) => readonly string[],
): { readonly terms: readonly TermView[]; readonly references: readonly NumberedReference[] } {
	const references = new References((source) => graph.source(source));
	const terms = graph.terms.map(([id, { title, aliases, definition, sources }]) => ({
		id,
		title,
		aliases,
		definition,
		marks: references.cite(sources),
		prose: citeProse(citations(id), references),
	}));
	return { terms, references: references.list() };
}
