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

/** Generated files that are no pages. */
export const DATA_PATHS = ['/api/graph.json', '/api/graph.schema.json'] as const;

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

/** The anchor of a result; of a second place of the same result, which a condition tells apart. */
export function findingAnchor(id: string, condition?: string): string {
	return condition === undefined ? `finding-${id}` : `finding-${id}--${condition}`;
}

export function riskAnchor(id: string): string {
	return `risk-${id}`;
}

/** The anchor of one recommendation or dispute on the list of guidelines. */
export function guidelinePartAnchor(guideline: string, part: string): string {
	return `${guideline}--${part}`;
}

/** The anchor of a recommendation on the page of a procedure or condition. */
export function guidanceAnchor(guideline: string, recommendation: string): string {
	return `guidance-${guideline}--${recommendation}`;
}

/** The anchor of a dispute on the page of a procedure or condition. */
export function disputeAnchor(guideline: string, dispute: string): string {
	return `dispute-${guideline}--${dispute}`;
}

/** The anchor of a reference in a page's list. */
export function referenceAnchor(source: string): string {
	return `ref-${source}`;
}

/** The anchor of one of the places that cite a source, counted from 1. */
export function citationAnchor(source: string, count: number): string {
	return `cite-${source}-${count}`;
}

/** The letter of the A to Z that a name comes under; '#' where it does not start with one. */
export function letterOf(name: string): string {
	const first = name.normalize('NFD').charAt(0).toUpperCase();
	return /\p{L}/u.test(first) ? first : '#';
}

export function letterAnchor(letter: string): string {
	return `letter-${letter === '#' ? 'other' : letter.toLowerCase()}`;
}
