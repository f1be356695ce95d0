import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { settings } from 'virtual:starlight-procedures/settings';
import type { Review } from '../../core/schema/index.ts';
import { scopeLinks } from '../../pages/navigation.ts';
import { SHOWS_META } from '../toolbar/messages.ts';
import type {} from './heading.ts';
import { url } from './links.ts';
import { findSidebarNeighbours, placeLinks } from './sidebar.ts';
import { loadGraph } from './site.ts';
import { translator } from './translate.ts';

/** Puts the generated lists and a page's own neighbourhood into its sidebar, and a page's review into its head. */
export const onRequest = defineRouteMiddleware(async ({ locals, url: { pathname } }) => {
	const page = locals.starlightProcedures;
	const route = locals.starlightRoute;
	const links = scopeLinks(await loadGraph(), page?.subject);
	route.sidebar = placeLinks(route.sidebar, links, { url, t: translator(locals), current: pathname });
	// Starlight prints the title's content as it is.
	for (const element of route.head)
		if (element.tag === 'title') element.content = element.content?.replaceAll('<', '&lt;') ?? '';
	const { review: guideReview } = (route.entry as { data: { review?: Review } }).data;
	if (settings.noindexUnreviewed && (page?.unreviewed ?? guideReview?.status === 'not-reviewed'))
		route.head.push({ tag: 'meta', attrs: { name: 'robots', content: 'noindex' }, content: '' });
	// For the dev toolbar, which lists what is wrong in the files of the page.
	const file = page ? page.shows : (route.entry as { filePath?: string }).filePath;
	if (!import.meta.env.PROD && file !== undefined)
		route.head.push({ tag: 'meta', attrs: { name: SHOWS_META, content: file }, content: '' });
	// Starlight found the neighbours of a list before the list was in its sidebar.
	if (page && !page.subject) route.pagination = findSidebarNeighbours(route.sidebar);
});
