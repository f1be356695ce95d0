/// <reference types="@astrojs/starlight" />

declare module 'virtual:starlight-procedures/settings' {
	export const settings: import('./astro/vite-settings.ts').Settings;
}

declare module 'virtual:starlight-procedures/page-states' {
	export const states: import('./astro/page-states.ts').PageStates;
}

declare module 'astro:content' {
	export function getCollection(collection: never): Promise<unknown[]>;
}

declare namespace StarlightApp {
	interface I18n extends Record<import('./translations/en.ts').TranslationKey, string> {}
}

interface ImportMeta {
	readonly env: { readonly PROD: boolean; readonly BASE_URL: string };
	readonly hot?: { on<Payload>(event: string, callback: (payload: Payload) => void): void };
}
