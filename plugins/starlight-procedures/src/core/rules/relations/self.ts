import { findReferences } from '../../validate/references.ts';
import { nameOf } from '../../validate/relations.ts';
import type { Rule } from '../rule.ts';

export const self: Rule = {
	id: 'relations/self',
	level: 'error',
	what: 'A page that names itself as its own alternative or forerunner.',
	why: 'A reader who looks for another option would be sent in a circle.',
	mend: 'Name the other page that was meant, or delete the line.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: '  - { care: Pulling the tooth, sources: [eds-2021] }',
		bad: '  - { procedure: root-canal, sources: [eds-2021] }',
		good: '  - { care: Pulling the tooth, sources: [eds-2021] }',
	},
	check({ project: { files }, report }) {
		for (const file of files) {
			for (const { path, id, target } of findReferences(file.kind, file.data)) {
				if (target !== file.kind || id !== file.id) continue;
				report(file, {
					range: file.yaml.locate(path),
					message: `${nameOf(file)} names itself here. Name another ${file.kind}, or delete the line.`,
					found: id,
				});
			}
		}
	},
};
