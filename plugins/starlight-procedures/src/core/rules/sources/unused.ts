import { isBroken } from '../../parse/file.ts';
import { allFiles } from '../project.ts';
import type { Rule } from '../rule.ts';
import { findCitedIds } from './citations.ts';
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
		const cited = findCitedIds(project);
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
