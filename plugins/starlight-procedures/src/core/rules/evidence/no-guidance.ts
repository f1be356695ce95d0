import { findRelations, type RawRecommendation } from '../../site/relations.ts';
import { nearest } from '../../suggest.ts';
import { proceduresOf } from '../findings.ts';
import type { Project } from '../project.ts';
import type { Rule } from '../rule.ts';

export const noGuidance: Rule = {
	id: 'evidence/no-guidance',
	level: 'warn',
	what: 'A procedure and a condition that no guideline of the site speaks about together, without a noGuidance that says why; or both at once.',
	why: 'A patient who finds nothing cannot tell whether the experts are silent or nobody looked.',
	mend: 'Add the recommendation to a file of the guidelines folder. If none of the guidelines you looked at speaks about the two, write noGuidance with the reason; take it out once one does.',
	example: {
		file: 'content/guidelines/eds-pulp.yaml',
		replaces: '    procedures: [root-canal]\n',
		bad: '    care: A filling\n',
		good: '    procedures: [root-canal]\n',
	},
	check({ project, report }) {
		const relations = findRelations(project);
		const { files, entries, known } = project;
		// A guideline that cannot be read, or is not whole, may speak about any of them.
		const isKnown =
			relations.unknown.length === 0 &&
			files.every(({ kind, id }) => kind !== 'guideline' || entries.guidelines.has(id));
		for (const { file, entry } of proceduresOf(project)) {
			for (const [index, { condition, noGuidance: reason }] of entry.indications.entries()) {
				const about = relations.byProcedure.get(file.id)?.find(({ conditions }) => conditions.has(condition));
				if (about && reason !== undefined) {
					report(file, {
						range: file.yaml.locateKey(['indications', index, 'noGuidance']),
						message: `noGuidance says that no guideline speaks about "${condition}" here, but "${about.guideline}" does. Delete noGuidance.`,
						found: about.guideline,
					});
				}
				if (about || reason !== undefined || !isKnown || !known.get('condition')?.has(condition)) continue;
				if (isMeant(relations, project, file.id, condition)) continue;
				report(file, {
					range: file.yaml.locate(['indications', index, 'condition']),
					message: `No guideline of this site speaks about this procedure for "${condition}". Add what one says to ${project.content}/guidelines, or add noGuidance: with the reason, such as that none of those you looked through speaks about it.`,
					found: condition,
					expected: 'a recommendation or noGuidance',
				});
			}
		}
	},
};

/** Whether a misspelt id of a recommendation is meant for the pair: its own finding says so. */
function isMeant(
	{ byProcedure, byCondition }: ReturnType<typeof findRelations>,
	{ known }: Project,
	procedure: string,
	condition: string,
): boolean {
	const means = (kind: 'procedure' | 'condition', ids: RawRecommendation['conditions'], id: string) => {
		const all = known.get(kind) ?? new Set();
		return [...ids].some((other) => !all.has(other) && nearest(other, all) === id);
	};
	return (
		(byProcedure.get(procedure) ?? []).some(({ conditions }) => means('condition', conditions, condition)) ||
		(byCondition.get(condition) ?? []).some(({ procedures }) => means('procedure', procedures, procedure))
	);
}
