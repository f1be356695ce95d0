import { SHOWS_META, STATES, type ChangedStates } from './messages.ts';

// Runs on every page of the dev server: loads a page anew when what its strip says has changed, and no other page, so
// that the list of problems stays open where an author works through it.
import.meta.hot?.on(STATES, ({ changed }: ChangedStates) => {
	const shows = document.querySelector<HTMLMetaElement>(`meta[name="${SHOWS_META}"]`)?.content;
	if (shows !== undefined && changed.some((file) => file === shows || file.startsWith(`${shows}/`))) location.reload();
});
