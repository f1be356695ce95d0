/// <reference types="@astrojs/starlight" />

declare module 'virtual:starlight-procedures/settings' {
	export const settings: import('./astro/vite-settings.ts').Settings;
}

declare module 'astro:content' {
	export function getCollection(collection: never): Promise<unknown[]>;
}

declare namespace StarlightApp {
	interface I18n extends Record<import('./translations/en.ts').TranslationKey, string> {}
}

declare namespace App {
	interface Locals {
		/** Set by the plugin's own routes before they render. */
		starlightProcedures?: import('./astro/internal/heading.ts').PageHeadingData;
	}
}

interface ImportMeta {
	readonly env: { readonly PROD: boolean; readonly BASE_URL: string };
}
