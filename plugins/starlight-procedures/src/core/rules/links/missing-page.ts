import { siteMapOf } from '../../site/site-map.ts';
import { didYouMean } from '../../suggest.ts';
import { allFiles } from '../project.ts';
import type { Rule } from '../rule.ts';

/** An address of another site without its protocol, which browsers take for a page of this one. */
const NO_PROTOCOL = /^www\./i;

export const missingPage: Rule = {
	id: 'links/missing-page',
	level: 'error',
	what: 'A link to a page that this site does not have, in running text or in the frontmatter of a guide.',
	why: 'A reader who wants to know more, perhaps what to do in an emergency, would end on an error page.',
	mend: 'Write the address of the page as it stands in the browser, from the slash behind the host on. If the page is not written yet, take the link away until it is.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: 'The dentist numbs the tooth.[^kim-2020]',
		bad: `The dentist numbs the tooth.[^kim-2020]

It is done for [deep decay](/conditions/deep-decai/).`,
		good: `The dentist numbs the tooth.[^kim-2020]

It is done for [deep decay](/conditions/deep-decay/).`,
	},
	options: {
		ignore: {
			default: ['/sitemap-index.xml', '/pagefind/'],
			what: 'What the first part of a path may be without a page behind it, for pages that other software makes.',
		},
	},
	check({ project, list, report }) {
		const site = siteMapOf(project);
		for (const file of allFiles(project)) {
			for (const link of site.links(file)) {
				const { url, path, range, outside } = link;
				if ((site.has(path) && !outside) || list(file, 'ignore').some((prefix) => path.startsWith(prefix))) continue;
				const suggestion = NO_PROTOCOL.test(url) ? `https://${url}` : site.suggest(file, link);
				const isFile = /\.mdx?$/i.test(path);
				report(file, {
					range,
					message: outside
						? `The link "${url}" leads out of the site, which is served below ${project.serving.base}.${didYouMean(suggestion)} Put ${project.serving.base} in front, or write the whole address, with https://.`
						: isFile
							? `The link "${url}" names a file, but readers get pages.${didYouMean(suggestion)} Write the address of the page.`
							: `The link "${url}" leads to ${path}, and this site has no such page.${didYouMean(suggestion)} Mend the address, or write the page.`,
					found: url,
					expected: 'the path of a page, such as /procedures/',
					suggestion,
				});
			}
		}
	},
};
