import type { Rule } from '../rule.ts';

/** Components take a style as a property of their own. */
const HTML_NAME = /^[a-z]/;

export const style: Rule = {
	id: 'safety/style',
	level: 'error',
	locked: 'on-pages',
	what: 'A style in the text of an entry: a `style` attribute or a `<style>` tag.',
	why: 'It can hide or cover what the page says, and nobody has tried it with large letters, in the dark theme or on paper.',
	mend: 'Delete the style. How a page looks is for the style sheets of the site, which somebody reviews.',
	example: {
		file: 'content/conditions/deep-decay.md',
		replaces: 'Decay starts in the enamel.[^eds-2021]',
		bad: 'Decay starts in the <abbr title="the hard part" style="color: #ccc">enamel</abbr>.[^eds-2021]',
		good: 'Decay starts in the <abbr title="the hard part">enamel</abbr>.[^eds-2021]',
	},
	check({ project: { files }, report }) {
		for (const file of files) {
			for (const { name, attributes, range: tag } of file.prose?.elements ?? []) {
				if (!HTML_NAME.test(name)) continue;
				const ranges = attributes
					.filter((attribute) => attribute.name.toLowerCase() === 'style')
					.map(({ range }) => range);
				for (const range of name === 'style' ? [tag] : ranges) {
					report(file, {
						range,
						message: 'Styles belong to the site, not into the text of a page. Delete this one.',
						found: file.text.slice(range.start, range.end),
					});
				}
			}
		}
	},
};
