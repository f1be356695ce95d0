import type { ProseElement } from '../../parse/elements.ts';
import { allFiles } from '../project.ts';
import type { Rule } from '../rule.ts';
import { elementsOf } from '../../site/elements.ts';

/** Starts with a lower-case letter: components take such names as properties of their own. */
const HTML_NAME = /^[a-z]/;
const HANDLER = /^on[a-z]/i;

export const handler: Rule = {
	id: 'safety/handler',
	level: 'error',
	locked: 'on-pages',
	what: 'A tag with code in an attribute such as `onclick` or `onerror`.',
	why: 'The code runs in the browser of a patient, where it can change what the page says or report who read it.',
	mend: 'Delete the attribute. What has to happen at a click belongs in a component of the site, which somebody reviews.',
	example: {
		file: 'content/conditions/deep-decay.md',
		replaces: 'Decay starts in the enamel.[^eds-2021]',
		bad: 'Decay <abbr title="the hard part" onclick="say()">starts</abbr> in the enamel.[^eds-2021]',
		good: 'Decay <abbr title="the hard part">starts</abbr> in the enamel.[^eds-2021]',
	},
	check({ project, report }) {
		for (const file of allFiles(project)) {
			for (const element of elementsOf(file)) {
				if (!HTML_NAME.test(element.name)) continue;
				for (const { name, range } of element.attributes) {
					if (!HANDLER.test(name)) continue;
					report(file, {
						range,
						message: `The attribute "${name}" of <${element.name}> holds code that runs in the reader's browser. Delete the attribute.`,
						found: name,
					});
				}
			}
		}
	},
};

/** Whether a tag of HTML holds code in one of its attributes. */
export function hasHandler({ name: tag, attributes }: ProseElement): boolean {
	return HTML_NAME.test(tag) && attributes.some(({ name }) => HANDLER.test(name));
}
