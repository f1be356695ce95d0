import { hasCount } from '../count.ts';
import { allFiles } from '../project.ts';
import type { Rule } from '../rule.ts';
import { hitsIn, holds, phrases, placeOf, readerTextsOf } from '../wording.ts';

export const frequencyWord: Rule = {
	id: 'numbers/frequency-word',
	level: 'warn',
	what: 'A word such as "rare" or "unlikely" in a sentence that neither gives the count nor says that there is none.',
	why: 'Told that something is rare, one reader thinks of 1 in 10 and another of 1 in 100,000, and both decide on it.',
	mend: 'Put the count into the same sentence: "1 of 1,000 people". If nobody has counted it, say so.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: 'The dentist numbs the tooth.[^kim-2020]',
		bad: 'It is rare that the tooth cracks.[^kim-2020]',
		good: 'The tooth cracks in 2 to 5 of 100 treatments.[^kim-2020]',
	},
	options: {
		words: {
			default: [
				'rare',
				'rarely',
				'uncommon',
				'uncommonly',
				'unlikely',
				'seldom',
				'infrequent',
				'infrequently',
				'commonly',
				'is common',
				'are common',
				'very common',
				'is frequent',
				'are frequent',
				'frequently',
			],
			what: 'Words and phrases that stand for a number.',
		},
		noCount: {
			default: ['no number', 'no numbers', 'no count', 'no figure', 'without a number', 'without a count', 'not count'],
			what: 'Words by which a sentence says that nobody gives the number.',
		},
	},
	check({ project, list, report }) {
		for (const file of allFiles(project)) {
			const words = phrases(list(file, 'words'));
			const noCount = list(file, 'noCount');
			for (const text of readerTextsOf(file)) {
				for (const hit of hitsIn(text.text, words)) {
					if (hasCount(hit.sentence) || holds(hit.sentence, noCount)) continue;
					report(file, {
						range: placeOf(file, text, hit),
						message: `"${hit.match}" means another number to every reader. Give the count in the same sentence, or say there that the source gives no number.`,
						found: hit.match,
						expected: 'a count such as 5 of 1,000 people',
					});
				}
			}
		}
	},
};
