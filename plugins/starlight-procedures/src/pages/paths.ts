/** Root-relative paths of every generated page, without base and with a trailing slash. */
export const PATHS = {
	home: '/',
	procedures: '/procedures/',
	conditions: '/conditions/',
	compare: '/compare/',
	index: '/a-to-z/',
	guidelines: '/guidelines/',
	glossary: '/glossary/',
	sources: '/sources/',
} as const;

export function procedurePath(id: string): string {
	return `${PATHS.procedures}${id}/`;
}

export function conditionPath(id: string): string {
	return `${PATHS.conditions}${id}/`;
}

/** Where a guideline, a term or a source stands on its list. */
export function anchorPath(list: 'guidelines' | 'glossary' | 'sources', id: string): string {
	return `${PATHS[list]}#${id}`;
}

/** The anchor of what a procedure page says about one condition. */
export function pairAnchor(condition: string): string {
	return `for-${condition}`;
}

/** The anchor of one recommendation or dispute on the list of guidelines. */
export function guidelinePartAnchor(guideline: string, part: string): string {
	return `${guideline}--${part}`;
}

/** A link to another entry, by name. */
export interface EntryLink {
	readonly id: string;
	readonly title: string;
	readonly path: string;
}
