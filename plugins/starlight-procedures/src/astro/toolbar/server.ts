import type { BaseIntegrationHooks } from 'astro';
import { fileURLToPath } from 'node:url';
import { toJson } from '../../report/json.ts';
import type { ContentSession } from '../session.ts';
import { ASK, PROBLEMS, type Problems } from './messages.ts';

type Toolbar = Parameters<BaseIntegrationHooks['astro:server:setup']>[0]['toolbar'];

type Setup = Pick<Parameters<BaseIntegrationHooks['astro:config:setup']>[0], 'addDevToolbarApp' | 'injectScript'>;

/** The parts that run in the browser of who writes. */
export function addToolbar({ addDevToolbarApp, injectScript }: Setup): void {
	addDevToolbarApp({
		id: 'starlight-procedures',
		name: 'Content checks',
		icon: 'checkCircle',
		entrypoint: new URL('./app.js', import.meta.url),
	});
	const reload = fileURLToPath(new URL('./reload.js', import.meta.url)).replaceAll('\\', '/');
	injectScript('page', `import ${JSON.stringify(reload)};`);
}

/**
 * Answers the toolbar app of every open page.
 * @returns tells all of them what is wrong now.
 */
export function connectToolbar(toolbar: Toolbar, session: ContentSession): () => Promise<void> {
	const root = session.options.root.replaceAll('\\', '/').replace(/\/$/, '');
	const tell = async () => {
		const problems: Problems = { root, problems: (await session.diagnostics()).map(toJson) };
		toolbar.send(PROBLEMS, problems);
	};
	toolbar.on(ASK, () => void tell());
	return tell;
}
