import type { RuleContext } from '../rule.ts';
import { findCitationPlaces } from './citations.ts';
import { sourceItems } from './items.ts';

/** Reports every citation of a source that has a status, at the citation. */
export function reportCited({ project, report }: RuleContext, status: string, say: (id: string) => string): void {
	const ids = new Set(
		sourceItems(project)
			.filter(({ data: { custom } }) => isObject(custom) && 'status' in custom && custom.status === status)
			.map(({ id }) => id),
	);
	if (ids.size === 0) return;
	for (const { file, id, locate } of findCitationPlaces(project))
		if (ids.has(id)) report(file, { range: locate(), message: say(id), found: id });
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}
