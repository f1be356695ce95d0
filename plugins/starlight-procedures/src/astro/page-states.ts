import type { Diagnostic } from '../core/diagnostic.ts';

/** Why a page is not what its author should take it for. Only the dev server has such pages. */
export interface PageState {
	/**
	 * `behind`: its file has mistakes, so the last good version is shown. `wrong`: its file has mistakes and is shown
	 * as it is, since the server knew no better. `waiting`: mistakes in other files keep its last edit from being shown.
	 */
	readonly kind: 'behind' | 'wrong' | 'waiting';
	/** How many mistakes. */
	readonly count: number;
	/** The first of them. */
	readonly first: Pick<Diagnostic, 'file' | 'start' | 'message'>;
}

/** The state of each content file that has one, by path from the root. */
export type PageStates = Readonly<Record<string, PageState>>;

/**
 * @param isShown whether a page shows a file as it now is; undefined for files that were never shown.
 * @param files paths of all content files.
 */
export function findPageStates(
	diagnostics: readonly Diagnostic[],
	files: readonly string[],
	isShown: (file: string) => boolean | undefined,
): PageStates {
	const errors = diagnostics.filter(({ severity }) => severity === 'error');
	const byFile = Map.groupBy(errors, ({ file }) => file);
	const states: Record<string, PageState> = {};
	for (const [file, own] of byFile) {
		const state = describe(isShown(file) === true ? 'wrong' : 'behind', own);
		if (state) states[file] = state;
	}
	for (const file of files) {
		const state = describe('waiting', errors);
		if (state && isShown(file) === false && !byFile.has(file)) states[file] = state;
	}
	return states;
}

function describe(kind: PageState['kind'], errors: readonly Diagnostic[]): PageState | undefined {
	const [first] = errors;
	if (!first) return undefined;
	const { file, start, message } = first;
	return { kind, count: errors.length, first: { file, start, message } };
}

/** What the strip says of a state, in words. */
export function stateWords({ kind, count }: PageState): { readonly title: string; readonly text: string } {
	const mistakes = count === 1 ? '1 mistake' : `${count} mistakes`;
	if (kind === 'waiting')
		return {
			title: 'This page does not show your last edit.',
			text: `It waits until ${mistakes} in other files ${count === 1 ? 'is' : 'are'} mended.`,
		};
	const title =
		kind === 'behind' ? 'This page shows its last good version.' : 'This page cannot be published as it is.';
	return { title, text: `Its file has ${mistakes}.` };
}

/**
 * What a page has to say of the files it shows: of their own mistakes before those of others.
 * @param shows path from the root of a file, or of a folder of files.
 */
export function stateOf(states: PageStates, shows: string): PageState | undefined {
	const found = Object.entries(states)
		.filter(([file]) => file === shows || file.startsWith(`${shows}/`))
		.map(([, state]) => state);
	const own = found.filter(({ kind }) => kind !== 'waiting');
	const first = own.find(({ kind }) => kind === 'behind') ?? own[0];
	return first ? { ...first, count: own.reduce((sum, { count }) => sum + count, 0) } : found[0];
}
