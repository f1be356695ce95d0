import type { CheckedFile } from '../../parse/file.ts';
import type { Range } from '../../parse/yaml.ts';
import { allFiles } from '../project.ts';
import type { Rule } from '../rule.ts';

export const empty: Rule = {
	id: 'links/empty',
	level: 'error',
	what: 'A link with no text to read or no address to go to.',
	why: 'A screen reader says "link" and nothing else, and a reader who follows it stays where they are.',
	mend: 'Write between the square brackets what the reader will find, and between the round ones where it is. If there is no such page, keep the words and take the brackets away.',
	example: {
		file: 'content/conditions/deep-decay.md',
		replaces: 'Decay starts in the enamel.[^eds-2021]',
		bad: 'Decay starts in the enamel.[^eds-2021] Read about the [pulp]().',
		good: 'Decay starts in the enamel.[^eds-2021] Read about the [pulp](/glossary/#pulp).',
	},
	check({ project, report }) {
		for (const file of allFiles(project)) {
			for (const { url, text, range } of file.prose?.links ?? []) {
				if (text === '')
					report(file, {
						range,
						message: `The link to "${url}" has no text. Write between its square brackets where it leads.`,
						found: file.text.slice(range.start, range.end),
						expected: 'a text that says where the link leads',
					});
				else if (isNowhere(url)) report(file, withoutAddress(text, range));
			}
			for (const { name, range } of emptyAttributes(file)) report(file, withoutAddress(`<${name}>`, range));
		}
	},
};

function withoutAddress(text: string, range: Range) {
	return {
		range,
		message: `The link "${text}" has no address. Write where it leads, or take the link away and leave its text.`,
		found: text,
		expected: 'an address',
	};
}

/** A lone # leads to the top of the page that the reader is on. */
function isNowhere(url: string): boolean {
	return url.trim() === '' || url.trim() === '#';
}

function emptyAttributes({ prose }: CheckedFile): { name: string; range: Range }[] {
	return (prose?.elements ?? []).flatMap(({ name, attributes }) =>
		attributes
			.filter((attribute) => attribute.name === 'href' && attribute.value !== undefined && isNowhere(attribute.value))
			.map(({ range }) => ({ name, range })),
	);
}
