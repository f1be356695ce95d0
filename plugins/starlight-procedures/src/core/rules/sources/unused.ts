import { isBroken } from '../../parse/file.ts';
import { allFiles, type Project } from '../project.ts';
import type { Rule } from '../rule.ts';
import { findCitedIds } from './citations.ts';
import { sourceItems, type SourceItem } from './items.ts';

export const unused: Rule = {
	id: 'sources/unused',
	level: 'info',
	what: 'A source that nothing cites.',
	why: 'Readers who look through the list of sources would take it for the ground of something they read here.',
	mend: 'Cite the source where it carries a statement. If no page needs it any more, delete it from sources.yaml.',
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
		for (const { file, index, id } of findUnusedSources(project) ?? []) {
			report(file, {
				range: file.yaml.locate([index, 'id']),
				message: `Nothing cites the source "${id}". Cite it where it carries a claim, or delete it.`,
				found: id,
			});
		}
	},
};

/** Sources that nothing cites. Undefined where a file cannot be read: it may cite any of them. */
export function findUnusedSources(
	project: Pick<Project, 'files' | 'guides' | 'unread' | 'known' | 'formerIds'>,
): readonly SourceItem[] | undefined {
	if (project.unread.length > 0 || allFiles(project).some(isBroken)) return undefined;
	const cited = findCitedIds(project);
	return sourceItems(project).filter(({ id }) => !cited.has(id));
}
