import { proceduresOf } from '../findings.ts';
import type { Rule } from '../rule.ts';
import { isStandIn } from './reasons.ts';

export const emptyReason: Rule = {
	id: 'evidence/empty-reason',
	level: { draft: 'warn', published: 'error' },
	what: 'A reason why something is not known (unknown, noEvidence, noGuidance) that is no reason, such as "n/a".',
	why: '"Nobody counted it" and "we did not look" are different news for a patient, and a dash tells neither.',
	mend: 'Say in one sentence what was looked for and not found, such as "The leaflet that names it gives no count". If nobody has looked yet, look first.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: `    chances:
      - { low: 2, high: 5, outOf: 100, per: procedure, sources: [kim-2020] }`,
		bad: `    unknown: n/a
    sources: [kim-2020]`,
		good: `    unknown: The one study that names it does not count it.
    sources: [kim-2020]`,
	},
	check({ project, list, report }) {
		for (const { file, entry } of proceduresOf(project)) {
			const standIns = list(file, 'standIns', 'evidence/incomplete-finding');
			const reasons = [
				...entry.risks.map(({ unknown }, index) => ({ text: unknown, path: ['risks', index, 'unknown'] })),
				...entry.indications.flatMap(({ noEvidence, noGuidance }, index) => [
					{ text: noEvidence, path: ['indications', index, 'noEvidence'] },
					{ text: noGuidance, path: ['indications', index, 'noGuidance'] },
				]),
			];
			for (const { text, path } of reasons) {
				if (text === undefined || !isStandIn(text, standIns)) continue;
				report(file, {
					range: file.yaml.locate(path),
					message: `"${text}" is no reason. Say in one plain sentence why it is not known: nobody studied it, or the source does not count it.`,
					found: text,
					expected: 'a reason in one sentence',
				});
			}
		}
	},
};
