import type { CheckedFile } from '../../parse/file.ts';
import { nearest } from '../../suggest.ts';
import { allFiles, type Project } from '../project.ts';
import type { Rule } from '../rule.ts';
import { findCitationPlaces } from './citations.ts';
import { sourceItems } from './items.ts';

export const unused: Rule = {
	id: 'sources/unused',
	level: 'info',
	what: 'A source that nothing cites.',
	why: 'Readers who look through the list of sources would take it for the ground of something they read here.',
	example: {
		file: 'content/sources.yaml',
		replaces: '  custom: { studyType: guideline }\n',
		bad: `  custom: { studyType: guideline }
- id: roe-1999
  type: book
  title: Teeth in old age
  custom: { studyType: other }
`,
		good: '  custom: { studyType: guideline }\n',
	},
	check({ project, report }) {
		// A file that cannot be read may cite any of them.
		if (project.unread.length > 0 || allFiles(project).some(isBroken)) return;
		const cited = citedIds(project);
		for (const { file, index, id } of sourceItems(project)) {
			if (cited.has(id)) continue;
			report(file, {
				range: file.yaml.locate([index, 'id']),
				message: `Nothing cites the source "${id}". Cite it where it carries a claim, or delete it.`,
				found: id,
			});
		}
	},
};

/** An id that is misspelt or of old counts for the one that was meant: its own finding says so. */
function citedIds(project: Project): ReadonlySet<string | undefined> {
	const ids = project.known.get('source') ?? new Set<string>();
	const written = new Set(findCitationPlaces(project).map(({ id }) => id));
	return new Set(Array.from(written, (id) => (ids.has(id) ? id : (project.formerIds.get(id) ?? nearest(id, ids)))));
}

function isBroken({ kind, data, split, prose }: CheckedFile): boolean {
	if (prose?.error || split.missing === 'closing') return true;
	return kind !== 'guide' && (data === undefined || split.missing !== undefined);
}
