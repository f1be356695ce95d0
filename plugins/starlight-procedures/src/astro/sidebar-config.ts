import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { PATHS } from '../pages/paths.ts';
import type { TranslationKey } from '../translations/en.ts';

type Sidebar = NonNullable<StarlightUserConfig['sidebar']>;

/**
 * Adds groups with links to the generated lists. A site that links a list itself, anywhere in its sidebar,
 * has placed it as it wants: that list is not added again.
 */
export function addSidebarLinks(sidebar: Sidebar | undefined, t: (key: TranslationKey) => string): Sidebar {
	const own: Sidebar = sidebar ?? [{ autogenerate: { directory: '' } }];
	const placed = new Set(linksIn(own));
	const groups = [
		{
			label: t('starlightProcedures.nav.procedures'),
			items: [item(PATHS.procedures, t('starlightProcedures.nav.allProcedures'))],
		},
		{
			label: t('starlightProcedures.nav.conditions'),
			items: [item(PATHS.conditions, t('starlightProcedures.nav.allConditions'))],
		},
		{
			label: t('starlightProcedures.nav.lookUp'),
			items: [
				item(PATHS.compare, t('starlightProcedures.nav.compare')),
				item(PATHS.index, t('starlightProcedures.nav.index')),
				item(PATHS.glossary, t('starlightProcedures.nav.glossary')),
				item(PATHS.sources, t('starlightProcedures.nav.sources')),
			],
		},
	];
	const added = groups
		.map((group) => ({ ...group, items: group.items.filter(({ link }) => !placed.has(normalize(link))) }))
		.filter((group) => group.items.length > 0);
	return [...own, ...added];
}

function item(link: string, label: string) {
	return { link, label };
}

function linksIn(items: Sidebar): string[] {
	return items.flatMap((entry) => {
		if (typeof entry === 'string') return [];
		if ('items' in entry) return linksIn(entry.items);
		return 'link' in entry ? [normalize(entry.link)] : [];
	});
}

/** `/a/`, `a` and `a/` are one page. */
function normalize(link: string): string {
	return link.replace(/^\/+|\/+$/g, '');
}
