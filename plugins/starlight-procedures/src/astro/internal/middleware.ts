import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import type {} from './heading.ts';
import { scopeLinks } from '../../pages/navigation.ts';
import { PATHS, type EntryLink } from '../../pages/paths.ts';
import { url } from './links.ts';
import { loadGraph } from './site.ts';

type SidebarEntry = StarlightRouteData['sidebar'][number];

/** Puts a page's own neighbourhood into the sidebar, below 'All procedures' and 'All conditions'. */
export const onRequest = defineRouteMiddleware(async (context) => {
	const route = context.locals.starlightRoute;
	const links = scopeLinks(await loadGraph(), context.locals.starlightProcedures?.subject);
	const current = context.url.pathname;
	route.sidebar = addAfter(route.sidebar, url(PATHS.procedures), toEntries(links.procedures, current));
	route.sidebar = addAfter(route.sidebar, url(PATHS.conditions), toEntries(links.conditions, current));
	markCurrent(route.sidebar, current);
});

function addAfter(entries: SidebarEntry[], href: string, added: SidebarEntry[]): SidebarEntry[] {
	return entries.flatMap((entry) => {
		if (entry.type === 'group') return [{ ...entry, entries: addAfter(entry.entries, href, added) }];
		return entry.href === href ? [entry, ...added] : [entry];
	});
}

function toEntries(links: readonly EntryLink[], current: string): SidebarEntry[] {
	return links.map(({ title, path }) => {
		const href = url(path);
		return { type: 'link', label: title, href, isCurrent: samePage(href, current), badge: undefined, attrs: {} };
	});
}

function markCurrent(entries: SidebarEntry[], current: string): void {
	for (const entry of entries) {
		if (entry.type === 'group') markCurrent(entry.entries, current);
		else entry.isCurrent = samePage(entry.href, current);
	}
}

/** Whether two paths are one page, with or without slash and ending. */
function samePage(a: string, b: string): boolean {
	const bare = (path: string) => path.replace(/\.html$/, '').replace(/\/$/, '');
	return bare(a) === bare(b);
}
