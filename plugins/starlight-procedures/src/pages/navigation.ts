import type { Graph } from '../core/graph/graph.ts';
import { live } from './common.ts';
import { conditionPath, procedurePath, type EntryLink } from './paths.ts';

/** Up to this many entries, every page lists them all; beyond it, only a page's own neighbourhood. */
const LIST_LIMIT = 30;

/** What a generated page is about; undefined for guides and lists. */
export interface PageSubject {
	readonly kind: 'procedure' | 'condition';
	readonly id: string;
}

/** The links a page carries below 'All procedures' and 'All conditions'. */
export interface ScopedLinks {
	readonly procedures: readonly EntryLink[];
	readonly conditions: readonly EntryLink[];
}

/**
 * The part of the site a page's sidebar shows. Its size has a limit whatever the size of the site,
 * so a page's HTML does not grow with it.
 */
export function scopeLinks(graph: Graph, subject: PageSubject | undefined): ScopedLinks {
	return { procedures: scopeProcedures(graph, subject), conditions: scopeConditions(graph, subject) };
}

/** The entries before and after one. */
export interface Neighbours {
	readonly prev: EntryLink | undefined;
	readonly next: EntryLink | undefined;
}

/** The entries before and after one, in the order of the index. */
export function findNeighbours(graph: Graph, { kind, id }: PageSubject): Neighbours {
	const links = kind === 'procedure' ? procedureLinks(graph) : conditionLinks(graph);
	const at = links.findIndex((link) => link.id === id);
	return { prev: links[at - 1], next: at === -1 ? undefined : links[at + 1] };
}

function scopeProcedures(graph: Graph, subject: PageSubject | undefined): EntryLink[] {
	const all = procedureLinks(graph);
	if (all.length <= LIST_LIMIT) return all;
	if (subject?.kind === 'procedure') {
		const kind = graph.procedure(subject.id)?.kind;
		return around(
			all.filter(({ id }) => graph.procedure(id)?.kind === kind),
			subject.id,
		);
	}
	if (!subject) return [];
	const related = new Set(graph.edgesOfCondition(subject.id).map(({ procedure }) => procedure));
	return all.filter(({ id }) => related.has(id)).slice(0, LIST_LIMIT);
}

function scopeConditions(graph: Graph, subject: PageSubject | undefined): EntryLink[] {
	const all = conditionLinks(graph);
	if (all.length <= LIST_LIMIT) return all;
	if (subject?.kind === 'condition') return around(all, subject.id);
	if (!subject) return [];
	const related = new Set(graph.edgesOfProcedure(subject.id).map(({ condition }) => condition));
	return all.filter(({ id }) => related.has(id)).slice(0, LIST_LIMIT);
}

/** A window of the list with the entry near its middle. */
function around(links: readonly EntryLink[], id: string): EntryLink[] {
	const at = links.findIndex((link) => link.id === id);
	const start = Math.max(0, Math.min(at - LIST_LIMIT / 2, links.length - LIST_LIMIT));
	return links.slice(start, start + LIST_LIMIT);
}

function procedureLinks(graph: Graph): EntryLink[] {
	return live(graph.procedures).map(([id, { title }]) => ({ id, title, path: procedurePath(id) }));
}

function conditionLinks(graph: Graph): EntryLink[] {
	return live(graph.conditions).map(([id, { title }]) => ({ id, title, path: conditionPath(id) }));
}
