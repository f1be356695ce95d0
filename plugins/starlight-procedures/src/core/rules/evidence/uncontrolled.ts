import type { ProcedureFinding } from '../../schema/index.ts';
import { mainOf, proceduresOf } from '../findings.ts';
import type { Rule } from '../rule.ts';

export const uncontrolled: Rule = {
	id: 'evidence/uncontrolled',
	level: 'warn',
	what: 'A main finding without a comparison group, although the page has one with such a group for the same condition, or one that calls the result better.',
	why: 'Most people get better with time; without a group that went without, a patient takes that for the work of the procedure.',
	mend: 'Name under main the finding that has a comparison group. If there is none, say with "direction: unknown" or in noEvidence that nobody can tell yet.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: `    effect:
      arms:
        - { label: Treated teeth, events: 93, total: 100 }`,
		bad: '    effect: { direction: better }',
		good: `    effect:
      arms:
        - { label: Treated teeth, events: 93, total: 100 }`,
	},
	check({ project, report }) {
		for (const { file, entry } of proceduresOf(project)) {
			for (const [index, { condition, main: id }] of entry.indications.entries()) {
				const main = mainOf(entry, id);
				if (!main || !isUncontrolled(main.finding)) continue;
				const better = entry.findings.find(
					(finding) => finding.conditions.includes(condition) && !finding.effect.test && !isUncontrolled(finding),
				);
				if (better) {
					report(file, {
						range: file.yaml.locate(['indications', index, 'main']),
						message: `"${main.finding.id}" speaks for this condition but compares with nothing, and "${better.id}" has a comparison group. Let "${better.id}" or another such finding be the main one.`,
						found: main.finding.id,
						suggestion: better.id,
					});
				} else if (main.finding.effect.direction === 'better') {
					report(file, {
						range: file.yaml.locate(['findings', main.index, 'effect', 'direction']),
						message: `"${main.finding.id}" compares with nothing, so it cannot say that the procedure made anything better. Give what was counted or measured (arms, shares or change), or write "direction: unknown".`,
						found: 'better',
						expected: 'arms, shares, change, or direction: unknown',
					});
				}
			}
		}
	},
};

/** A finding that compares with nothing: no other group, or a study that has none by its nature. A test is no benefit. */
function isUncontrolled({ comparator, studyType, effect }: ProcedureFinding): boolean {
	if (effect.test) return false;
	const groups = effect.arms ?? effect.shares ?? effect.change;
	return comparator.kind === 'none' || studyType === 'case-series' || groups?.length === 1;
}
