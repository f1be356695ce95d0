import type { StarlightPlugin, StarlightUserConfig } from '@astrojs/starlight/types';
import { fileURLToPath } from 'node:url';
import { createIntegration } from './astro/integration.ts';
import { loadConfig } from './config.ts';
import { today } from './core/today.ts';
import { en } from './translations/en.ts';

export { defineProcedures, type UserConfig } from './config.ts';

/**
 * Pages for medical procedures and conditions, checked and cross-linked.
 * Options are in `procedures.config.ts` beside `astro.config.mjs`; the collections come from
 * `procedureCollections()` of `starlight-procedures/content` in `src/content.config.ts`.
 */
export default function starlightProcedures(): StarlightPlugin {
	return {
		name: 'starlight-procedures',
		hooks: {
			'i18n:setup'({ injectTranslations }) {
				injectTranslations({ en });
			},
			async 'config:setup'({
				addIntegration,
				addRouteMiddleware,
				astroConfig,
				config: starlight,
				logger,
				updateConfig,
			}) {
				const root = fileURLToPath(astroConfig.root);
				const config = await loadConfig(root);
				const folders = ['procedures', 'conditions', 'glossary'].map((folder) => `./${config.content}/${folder}`);
				const overrides = starlight.components?.PageTitle
					? {}
					: { PageTitle: 'starlight-procedures/components/overrides/PageTitle.astro' };
				if (starlight.components?.PageTitle)
					logger.warn(
						'Your site overrides PageTitle, so breadcrumbs and search facets are off. Put <PageHeading /> from starlight-procedures/components/PageHeading.astro into your component to have them back.',
					);
				updateConfig({
					customCss: ['starlight-procedures/styles.css', ...(starlight.customCss ?? [])],
					components: { ...overrides, ...starlight.components },
					markdown: {
						...starlight.markdown,
						processedDirs: [...(starlight.markdown?.processedDirs ?? []), ...folders],
					},
				} satisfies Partial<StarlightUserConfig>);
				addRouteMiddleware({ entrypoint: 'starlight-procedures/internal/middleware' });
				addIntegration(
					createIntegration({
						root,
						config,
						editBaseUrl: starlight.editLink?.baseUrl,
						lastUpdated: starlight.lastUpdated ?? false,
						today: today(process.env, new Date()),
					}),
				);
			},
		},
	};
}
