import { didYouMean } from '../../suggest.ts';
import type { Rule } from '../rule.ts';
import { sourceItems, writtenNumber } from './items.ts';

/** What gets copied along in front of an ISBN. */
const PREFIX = /^ISBN(?:-1[03])?:?\s*/i;

export const isbn: Rule = {
	id: 'sources/isbn',
	level: 'error',
	what: 'An ISBN whose last digit does not fit the others, or that has too many or too few. Several may stand in a row.',
	why: 'A reader, or a librarian who helps one, would look for a book that does not exist.',
	mend: 'Copy the number anew from the back of the book or from the page behind its title: 10 or 13 digits. Leave the key out if the work has none.',
	example: {
		file: 'content/sources.yaml',
		replaces: '  volume: 11\n',
		bad: '  volume: 11\n  ISBN: 978-0-306-40615-8\n',
		good: '  volume: 11\n  ISBN: 978-0-306-40615-7\n',
	},
	check({ project, report }) {
		for (const item of sourceItems(project)) {
			const written = writtenNumber(item, 'ISBN');
			if (!written || isIsbnList(written.text)) continue;
			const bare = written.text.replace(PREFIX, '');
			const suggestion = isIsbnList(bare) ? bare : undefined;
			report(item.file, {
				range: written.range,
				message: `The ISBN of the source "${item.id}" is "${written.text}".${didYouMean(suggestion)} Copy it from the book anew: 10 or 13 digits, of which the last is worked out from the others.`,
				found: written.text,
				expected: 'an ISBN of 10 or 13 digits',
				suggestion,
			});
		}
	},
};

/** One ISBN, grouped with hyphens or blanks, or several in a row as Zotero writes them. */
function isIsbnList(text: string): boolean {
	return isIsbn(text) || text.split(/[\s,;]+/).every(isIsbn);
}

/** Whether the check digit holds. https://www.isbn-international.org/content/isbn-users-manual */
function isIsbn(text: string): boolean {
	const digits = text.replaceAll(/[\s\p{Pd}]/gu, '');
	if (/^\d{9}[\dX]$/i.test(digits)) return weigh(digits, (at) => 10 - at) % 11 === 0;
	return /^97[89]\d{10}$/.test(digits) && weigh(digits, (at) => (at % 2 === 0 ? 1 : 3)) % 10 === 0;
}

function weigh(digits: string, weight: (at: number) => number): number {
	return Array.from(digits, (digit, at) => weight(at) * (/x/i.test(digit) ? 10 : Number(digit))).reduce(
		(sum, term) => sum + term,
		0,
	);
}
