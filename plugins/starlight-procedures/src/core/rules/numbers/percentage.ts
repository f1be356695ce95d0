import { hasCount } from '../count.ts';
import { allFiles } from '../project.ts';
import type { Rule } from '../rule.ts';
import { hitsIn, placeOf, readerTextsOf } from '../wording.ts';

/** 5%, 5 %, 5.5 percent, 5 per cent, 5 to 10%. */
const PERCENTAGE = /\d+(?:[.,]\d+)?\s?(?:%|per\s?cent(?!\p{L}))/giu;

export const percentage: Rule = {
	id: 'numbers/percentage',
	level: 'warn',
	what: 'A percentage in what readers read, in a sentence that does not give the count as well.',
	why: 'Many people cannot tell what 2% of a group is, and most can picture 2 of 100 people.',
	mend: 'Write the count in place of the percentage, or beside it: "2 of 100 people".',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: 'The dentist numbs the tooth.[^kim-2020]',
		bad: 'The tooth is still there in 93% of people.[^kim-2020]',
		good: 'The tooth is still there in 93 of 100 people.[^kim-2020]',
	},
	check({ project, report }) {
		for (const file of allFiles(project)) {
			for (const text of readerTextsOf(file)) {
				for (const hit of hitsIn(text.text, PERCENTAGE)) {
					if (hasCount(hit.sentence)) continue;
					report(file, {
						range: placeOf(file, text, hit),
						message: `"${hit.match}" stands here without a count. Write how many of 100, 1,000 or 10,000 people it is.`,
						found: hit.match,
						expected: 'a count such as 5 of 100 people',
					});
				}
			}
		}
	},
};
