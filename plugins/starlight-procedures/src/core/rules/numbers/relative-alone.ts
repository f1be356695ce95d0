import type { Effect, ProcedureFinding } from '../../schema/index.ts';
import { findingsOf, type PlacedFinding } from '../findings.ts';
import type { Rule } from '../rule.ts';

export const relativeAlone: Rule = {
	id: 'numbers/relative-alone',
	level: 'warn',
	what: 'A ratio (relative risk, odds ratio or hazard ratio) where no finding of the same page counts people with the same outcome and condition.',
	why: '"Twice as likely" may mean 2 in 10,000 instead of 1, or 80 in 100 instead of 40, and people who read it alone expect the larger.',
	mend: 'Add a finding of the same outcome and condition that counts people, from the same source if it has one.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: `      arms:
        - { label: Treated teeth, events: 93, total: 100 }`,
		bad: '      ratio: { kind: RR, value: 1.4, low: 1.1, high: 1.8 }',
		good: `      arms:
        - { label: Treated teeth, events: 93, total: 100 }`,
	},
	check({ project, report }) {
		for (const [file, findings] of Map.groupBy(findingsOf(project), ({ file }) => file)) {
			for (const { finding, path } of findings) {
				if (!finding.effect.ratio || findings.some((other) => isCountOf(other, finding))) continue;
				report(file, {
					range: file.yaml.locateKey([...path, 'effect', 'ratio']),
					message: `The finding "${finding.id}" gives a ratio alone, and no finding of this page counts people for "${finding.outcome}". Add one with arms, shares or riskDifference from the same source, or give this one as counts if the source has them.`,
					found: finding.id,
					expected: 'arms, shares or riskDifference',
				});
			}
		}
	},
};

function isCountOf({ finding }: PlacedFinding, ratio: PlacedFinding['finding']): boolean {
	return (
		isAbsolute(finding.effect) &&
		finding.outcome === ratio.outcome &&
		shareCondition(conditionsOf(finding), conditionsOf(ratio)) &&
		careOf(finding) === careOf(ratio)
	);
}

function isAbsolute({ arms, shares, riskDifference }: Effect): boolean {
	return (arms ?? shares ?? riskDifference) !== undefined;
}

/** A finding of a condition's page is about that condition alone. */
function conditionsOf(finding: PlacedFinding['finding']): readonly string[] {
	return 'conditions' in finding ? (finding as ProcedureFinding).conditions : [];
}

function shareCondition(first: readonly string[], second: readonly string[]): boolean {
	return first.length === 0 || first.some((id) => second.includes(id));
}

function careOf(finding: PlacedFinding['finding']): unknown {
	return 'care' in finding ? finding.care : undefined;
}
