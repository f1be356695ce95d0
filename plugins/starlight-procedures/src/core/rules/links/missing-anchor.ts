import { siteMapOf } from '../../site/site-map.ts';
import { didYouMean } from '../../suggest.ts';
import { allFiles } from '../project.ts';
import type { Rule } from '../rule.ts';

export const missingAnchor: Rule = {
	id: 'links/missing-anchor',
	level: 'error',
	what: 'A link to a part of a page that the page does not have.',
	why: 'The reader would land at the top of a long page and may never find the risk, word or source that was meant.',
	mend: 'Open the page that the link leads to, and copy the address of the heading from there. If the part is gone, link to the page alone or take the link away.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: 'The dentist numbs the tooth.[^kim-2020]',
		bad: `The dentist numbs the tooth.[^kim-2020]

The inside is the [pulp](/glossary/#pulb).`,
		good: `The dentist numbs the tooth.[^kim-2020]

The inside is the [pulp](/glossary/#pulp).`,
	},
	check({ project, report }) {
		const site = siteMapOf(project);
		for (const file of allFiles(project)) {
			for (const { url, path, anchor, range } of site.links(file)) {
				const anchors = anchor === undefined ? undefined : site.page(path)?.anchors();
				if (anchor === undefined || !anchors || anchors.has(anchor)) continue;
				const near = anchors.nearest(anchor);
				const suggestion = near === undefined ? undefined : `${url.replace(/#.*$/s, '')}#${near}`;
				report(file, {
					range,
					message: `The link "${url}" leads to a part of ${path}, but nothing there has the address #${anchor}.${didYouMean(suggestion)} Mend what stands behind the #, or leave it out.`,
					found: url,
					expected: 'the address of a heading or of a part of that page',
					suggestion,
				});
			}
		}
	},
};
