import { elementsOf } from '../../site/elements.ts';
import type { CheckedFile } from '../../parse/file.ts';
import type { Range } from '../../parse/yaml.ts';
import { didYouMean, nearest } from '../../suggest.ts';
import { allFiles } from '../project.ts';
import type { Rule } from '../rule.ts';

const PROTOCOL = /^\s*([a-z][a-z0-9+.-]*):/i;
/** What runs or is code is a matter of safety. */
const OTHERS_CASE: ReadonlySet<string> = new Set(['javascript', 'vbscript', 'livescript', 'data']);

export const unknownProtocol: Rule = {
	id: 'links/unknown-protocol',
	level: 'error',
	what: 'A link whose address starts with a word and a colon that browsers do not know, such as `htps:`.',
	why: 'Nothing happens when a reader follows it, and nobody tells them why.',
	mend: 'Compare what stands before the colon with the address in the browser: nearly always it has to be https.',
	example: {
		file: 'content/conditions/deep-decay.md',
		replaces: 'Decay starts in the enamel.[^eds-2021]',
		bad: 'Decay starts in the [enamel](htps://example.org/enamel).[^eds-2021]',
		good: 'Decay starts in the [enamel](https://example.org/enamel).[^eds-2021]',
	},
	options: {
		allow: {
			default: ['https', 'http', 'mailto', 'tel', 'sms'],
			what: 'What the address of a link may start with, without the colon.',
		},
	},
	check({ project, list, report }) {
		for (const file of allFiles(project)) {
			const allowed = list(file, 'allow');
			for (const { url, range } of findAddresses(file)) {
				const protocol = PROTOCOL.exec(url)?.[1]?.toLowerCase();
				if (protocol === undefined || allowed.includes(protocol) || OTHERS_CASE.has(protocol)) continue;
				const near = nearest(protocol, allowed);
				const suggestion = near === undefined ? undefined : url.trim().replace(PROTOCOL, `${near}:`);
				report(file, {
					range,
					message: `The link "${url}" starts with "${protocol}:", which browsers cannot follow.${didYouMean(suggestion)} Start it with https:// if it leads to another site, or with / if it leads to this one.`,
					found: url,
					expected: allowed.map((name) => `${name}:`).join(', '),
					suggestion,
				});
			}
		}
	},
};

function findAddresses(file: CheckedFile): { readonly url: string; readonly range: Range }[] {
	return [
		...(file.prose?.links ?? []).map(({ url, address }) => ({ url, range: address })),
		...elementsOf(file).flatMap(({ name, attributes }) =>
			attributes
				.filter((attribute) => name === 'a' && attribute.name === 'href')
				.flatMap(({ value, valueRange }) => (value === undefined ? [] : [{ url: value, range: valueRange }])),
		),
	];
}
