import type { CheckedFile } from '../../parse/file.ts';
import type { Range } from '../../parse/yaml.ts';
import { allFiles } from '../project.ts';
import type { Rule } from '../rule.ts';
import { elementsOf } from '../../site/elements.ts';
import { runsCode } from './url.ts';

/** Attributes that hold an address, or to which an animation can write one. */
const ADDRESSES: ReadonlySet<string> = new Set([
	...['href', 'xlink:href', 'src', 'action', 'formaction', 'data', 'poster', 'background', 'cite', 'ping'],
	...['values', 'from', 'to', 'by', 'link', 'url', 'codebase', 'code', 'classid', 'lowsrc', 'xlinkhref'],
]);
/** Tags that show what their address holds as a picture. */
const PICTURES: ReadonlySet<string> = new Set(['img', 'source', 'input', 'video', 'image', 'feimage', 'link']);

export const javascriptUrl: Rule = {
	id: 'safety/javascript-url',
	level: 'error',
	locked: 'on-pages',
	what: 'An address that runs code: `javascript:`, `vbscript:` or a `data:` page, however it is spelt.',
	why: 'Code that runs at a click can show a patient a false page under the name of this site.',
	mend: 'Write the address of a page in its place, from https:// or from / on. If the link was made to do something and leads nowhere, delete it.',
	example: {
		file: 'content/conditions/deep-decay.md',
		replaces: 'Decay starts in the enamel.[^eds-2021]',
		bad: 'Decay starts in the [enamel](java&#115;cript:show).[^eds-2021]',
		good: 'Decay starts in the [enamel](https://example.org/enamel).[^eds-2021]',
	},
	check({ project, report }) {
		for (const file of allFiles(project)) {
			for (const { urls, isPicture, range } of findAddresses(file)) {
				if (!urls.some((url) => runsCode(url, isPicture))) continue;
				report(file, {
					range,
					message:
						"This address runs code in the reader's browser. Write an address that starts with https:// or with /.",
					found: file.text.slice(range.start, range.end),
					expected: 'an address that starts with https:// or /',
				});
			}
		}
	},
};

interface Address {
	/** More than one for an animation, which goes through a list. */
	readonly urls: readonly string[];
	readonly isPicture: boolean;
	readonly range: Range;
}

function findAddresses(file: CheckedFile): Address[] {
	const { links = [], images = [] } = file.prose ?? {};
	return [
		...links.map(({ url, address }) => ({ urls: [url], isPicture: false, range: address })),
		...images.map(({ url, address }) => ({ urls: [url], isPicture: true, range: address })),
		...elementsOf(file).flatMap((element) =>
			element.attributes
				.filter(({ name }) => ADDRESSES.has(name.toLowerCase()))
				.map(({ name, value = '', range }) => ({
					urls: name === 'values' ? value.split(';') : [value],
					isPicture: PICTURES.has(element.name.toLowerCase()),
					range,
				})),
		),
	];
}
