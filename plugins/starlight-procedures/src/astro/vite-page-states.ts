import type { Plugin, ViteDevServer } from 'vite';
import type { PageStates } from './page-states.ts';
import { STATES, type ChangedStates } from './toolbar/messages.ts';

export const PAGE_STATES_MODULE = 'virtual:starlight-procedures/page-states';
const RESOLVED = `\0${PAGE_STATES_MODULE}`;

/** Serves to pages which of them are behind their files. In a build none is: it would have failed. */
export function pageStatesModule(read: () => Promise<PageStates>): Plugin {
	let isServer = false;
	return {
		name: 'starlight-procedures:page-states',
		configResolved({ command }) {
			isServer = command === 'serve';
		},
		resolveId: (id) => (id === PAGE_STATES_MODULE ? RESOLVED : null),
		async load(id) {
			if (id !== RESOLVED) return null;
			return `export const states = ${JSON.stringify(isServer ? await read() : {})};`;
		},
	};
}

/** Makes pages ask anew, and browsers load anew those that have something else to say. */
export function refreshPageStates({ environments }: ViteDevServer, changed: readonly string[]): void {
	for (const environment of Object.values(environments)) {
		const module = environment.moduleGraph.getModuleById(RESOLVED);
		if (module) environment.moduleGraph.invalidateModule(module);
	}
	environments.client.hot.send(STATES, { changed } satisfies ChangedStates);
}
