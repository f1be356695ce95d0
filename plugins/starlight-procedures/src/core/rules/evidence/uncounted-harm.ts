import { resultOf } from '../../graph/result.ts';
import type { Procedure, Risk, Vocabulary } from '../../schema/index.ts';
import { proceduresOf } from '../findings.ts';
import type { Rule } from '../rule.ts';

export const uncountedHarm: Rule = {
	id: 'evidence/uncounted-harm',
	level: 'warn',
	what: 'A page that shows a benefit while no risk of it has a number, or counts the people helped while its serious risks are in words only.',
	why: 'A number weighs more than a word: people see how many are helped and only hear that something can go wrong.',
	mend: 'Look for a count of the harms in the studies that counted the benefit, and add it under chances. If there is none, say under unknown who looked and found no number.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: `        - { label: Treated teeth, events: 93, total: 100 }
    trials: 3
    participants: 300
    studyType: cohort
    certainty: { grade: low, ratedBy: eds-2021 }
    sources: [kim-2020]
risks:
  - id: crack
    name: The tooth cracks
    group: complication
    serious: true
    chances:
      - { low: 2, high: 5, outOf: 100, per: procedure, sources: [kim-2020] }`,
		bad: `        - { label: Treated teeth, events: 93, total: 100 }
        - { label: Other teeth, events: 70, total: 100 }
    studyType: cohort
    certainty: { grade: low, ratedBy: eds-2021 }
    sources: [kim-2020]
risks:
  - id: crack
    name: The tooth cracks
    group: complication
    serious: true
    unknown: The study names it without a count.
    sources: [kim-2020]`,
		good: `        - { label: Treated teeth, events: 93, total: 100 }
        - { label: Other teeth, events: 70, total: 100 }
    studyType: cohort
    certainty: { grade: low, ratedBy: eds-2021 }
    sources: [kim-2020]
risks:
  - id: crack
    name: The tooth cracks
    group: complication
    serious: true
    unknown: Nobody counts it. It happened to none of the 40 people of one study, too few to measure it.
    sources: [kim-2020]`,
	},
	check({ project, report }) {
		const { vocabulary } = project.entries;
		if (!vocabulary) return;
		for (const { file, entry } of proceduresOf(project)) {
			const benefit = benefitOf(entry, vocabulary);
			if (benefit === 'none') continue;
			const serious = entry.risks.findIndex((risk) => risk.serious);
			if (!entry.risks.some(isCounted)) {
				report(file, {
					range: file.yaml.locateKey(['risks']),
					message:
						'This page shows a benefit, but no risk of it has a number. Look in the same sources for counts of harm; studies without any also tell how many people they watched, which can stand under unknown.',
					expected: 'a chance, or a number under unknown or note',
				});
			} else if (
				benefit === 'counted' &&
				serious !== -1 &&
				!entry.risks.some((risk) => risk.serious && isCounted(risk))
			) {
				report(file, {
					range: file.yaml.locate(['risks', serious, 'id']),
					message:
						'This page counts the people who are helped, but its serious risks are in words only. Add chances, or say under unknown in how many people it was not seen.',
					expected: 'a chance, or a number under unknown or note',
				});
			}
		}
	},
};

/** Whether a page shows a benefit over something else, and whether as people. */
function benefitOf({ findings }: Procedure, vocabulary: Vocabulary): 'none' | 'stated' | 'counted' {
	const better = findings.filter((finding) => /^(?:slightly-)?better/.test(resultOf(finding, vocabulary)));
	if (better.length === 0) return 'none';
	const counted = better.some(({ effect }) => (effect.arms ?? effect.shares ?? effect.riskDifference) !== undefined);
	return counted ? 'counted' : 'stated';
}

/** Whether a reader gets a number for it: a chance, or how many people were watched. */
function isCounted({ chances, unknown, note }: Risk): boolean {
	return chances !== undefined || /\d/.test(`${unknown ?? ''} ${note ?? ''}`);
}
