import { firstLine } from '../../parse/file.ts';
import { retirementOf } from '../../site/retired.ts';
import { nearest } from '../../suggest.ts';
import { findReferences } from '../../validate/references.ts';
import type { Rule } from '../rule.ts';

export const orphan: Rule = {
	id: 'relations/orphan',
	level: 'warn',
	what: 'A condition that no procedure is offered for.',
	why: 'A reader with this condition would find a page without a single option to weigh.',
	mend: 'Add the condition to the indications of each procedure that is offered for it, with evidence or with noEvidence. If no page is about such a procedure, write that page or delete this one.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: '  - condition: deep-decay',
		bad: '  - condition: whitening',
		good: '  - condition: deep-decay',
	},
	check({ project: { files, known, unread }, report }) {
		// A procedure that cannot be read may name any of them.
		if (unread.some(({ kind }) => kind === 'procedure')) return;
		if (files.some(({ kind, data, split }) => kind === 'procedure' && (data === undefined || split.missing))) return;
		const ids = known.get('condition') ?? new Set<string>();
		const named = new Set(
			files
				.filter((file) => file.kind === 'procedure' && !retirementOf(file))
				.flatMap((file) => findReferences(file.kind, file.data).filter(({ path }) => path[0] === 'indications'))
				// An id that is misspelt counts for the one that was meant: its own finding says so.
				.map(({ id }) => (ids.has(id) ? id : nearest(id, ids))),
		);
		for (const file of files) {
			if (file.kind !== 'condition' || file.split.missing || named.has(file.id) || retirementOf(file)) continue;
			report(file, {
				range: firstLine(file),
				message: `No procedure names the condition "${file.id}". Add it to the indications of a procedure, or delete the page.`,
				found: file.id,
			});
		}
	},
};
