import type { ProseAttribute, ProseElement } from '../../parse/elements.ts';
import { allFiles } from '../project.ts';
import type { Rule } from '../rule.ts';
import { elementsOf } from '../../site/elements.ts';
import { foreignHost } from './url.ts';

export const redirect: Rule = {
	id: 'safety/redirect',
	level: 'error',
	locked: 'on-pages',
	what: 'A tag that takes readers, their clicks or what they type to another place: `<meta http-equiv="refresh">`, `<base>`, a form or a `ping` of another site.',
	why: 'A patient would read a page of somebody else under the impression that it is this one, or tell them of an illness.',
	mend: 'Delete the tag. Where readers have to go on to another page, put an ordinary link in the text.',
	example: {
		file: 'content/conditions/deep-decay.md',
		replaces: 'Decay starts in the enamel.[^eds-2021]',
		bad: `Decay starts in the enamel.[^eds-2021]

<meta http-equiv="refresh" content="5; url=https://example.org/">`,
		good: `Decay starts in the enamel.[^eds-2021]

[Read on at the dental society](https://example.org/).`,
	},
	check({ project, report }) {
		for (const file of allFiles(project)) {
			for (const element of elementsOf(file)) {
				for (const { attribute, what } of findRedirects(element)) {
					report(file, {
						range: attribute.range,
						message: `${what} Delete it, or write a link that says where it leads.`,
						found: file.text.slice(attribute.range.start, attribute.range.end),
						expected: 'a link',
					});
				}
			}
		}
	},
};

function findRedirects({ name, attributes }: ProseElement): { attribute: ProseAttribute; what: string }[] {
	return attributes.flatMap((attribute) => {
		const what = explain(name.toLowerCase(), attribute.name.toLowerCase(), attribute.value ?? '');
		return what === undefined ? [] : [{ attribute, what }];
	});
}

function explain(tag: string, key: string, value: string): string | undefined {
	if (tag === 'meta')
		return key === 'http-equiv' || key === 'httpequiv'
			? 'This <meta> sets what the web server should set, such as a move to another page.'
			: undefined;
	if (tag === 'base')
		return key === 'href' || key === 'target' ? 'This <base> changes where every link of the page leads.' : undefined;
	const list = key === 'ping' ? value.split(/\s+/) : key === 'action' || key === 'formaction' ? [value] : [];
	const host = list.map(foreignHost).find((found) => found !== undefined);
	if (host === undefined) return undefined;
	return key === 'ping'
		? `A click on this link is told to ${host}.`
		: `What readers type into this form is sent to ${host}.`;
}
