import { findingsOf } from '../findings.ts';
import type { Rule } from '../rule.ts';

export const unfitRater: Rule = {
	id: 'evidence/unfit-rater',
	level: { draft: 'warn', published: 'error' },
	what: 'A grade of certainty that comes from a source which cannot give one, such as a single trial that speaks of itself.',
	why: 'How sure one can be is judged over all studies of a question; a study that grades itself is an advertisement.',
	mend: 'Write the review or guideline that judged all the studies. If none did, write "certainty: not-rated".',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: 'certainty: { grade: low, ratedBy: eds-2021 }',
		bad: 'certainty: { grade: low, ratedBy: kim-2020 }',
		good: 'certainty: { grade: low, ratedBy: eds-2021 }',
	},
	options: {
		raters: {
			default: ['systematic-review', 'guideline', 'narrative-review', 'regulatory'],
			what: 'Study types (studyType in sources.yaml) whose sources may rate certainty.',
		},
	},
	check({ project, list, report }) {
		for (const { file, finding, path } of findingsOf(project)) {
			if (finding.certainty === 'not-rated') continue;
			const { ratedBy } = finding.certainty;
			const type = project.entries.sources.get(ratedBy)?.custom.studyType;
			const raters = list(file, 'raters');
			if (type === undefined || raters.includes(type)) continue;
			report(file, {
				range: file.yaml.locate([...path, 'certainty', 'ratedBy']),
				message: `"${ratedBy}" is of the type ${type}, which does not rate how sure one can be of a result. Name the review or guideline that rates it, or write "certainty: not-rated".`,
				found: ratedBy,
				expected: `a source of the type ${raters.join(', ')}`,
			});
		}
	},
};
