import { retirementOf } from '../../site/retired.ts';
import type { Rule } from '../rule.ts';
import { reviewedPages } from './reviewed.ts';

export const future: Rule = {
	id: 'review/future',
	level: 'error',
	what: 'A page reviewed or retired on a day that is still to come.',
	why: 'A reader who sees such a day cannot believe the review, nor any other on the site.',
	mend: 'Write the day on which the clinician really checked the page, as year, month and day.',
	example: {
		file: 'content/conditions/deep-decay.md',
		replaces: 'review: { status: not-reviewed }',
		bad: `review:
  status: reviewed
  by: { name: Ana Ruiz, role: Dentist, affiliation: Town Clinic, conflicts: none }
  on: 2027-10-01
  due: 2029-10-01`,
		good: `review:
  status: reviewed
  by: { name: Ana Ruiz, role: Dentist, affiliation: Town Clinic, conflicts: none }
  on: 2026-10-01
  due: 2029-10-01`,
	},
	check({ project, report }) {
		for (const { file, on } of reviewedPages(project)) {
			if (on === undefined || on <= project.today) continue;
			report(file, {
				range: file.yaml.locate(['review', 'on']),
				message: `This page says it was reviewed on ${on}, but today is ${project.today}. Write the day on which it was checked.`,
				found: on,
				expected: `${project.today} or a day before it`,
			});
		}
		for (const file of project.files) {
			const on = retirementOf(file)?.on;
			if (on === undefined || on <= project.today) continue;
			report(file, {
				range: file.yaml.locate(['retired', 'on']),
				message: `This page says it was retired on ${on}, but today is ${project.today}. Write the day on which it was retired, or take "retired" out until then.`,
				found: on,
				expected: `${project.today} or a day before it`,
			});
		}
	},
};
