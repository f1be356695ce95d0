import type { ContentFile } from '../parse/file.ts';
import { didYouMean, nearest } from '../suggest.ts';
import { findReferences, type TargetKind } from './references.ts';
import type { Report } from './report.ts';

/** The ids that exist, by what they stand for. A kind whose file cannot be read is left out: nothing is known of it. */
export type KnownIds = ReadonlyMap<TargetKind, ReadonlySet<string>>;

/** Where to write what a missing id stands for. */
const HOMES: Record<TargetKind, (content: string, id: string) => string> = {
	procedure: (content, id) => `${content}/procedures/${id}.md`,
	condition: (content, id) => `${content}/conditions/${id}.md`,
	source: (content) => `${content}/sources.yaml`,
	kind: (content) => `kinds in ${content}/vocabulary.yaml`,
	target: (content) => `targets in ${content}/vocabulary.yaml`,
	anesthesia: (content) => `anesthesia in ${content}/vocabulary.yaml`,
	outcome: (content) => `outcomes in ${content}/vocabulary.yaml`,
	scale: (content) => `scales in ${content}/vocabulary.yaml`,
};

/** Ids in frontmatter that name nothing. Says both ends: who names it, and where it would be. */
export function checkReferences(
	file: ContentFile,
	known: KnownIds,
	formerIds: ReadonlyMap<string, string>,
	content: string,
	report: Report,
): void {
	for (const reference of findReferences(file.kind, file.data)) {
		const ids = known.get(reference.target);
		if (!ids || ids.has(reference.id)) continue;
		const renamed = reference.target === 'source' ? formerIds.get(reference.id) : undefined;
		const suggestion = renamed ?? nearest(reference.id, ids);
		const home = HOMES[reference.target](content, reference.id);
		const isEntry = reference.target === 'procedure' || reference.target === 'condition';
		report.add(file, {
			rule: reference.target === 'source' ? 'sources/unknown' : isEntry ? 'relations/unknown' : 'vocabulary/unknown',
			range: file.yaml.locate(reference.path),
			message: `${nameOf(file)} names the ${reference.target} "${reference.id}", but ${isEntry ? `${home} does not exist` : `it is not in ${home}`}.${didYouMean(suggestion)} ${isEntry ? 'Write that page or mend the id.' : 'Add it there or mend the id.'}`,
			found: reference.id,
			expected: `the id of a ${reference.target}`,
			suggestion,
		});
	}
}

/** A file as a message names it. */
export function nameOf(file: ContentFile): string {
	return file.kind === 'vocabulary' ? 'The vocabulary' : `The ${file.kind} "${file.id}"`;
}
