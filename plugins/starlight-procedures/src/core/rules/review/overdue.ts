import { daysBetween } from '../../days.ts';
import type { Rule } from '../rule.ts';
import { reviewedPages } from './reviewed.ts';

export const overdue: Rule = {
	id: 'review/overdue',
	level: 'error',
	quieter: 'Until the review is as late as errorDays says, it is a warning.',
	what: 'A review that is due soon, or past the day it held until.',
	why: 'Guidance changes: a page that names a doctor stands for what that doctor read years ago.',
	mend: 'Ask a clinician to read the page again, and then write who did, on which day, and when the next review is due. Change no date before that. If nobody can be found, write status: not-reviewed.',
	example: {
		file: 'content/conditions/deep-decay.md',
		replaces: 'review: { status: not-reviewed }',
		bad: `review:
  status: reviewed
  by: { name: Ana Ruiz, role: Dentist, affiliation: Town Clinic, conflicts: none }
  on: 2024-06-01
  due: 2026-06-01`,
		good: `review:
  status: reviewed
  # Bo Lee has read the page again.
  by: { name: Bo Lee, role: Dentist, affiliation: Town Clinic, conflicts: none }
  on: 2026-06-01
  due: 2028-06-01`,
	},
	options: {
		warnDays: { default: 60, what: 'How many days before it is due a review is a warning.' },
		errorDays: { default: 90, what: 'How many days after it was due a review is an error.' },
	},
	check({ project, number, report }) {
		for (const { file, due } of reviewedPages(project)) {
			if (due === undefined) continue;
			const late = daysLate(due, project.today);
			if (late < -number(file, 'warnDays')) continue;
			report(file, {
				range: file.yaml.locate(['review', 'due']),
				message: `${when(late)} Ask a clinician to check the page again, and set "on" and "due" anew.`,
				found: due,
				expected: `a day after ${project.today}`,
				...(late < number(file, 'errorDays') ? { atMost: 'warn' } : {}),
			});
		}
	},
};

/** How many days a review is overdue; none or fewer where it still holds. Both as YYYY-MM-DD. */
export function daysLate(due: string, today: string): number {
	return daysBetween(due, today);
}

function when(late: number): string {
	if (late === 0) return 'The review of this page is due today.';
	const days = `${Math.abs(late)} ${Math.abs(late) === 1 ? 'day' : 'days'}`;
	return late < 0 ? `The review of this page is due in ${days}.` : `The review of this page was due ${days} ago.`;
}
