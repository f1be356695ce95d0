import type { Procedure, Statement } from '../../schema/index.ts';
import { proceduresOf } from '../findings.ts';
import type { Rule } from '../rule.ts';
import { holds } from '../wording.ts';

export const oneSidedSummary: Rule = {
	id: 'evidence/one-sided-summary',
	level: { draft: 'warn', published: 'error' },
	what: 'An "In short" that names a benefit and no harm.',
	why: 'Many people read nothing else, and they would choose without having heard that it can hurt them.',
	mend: 'Add a sentence on the harm that weighs most, or that happens most often, with its source.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: 'text: It can save a tooth that would be pulled.',
		bad: 'text: It can ease pain.',
		good: 'text: It can ease pain. A tooth can crack.',
	},
	options: {
		benefitWords: {
			default: [
				...['ease', 'eases', 'eased', 'relief', 'relieve', 'relieves', 'relieved', 'improve', 'improves', 'improved'],
				...['helps', 'helped', 'can help', 'may help', 'will help', 'cure', 'cures', 'cured', 'better'],
				...['less pain', 'little pain', 'pain gone', 'pain-free'],
			],
			what: 'Words that name a benefit. An empty list turns the rule off.',
		},
		harmWords: {
			default: [
				...['harm', 'harms', 'risk', 'risks', 'side effect', 'side effects', 'complication', 'complications'],
				...[
					'infection',
					'infections',
					'bleeding',
					'injury',
					'injuries',
					'damage',
					'paralysis',
					'death',
					'die',
					'stroke',
				],
				...[
					'leak',
					'leaks',
					'leaked',
					'crack',
					'cracks',
					'faint',
					'headache',
					'worse',
					'burning',
					'numbness',
					'problems',
				],
			],
			what: 'Words that name a harm. The words of the names of the risks on the page count as well.',
		},
	},
	check({ project, list, report }) {
		for (const { file, entry } of proceduresOf(project)) {
			const texts = entry.inShort.map(textOf);
			const first = texts.findIndex((text) => holds(text, list(file, 'benefitWords')));
			const names = wordsOfRisks(entry);
			if (first === -1 || texts.some((text) => holds(text, list(file, 'harmWords')) || holds(text, names))) continue;
			report(file, {
				range: file.yaml.locate(['inShort', first]),
				message:
					'"In short" names a benefit here and no harm anywhere. Add the most serious or the most frequent risk of the page, with its count if there is one.',
				expected: 'a harm in inShort',
			});
		}
	},
};

/** A word that is not there only to join others. */
const LONG_WORD = /\p{L}{5,}/gu;

/** The words of the names of risks, without those that the title and the summary use for the procedure itself. */
function wordsOfRisks({ risks, title, summary }: Procedure): string[] {
	const common = new Set(`${title} ${summary}`.toLowerCase().match(LONG_WORD));
	const words = risks.flatMap(({ name }) => name.match(LONG_WORD) ?? []);
	return words.filter((word) => !common.has(word.toLowerCase()));
}

function textOf(statement: Statement): string {
	return typeof statement === 'string' ? statement : statement.text;
}
