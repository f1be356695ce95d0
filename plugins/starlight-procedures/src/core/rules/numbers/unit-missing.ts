import { asMap } from '../../site/raw.ts';
import type { Rule } from '../rule.ts';

export const unitMissing: Rule = {
	id: 'numbers/unit-missing',
	level: 'warn',
	what: 'A scale of the vocabulary, on which differences and changes are given, that does not say what one unit of it is called.',
	why: 'A reader who is told "3 less" has to guess whether that is points, degrees or days.',
	mend: 'Add unit to the scale in the vocabulary: what readers call one step of it, in the singular.',
	example: {
		file: 'content/vocabulary.yaml',
		replaces: '    unit: point\n',
		bad: '',
		good: '    unit: point\n',
	},
	check({ project, report }) {
		for (const file of project.files) {
			if (file.kind !== 'vocabulary') continue;
			for (const [id, scale] of Object.entries(asMap(asMap(file.data).scales))) {
				if (asMap(scale).unit !== undefined) continue;
				report(file, {
					range: file.yaml.locateKey(['scales', id]),
					message: `The scale "${id}" does not say what one unit of it is called, so results on it are given in points. Add "unit:" with a word in the singular, such as point or degree.`,
					found: id,
					expected: 'unit',
				});
			}
		}
	},
};
