import { allFiles } from '../project.ts';
import type { Rule } from '../rule.ts';
import { hitsIn, phrases, placeOf, readerTextsOf } from '../wording.ts';

/** 2.5 of 100, 0.3 in every 1,000. */
const DECIMAL_COUNT = /\d+\.\d+\s+(?:out\s+of|of|in)\s+(?:every\s+)?\d[\d,]*/giu;
const DECIMAL_BEFORE = /\d+\.\d+\s+$/;

export const decimalPeople: Rule = {
	id: 'numbers/decimal-people',
	level: 'warn',
	what: 'A part of a person in what readers read: 2.5 of 100, or 0.3 people.',
	why: 'Nobody can picture a third of a person, and a chance that cannot be pictured cannot be weighed.',
	mend: 'Count out of more people until the number is whole: 25 of 1,000 instead of 2.5 of 100.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: 'The dentist numbs the tooth.[^kim-2020]',
		bad: 'The tooth cracks in 2.5 of 100 people.[^kim-2020]',
		good: 'The tooth cracks in 25 of 1,000 people.[^kim-2020]',
	},
	options: {
		people: {
			default: ['people', 'persons', 'patients', 'adults', 'children', 'women', 'men', 'participants'],
			what: 'Words for what comes in whole numbers alone.',
		},
	},
	check({ project, list, report }) {
		for (const file of allFiles(project)) {
			const people = phrases(list(file, 'people'));
			for (const text of readerTextsOf(file)) {
				const hits = [
					...hitsIn(text.text, DECIMAL_COUNT),
					...hitsIn(text.text, people).flatMap(({ match, index, ...hit }) => {
						const [number] = DECIMAL_BEFORE.exec(text.text.slice(0, index)) ?? [];
						return number === undefined ? [] : [{ ...hit, match: number + match, index: index - number.length }];
					}),
				];
				for (const hit of hits) {
					report(file, {
						range: placeOf(file, text, hit),
						message: `"${hit.match}" counts a part of a person. Count out of a larger number, such as 25 of 1,000 for 2.5 of 100, or round it and say "about".`,
						found: hit.match,
						expected: 'a whole number',
					});
				}
			}
		}
	},
};
