import { settings } from 'virtual:starlight-procedures/settings';
import { stateOf, type PageState } from '../page-states.ts';

/**
 * Why a page is behind its files, or undefined where it shows what they hold.
 * @param shows path from the root of the file or the folder of files that the page shows.
 */
export async function pageState(shows: string | undefined): Promise<PageState | undefined> {
	if (import.meta.env.PROD || shows === undefined) return undefined;
	// Imported each time: a static import would keep what it first held.
	const { states } = await import('virtual:starlight-procedures/page-states');
	return stateOf(states, shows);
}

/** Path from the project's root of a place in the content folder. */
export function contentPath(place: string | undefined): string | undefined {
	return place === undefined ? undefined : `${settings.content}/${place}`;
}
