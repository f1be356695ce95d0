import { allFiles } from '../project.ts';
import type { Rule } from '../rule.ts';
import { elementsOf } from '../../site/elements.ts';

export const script: Rule = {
	id: 'safety/script',
	level: 'error',
	locked: 'on-pages',
	what: 'A script in the text of a page.',
	why: 'A script can change what the page says, or tell others that a patient has read it.',
	mend: 'Delete the script. What a page needs to do belongs in a component of the site, which somebody reviews.',
	example: {
		file: 'content/conditions/deep-decay.md',
		replaces: 'Decay starts in the enamel.[^eds-2021]',
		bad: `Decay starts in the enamel.[^eds-2021]

<script src="/count.js"></script>`,
		good: 'Decay starts in the enamel.[^eds-2021]',
	},
	check({ project, report }) {
		for (const file of allFiles(project)) {
			for (const { name, range } of elementsOf(file)) {
				if (name !== 'script') continue;
				report(file, {
					range,
					message:
						'A script stands in the text. Delete it; what a page needs to do belongs into a component of the site.',
					found: file.text.slice(range.start, range.end),
				});
			}
		}
	},
};
