import { didYouMean } from '../../suggest.ts';
import type { Rule } from '../rule.ts';
import { sourceItems, writtenNumber, writtenText, type SourceItem, type Written } from './items.ts';

/** https://www.ncbi.nlm.nih.gov/pmc/pmctopmid/ shows both forms. */
const PMID = /^[1-9]\d{0,7}$/;
const PMCID = /^PMC[1-9]\d*$/;

export const pmid: Rule = {
	id: 'sources/pmid',
	level: 'error',
	what: 'A PubMed number (PMID) or PubMed Central id (PMCID) that cannot be one, or one in the place of the other.',
	why: 'The link to the study would lead nowhere, or to the study of somebody else.',
	mend: 'Open the work in PubMed and copy the number behind PMID, digits alone. An id that starts with PMC belongs under PMCID.',
	example: {
		file: 'content/sources.yaml',
		replaces: '  volume: 11\n',
		bad: '  volume: 11\n  PMID: "PMID: 7654321"\n',
		good: '  volume: 11\n  PMID: 7654321\n',
	},
	check({ project, report }) {
		for (const item of sourceItems(project)) {
			for (const { key, written, expected, advice, suggestion } of mistakes(item)) {
				report(item.file, {
					range: written.range,
					message: `${key} of the source "${item.id}" is "${written.text}".${didYouMean(suggestion)} ${advice}`,
					found: written.text,
					expected,
					suggestion,
				});
			}
		}
	},
};

interface Mistake {
	readonly key: 'PMID' | 'PMCID';
	readonly written: Written;
	readonly expected: string;
	readonly advice: string;
	readonly suggestion: string | undefined;
}

function mistakes(item: SourceItem): Mistake[] {
	const found: Mistake[] = [];
	const number = writtenNumber(item, 'PMID');
	if (number && !PMID.test(number.text)) {
		const isCentral = /pmc/i.test(number.text);
		found.push({
			key: 'PMID',
			written: number,
			expected: 'a PubMed number of up to eight digits',
			advice: isCentral
				? 'That is an id of PubMed Central: write it under PMCID.'
				: 'Write the PubMed number alone, up to eight digits.',
			suggestion: isCentral ? undefined : cleanPmid(number.text),
		});
	}
	const central = writtenText(item, 'PMCID');
	if (central && !PMCID.test(central.text)) {
		const digits = /^(?:.*PMC)?\s*([1-9]\d*)\b/i.exec(central.text)?.[1];
		found.push({
			key: 'PMCID',
			written: central,
			expected: 'a PubMed Central id such as PMC123456',
			advice: 'Write PMC and the number, with nothing between, in front or behind.',
			suggestion: digits === undefined ? undefined : `PMC${digits}`,
		});
	}
	return found;
}

/** What gets copied along with a PubMed number: its name, or the address of its page. */
const AROUND =
	/^PMID:?\s*(\d+)$|^(?:https?:\/\/)?(?:pubmed\.ncbi\.nlm\.nih\.gov|(?:www\.)?ncbi\.nlm\.nih\.gov\/pubmed)\/(\d+)(?:[/?#].*)?$/i;

/** The PubMed number in what was pasted, if nothing else stands there: of a number with a letter nobody knows which one is meant. */
export function cleanPmid(text: string): string | undefined {
	const [, named, addressed] = AROUND.exec(text.trim()) ?? [];
	const number = named ?? addressed ?? text.trim();
	return PMID.test(number) ? number : undefined;
}
