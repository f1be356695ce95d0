import { didYouMean } from '../../suggest.ts';
import type { Rule } from '../rule.ts';
import { sourceItems, writtenText } from './items.ts';

/** Registrant and name, without blanks and unseen characters. https://www.doi.org/doi-handbook/HTML/doi-name-syntax.html */
const DOI = /^10\.\d{4,9}(?:\.\d+)*\/[^\s\p{C}]*[^\s\p{C}.,;]$/u;
/** What gets copied along in front of a DOI. */
const PREFIX = /^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|^doi:?\s*/i;

export const doi: Rule = {
	id: 'sources/doi',
	level: 'error',
	what: 'A DOI that cannot be one: an address in front of it, a full stop behind it, blanks inside.',
	why: 'The link to the study would lead nowhere, and a reader could not check what we say of it.',
	mend: 'Copy the DOI from the first page of the work or from its publisher, from 10. on. Open https://doi.org/ with it behind: the work itself has to appear.',
	example: {
		file: 'content/sources.yaml',
		replaces: '  DOI: 10.1000/teeth.11',
		bad: '  DOI: https://doi.org/10.1000/teeth.11',
		good: '  DOI: 10.1000/teeth.11',
	},
	check({ project, report }) {
		for (const item of sourceItems(project)) {
			const written = writtenText(item, 'DOI');
			if (!written || DOI.test(written.text)) continue;
			const suggestion = cleanDoi(written.text);
			report(item.file, {
				range: written.range,
				message: `The DOI of the source "${item.id}" is "${written.text}".${didYouMean(suggestion)} Write it from "10." on, with nothing in front of it or behind it.`,
				found: written.text,
				expected: 'a DOI such as 10.1000/182',
				suggestion,
			});
		}
	},
};

/** The DOI in what was pasted, if it can be one. */
export function cleanDoi(text: string): string | undefined {
	const bare = bareDoi(text.trim());
	return DOI.test(bare) ? bare : undefined;
}

/** A DOI without what was copied along with it. */
export function bareDoi(text: string): string {
	const name = text.replace(PREFIX, '');
	const bare = name.replaceAll(/\p{C}/gu, '').replace(/[\s.,;]+$/, '');
	// An address writes some signs as %3C, the name itself does not.
	if (name === text) return bare;
	try {
		return decodeURIComponent(bare);
	} catch {
		return bare;
	}
}
