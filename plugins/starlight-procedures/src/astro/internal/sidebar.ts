import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import type { ScopedLinks } from '../../pages/navigation.ts';
import { PATHS, type EntryLink } from '../../pages/paths.ts';
import type { Translate } from '../../pages/effect-text.ts';

export type SidebarEntry = StarlightRouteData['sidebar'][number];
type SidebarLink = Extract<SidebarEntry, { type: 'link' }>;

/** How a page's addresses are written and its strings said. */
export interface SidebarContext {
	readonly url: (path: string) => string;
	readonly t: Translate;
	/** Path of the page being shown. */
	readonly current: string;
}

/** The groups a site gets for lists that its own sidebar does not link. */
const GROUPS = [
	{ label: 'procedures', lists: [{ path: PATHS.procedures, label: 'allProcedures' }] },
	{ label: 'conditions', lists: [{ path: PATHS.conditions, label: 'allConditions' }] },
	{
		label: 'lookUp',
		lists: [
			{ path: PATHS.compare, label: 'compare' },
			{ path: PATHS.guidelines, label: 'guidelines' },
			{ path: PATHS.index, label: 'index' },
			{ path: PATHS.glossary, label: 'glossary' },
			{ path: PATHS.sources, label: 'sources' },
		],
	},
] as const;

/**
 * The site's sidebar with the generated pages in it. A list that the site links itself, anywhere in its sidebar, stays
 * where it is; below 'All procedures' and 'All conditions' come the entries around the page.
 */
export function placeLinks(
	sidebar: readonly SidebarEntry[],
	links: ScopedLinks,
	context: SidebarContext,
): SidebarEntry[] {
	const whole = [...sidebar, ...missingGroups(sidebar, context)];
	const withProcedures = addAfter(whole, PATHS.procedures, links.procedures, context);
	return markCurrent(addAfter(withProcedures, PATHS.conditions, links.conditions, context), context);
}

/** The links before and after the current one, in the order of the sidebar. */
export function findSidebarNeighbours(sidebar: readonly SidebarEntry[]): StarlightRouteData['pagination'] {
	const links = flatten(sidebar);
	const at = links.findIndex(({ isCurrent }) => isCurrent);
	return at === -1 ? { prev: undefined, next: undefined } : { prev: links[at - 1], next: links[at + 1] };
}

function missingGroups(sidebar: readonly SidebarEntry[], { url, t, current }: SidebarContext): SidebarEntry[] {
	const placed = flatten(sidebar);
	return GROUPS.flatMap(({ label, lists }) => {
		const missing = lists.filter(({ path }) => !placed.some(({ href }) => samePage(href, url(path))));
		if (missing.length === 0) return [];
		const entries = missing.map((list) => toLink(t(`starlightProcedures.nav.${list.label}`), url(list.path), current));
		return [
			{ type: 'group', label: t(`starlightProcedures.nav.${label}`), entries, collapsed: false, badge: undefined },
		];
	});
}

function addAfter(
	entries: readonly SidebarEntry[],
	path: string,
	added: readonly EntryLink[],
	context: SidebarContext,
): SidebarEntry[] {
	return entries.flatMap((entry): SidebarEntry[] => {
		if (entry.type === 'group') return [{ ...entry, entries: addAfter(entry.entries, path, added, context) }];
		if (!samePage(entry.href, context.url(path))) return [entry];
		return [entry, ...added.map((link) => toLink(link.title, context.url(link.path), context.current))];
	});
}

function markCurrent(entries: readonly SidebarEntry[], context: SidebarContext): SidebarEntry[] {
	return entries.map((entry) =>
		entry.type === 'group'
			? { ...entry, entries: markCurrent(entry.entries, context) }
			: { ...entry, isCurrent: samePage(entry.href, context.current) },
	);
}

function flatten(entries: readonly SidebarEntry[]): SidebarLink[] {
	return entries.flatMap((entry) => (entry.type === 'group' ? flatten(entry.entries) : [entry]));
}

function toLink(label: string, href: string, current: string): SidebarLink {
	return { type: 'link', label, href, isCurrent: samePage(href, current), badge: undefined, attrs: {} };
}

/** Whether two paths are one page, with or without slash and ending. */
function samePage(a: string, b: string): boolean {
	const bare = (path: string) => path.replace(/\.html$/, '').replace(/\/$/, '');
	return bare(a) === bare(b);
}
