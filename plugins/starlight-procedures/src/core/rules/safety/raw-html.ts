import type { Rule } from '../rule.ts';
import { hasHandler } from './handler.ts';
import { foreignLoad } from './loads.ts';

export const rawHtml: Rule = {
	id: 'safety/raw-html',
	level: 'warn',
	what: 'A tag of raw HTML in the text of an entry, where Markdown or the frontmatter has a way of its own.',
	why: 'Raw HTML can hide text, break the page for screen readers and bring in what nobody has checked.',
	mend: 'Write it in Markdown: ** for bold, * for italics, a hyphen for a list. Use the frontmatter where it has a place for what you want to show.',
	example: {
		file: 'content/conditions/deep-decay.md',
		replaces: 'Decay starts in the enamel.[^eds-2021]',
		bad: 'Decay starts in the <b>enamel</b>.[^eds-2021]',
		good: 'Decay starts in the **enamel**.[^eds-2021]',
	},
	options: {
		allow: {
			default: ['abbr', 'br', 'details', 'kbd', 'sub', 'summary', 'sup'],
			what: 'Names of the tags that may stand in the text of an entry.',
		},
	},
	check({ project: { files }, list, report }) {
		for (const file of files) {
			if (file.path.endsWith('.mdx')) continue;
			for (const element of file.prose?.elements ?? []) {
				const { name, range } = element;
				const allowed = list(file, 'allow');
				// What other rules of safety report is not said twice.
				if (allowed.includes(name) || name === 'script' || name === 'style') continue;
				if (foreignLoad(element) !== undefined || hasHandler(element)) continue;
				report(file, {
					range,
					message: `The tag <${name}> is raw HTML. Write it in Markdown, or delete it. Tags that may stand here: ${allowed.join(', ') || 'none'}.`,
					found: file.text.slice(range.start, range.end),
					expected: allowed.join(', '),
				});
			}
		}
	},
};
