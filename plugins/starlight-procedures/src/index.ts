import type { StarlightPlugin, StarlightUserConfig } from '@astrojs/starlight/types';
import { fileURLToPath } from 'node:url';
import { createIntegration } from './astro/integration.ts';
import { loadConfig, type Config } from './config.ts';
import { today } from './core/today.ts';
import { en } from './translations/en.ts';

export { defineProcedures, type UserConfig } from './config.ts';

/** Starlight's components that the plugin wraps, and what a site loses that wraps one itself. */
const OVERRIDES: readonly {
	readonly component: 'PageTitle' | 'Footer';
	readonly needed: (config: Config) => boolean;
	readonly lost: string;
	readonly use: string;
}[] = [
	{ component: 'PageTitle', needed: () => true, lost: 'breadcrumbs and search facets are', use: 'PageHeading' },
	{
		component: 'Footer',
		needed: ({ reportUrl }) => reportUrl !== undefined,
		lost: 'links to report a mistake are',
		use: 'ReportLink',
	},
];

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
				const overrides = OVERRIDES.filter(({ needed }) => needed(config));
				for (const { component, lost, use } of overrides)
					if (starlight.components?.[component])
						logger.warn(
							`Your site overrides ${component}, so ${lost} off. Put <${use} /> from starlight-procedures/components/${use}.astro into your component to have them back.`,
						);
				updateConfig({
					customCss: ['starlight-procedures/styles.css', ...(starlight.customCss ?? [])],
					components: {
						...Object.fromEntries(
							overrides.map(({ component }) => [
								component,
								`starlight-procedures/components/overrides/${component}.astro`,
							]),
						),
						...starlight.components,
					},
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
