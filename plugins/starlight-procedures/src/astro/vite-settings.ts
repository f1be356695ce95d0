import type { AstroConfig } from 'astro';
import type { Plugin } from 'vite';

/** What pages need to know of the site's config. Content never travels here: a change would re-render every page. */
export interface Settings {
	/** The content folder, from the root. */
	readonly content: string;
	readonly trailingSlash: AstroConfig['trailingSlash'];
	readonly format: AstroConfig['build']['format'];
	readonly editBaseUrl: string | undefined;
	/** Address template for reports of mistakes. */
	readonly reportUrl: string | undefined;
	readonly noindexUnreviewed: boolean;
	readonly country: string | undefined;
	/** YYYY-MM-DD. */
	readonly today: string;
	/** The plugin's version. */
	readonly version: string;
}

export const SETTINGS_MODULE = 'virtual:starlight-procedures/settings';

/** Serves the settings to pages as a module. */
export function settingsModule(settings: Settings): Plugin {
	const resolved = `\0${SETTINGS_MODULE}`;
	return {
		name: 'starlight-procedures:settings',
		resolveId: (id) => (id === SETTINGS_MODULE ? resolved : null),
		load: (id) => (id === resolved ? `export const settings = ${JSON.stringify(settings)};` : null),
	};
}
