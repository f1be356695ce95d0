import type { Rule } from '../rule.ts';

export const incomplete: Rule = {
	id: 'review/incomplete',
	level: 'error',
	locked: true,
	what: 'A page that says it was reviewed, but not by whom (name, role, affiliation, conflicts of interest), on which day, or until when that holds.',
	why: 'A review without a name behind it is worth no more than none, and looks like much more.',
	mend: 'Ask the clinician for what is missing and write it as they say it: name, role, affiliation, conflicts of interest, the day, and until when it holds. Until you have it, write status: not-reviewed.',
	example: {
		file: 'content/conditions/deep-decay.md',
		replaces: 'review: { status: not-reviewed }',
		bad: `review:
  status: reviewed
  by: { name: Ana Ruiz, role: Dentist, affiliation: Town Clinic }
  on: 2026-10-01
  due: 2028-10-01`,
		good: `review:
  status: reviewed
  by: { name: Ana Ruiz, role: Dentist, affiliation: Town Clinic, conflicts: none }
  on: 2026-10-01
  due: 2028-10-01`,
	},
};
