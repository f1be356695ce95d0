import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { findConfigFile, type Config } from '../config.ts';
import { hasErrors } from '../core/project.ts';
import { formatText, summarize } from '../report/text.ts';
import { VERSION } from '../version.ts';
import { ContentLoading, LOADING_HOOK } from './loading.ts';
import { ContentSession } from './session.ts';
import { readCommitDates } from './commit-dates.ts';
import { checkServing } from './serving-check.ts';
import { addToolbar, connectToolbar } from './toolbar/server.ts';
import { mdxCitations } from './vite-mdx-citations.ts';
import { pageStatesModule, refreshPageStates } from './vite-page-states.ts';
import { settingsModule, type Settings } from './vite-settings.ts';

export const INTEGRATION_NAME = 'starlight-procedures';

/** What Starlight's config decides for generated pages. */
export interface SiteOptions {
	readonly root: string;
	readonly config: Config;
	/** Starlight's `editLink.baseUrl`. */
	readonly editBaseUrl: string | undefined;
	/** Starlight's `lastUpdated`. */
	readonly lastUpdated: boolean;
	readonly today: string;
}

/** Pattern and entrypoint of every generated page. */
const ROUTES = [
	['/procedures', 'procedures.astro'],
	['/procedures/[id]', 'procedure.astro'],
	['/conditions', 'conditions.astro'],
	['/conditions/[id]', 'condition.astro'],
	['/compare', 'compare.astro'],
	['/a-to-z', 'a-to-z.astro'],
	['/guidelines', 'guidelines.astro'],
	['/glossary', 'glossary.astro'],
	['/sources', 'sources.astro'],
	['/api/graph.json', 'graph.json.ts'],
	['/api/graph.schema.json', 'graph.schema.json.ts'],
] as const;

/** Routes, content and the check that stands before every build. */
export function createIntegration(options: SiteOptions): AstroIntegration {
	const { root, config } = options;
	const { content, guides, country, rules, base, format } = config;
	const serving = { base, format };
	const session = new ContentSession({ root, content, guides, country, rules, serving, today: options.today });
	let isBuild = false;
	const loading = new ContentLoading(session, {
		root,
		folder: join(root, config.content),
		guides: join(root, config.guides),
		commitDates: options.lastUpdated ? () => readCommitDates(root, config.content) : () => new Map<string, string>(),
	});
	return {
		name: INTEGRATION_NAME,
		hooks: {
			[LOADING_HOOK]: () => loading,
			'astro:config:setup'({
				injectRoute,
				updateConfig,
				addWatchFile,
				addDevToolbarApp,
				injectScript,
				command,
				config: astroConfig,
			}) {
				isBuild = command === 'build';
				checkServing(serving, astroConfig);
				const configFile = findConfigFile(root);
				if (configFile) addWatchFile(configFile);
				for (const [pattern, file] of ROUTES)
					injectRoute({
						pattern,
						entrypoint: fileURLToPath(new URL(`../../routes/${file}`, import.meta.url)),
						prerender: true,
					});
				if (command === 'dev') addToolbar({ addDevToolbarApp, injectScript });
				const settings: Settings = {
					content: config.content,
					trailingSlash: astroConfig.trailingSlash,
					format: astroConfig.build.format,
					editBaseUrl: options.editBaseUrl,
					reportUrl: config.reportUrl,
					noindexUnreviewed: config.noindexUnreviewed,
					country: config.country,
					today: options.today,
					version: VERSION,
				};
				updateConfig({
					vite: {
						plugins: [
							settingsModule(settings),
							pageStatesModule(() => loading.pageStates()),
							mdxCitations(join(root, config.content)),
						],
					},
				});
			},
			// Before Astro reads the guides: at a mistake in one it stops with words of its own, and names no line.
			async 'astro:config:done'({ logger }) {
				if (isBuild) await stopOnErrors(session, logger);
			},
			'astro:server:setup'({ server, toolbar }) {
				const tell = connectToolbar(toolbar, session);
				loading.onUpdate(async ({ changed }) => {
					await tell();
					if (changed.length > 0) refreshPageStates(server, changed);
				});
			},
		},
	};
}

/** Fails the build once, with everything that is wrong, before the output folder is touched. */
async function stopOnErrors(session: ContentSession, logger: AstroIntegrationLogger): Promise<void> {
	const diagnostics = await session.diagnostics();
	if (diagnostics.length === 0) return;
	if (!hasErrors(diagnostics)) {
		logger.warn(`${summarize(diagnostics)}:\n\n${formatText(diagnostics)}\n`);
		return;
	}
	logger.error(`The content has mistakes:\n\n${formatText(diagnostics)}\n`);
	const error = new Error(
		`${summarize(diagnostics)}. Nothing was built and the output folder was left as it was. Mend the places above and build again.`,
	);
	// The place in our code is of no use to an author.
	error.stack = error.message;
	throw error;
}
