import { KnownWorks, workOf } from '../../citation/same-work.ts';
import type { Rule } from '../rule.ts';
import { sourceItems, writtenNumber, writtenText, type SourceItem } from './items.ts';

export const duplicateWork: Rule = {
	id: 'sources/duplicate-work',
	level: 'error',
	what: 'One work under two ids: the same DOI, the same PubMed number, or the same title, year and first author.',
	why: 'One study would stand in the list of references twice and look like two that agree.',
	mend: 'Keep one of the two, list the id of the other under its formerIds, and cite it everywhere by the one that is kept. If they are two works, correct the number or title that was copied wrongly.',
	example: {
		file: 'content/sources.yaml',
		replaces: `  custom: { studyType: cohort, formerIds: [kim-preprint] }
`,
		bad: `  custom: { studyType: cohort, formerIds: [kim-preprint] }
- id: kim-teeth
  type: article-journal
  title: Teeth after root canal treatment
  DOI: 10.1000/Teeth.11
  custom: { studyType: cohort }
`,
		good: `  custom: { studyType: cohort, formerIds: [kim-preprint, kim-teeth] }
`,
	},
	check({ project, report }) {
		const works = new KnownWorks<SourceItem>();
		const ids = new Set<string>();
		for (const item of sourceItems(project)) {
			// The same id twice is a mistake of its own.
			if (ids.has(item.id)) continue;
			ids.add(item.id);
			const work = workOf(item.data, writtenText(item, 'DOI')?.text, writtenNumber(item, 'PMID')?.text);
			const same = works.find(work);
			works.add(work, item);
			if (!same) continue;
			const first = same.item;
			report(item.file, {
				range: item.file.yaml.locate([item.index, same.key]),
				message: `The sources "${item.id}" and "${first.id}" are one work: they have the same ${same.what}. Keep one, list the other's id under its formerIds, and cite it everywhere. If they are two works, mend what is wrong in one.`,
				found: item.id,
				expected: 'one id for one work',
				related: [
					{
						file: first.file,
						range: first.file.yaml.locate([first.index, 'id']),
						message: `The same work is "${first.id}" here.`,
					},
				],
			});
		}
	},
};
