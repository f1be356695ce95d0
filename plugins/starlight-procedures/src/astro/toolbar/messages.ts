import type { JsonProblem } from '../../report/json.ts';

/** What the toolbar app asks when a page has loaded; it carries nothing. */
export const ASK = 'starlight-procedures:ask';
/** What the dev server answers, and says again after each edit. */
export const PROBLEMS = 'starlight-procedures:problems';

/** What the dev server says when pages fall behind their files, or catch up. */
export const STATES = 'starlight-procedures:states';
export interface ChangedStates {
	/** The files whose pages have something else to say now, by path from the root. */
	readonly changed: readonly string[];
}

/** The `<meta>` that names the file, or the folder of files, that a page shows. */
export const SHOWS_META = 'starlight-procedures:shows';

/** Everything that is wrong, as `check --reporter json` prints it. */
export interface Problems {
	/** Absolute path of the project, with forward slashes. */
	readonly root: string;
	readonly problems: readonly JsonProblem[];
}
