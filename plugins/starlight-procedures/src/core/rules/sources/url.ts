import { didYouMean } from '../../suggest.ts';
import type { Rule } from '../rule.ts';
import { sourceItems, writtenInCustom, writtenText, type SourceItem, type Written } from './items.ts';

/** An address in Markdown: `[text](address)` or `<address>`. */
const MARKDOWN = /^\[[^\]]*\]\((\S+)\)$|^<(\S+)>$/;
/** A host and what follows it, without `https://`. */
const BARE_HOST = /^[a-z\d-]+(?:\.[a-z\d-]+)+(?:[/?#]|$)/i;

export const url: Rule = {
	id: 'sources/url',
	level: 'error',
	// Pages link to it: anything but a web address could run as a script, and one that cannot be read stops the build.
	locked: true,
	what: 'The address of a source that is no web address: without https://, with blanks inside, in Markdown.',
	why: 'The link to the source would lead nowhere, and a reader could not check what we say of it.',
	mend: 'Open the page in a browser and copy the whole address, from https:// on.',
	example: {
		file: 'content/sources.yaml',
		replaces: '  URL: https://example.org/eds',
		bad: "  URL: '[The guideline](https://example.org/eds)'",
		good: '  URL: https://example.org/eds',
	},
	check({ project, report }) {
		for (const item of sourceItems(project)) {
			for (const { key, written } of addressesOf(item)) {
				if (isWebAddress(written.text)) continue;
				const suggestion = cleanUrl(written.text);
				report(item.file, {
					range: written.range,
					message: `The ${key} of the source "${item.id}" is "${written.text}".${didYouMean(suggestion)} Write the address as the browser shows it, from https:// on, without blanks and Markdown.`,
					found: written.text,
					expected: 'a web address that starts with https://',
					suggestion,
				});
			}
		}
	},
};

function addressesOf(item: SourceItem): { readonly key: string; readonly written: Written }[] {
	const written = { URL: writtenText(item, 'URL'), seenAt: writtenInCustom(item, 'seenAt') };
	return Object.entries(written).flatMap(([key, found]) => (found ? [{ key, written: found }] : []));
}

export function isWebAddress(text: string): boolean {
	if (!/^https?:\/\/[^\s<>\p{C}]+$/iu.test(text) || text.includes('](') || !URL.canParse(text)) return false;
	return new URL(text).hostname.includes('.');
}

/** The web address that was meant, if one can be seen. */
export function cleanUrl(text: string): string | undefined {
	const [, inLink, inBrackets] = MARKDOWN.exec(text.trim()) ?? [];
	const bare = (inLink ?? inBrackets ?? text.trim()).replaceAll(/\s/g, '%20');
	const address = BARE_HOST.test(bare) ? `https://${bare}` : bare;
	return isWebAddress(address) ? address : undefined;
}
