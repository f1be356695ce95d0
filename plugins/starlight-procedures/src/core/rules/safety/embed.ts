import type { CheckedFile } from '../../parse/file.ts';
import type { Range } from '../../parse/yaml.ts';
import { allFiles } from '../project.ts';
import type { Rule } from '../rule.ts';
import { elementsOf } from '../../site/elements.ts';
import { foreignLoad } from './loads.ts';
import { foreignHost } from './url.ts';

export const embed: Rule = {
	id: 'safety/embed',
	level: 'error',
	locked: 'on-pages',
	what: 'An image, film, frame or file of another site that is loaded with the page.',
	why: 'The other site learns who reads about which illness, and can change what it shows without anybody noticing.',
	mend: 'Keep a copy in this site if its licence allows that, or put a link in its place, which loads nothing until a reader follows it.',
	example: {
		file: 'content/conditions/deep-decay.md',
		replaces: 'Decay starts in the enamel.[^eds-2021]',
		bad: `Decay starts in the enamel.[^eds-2021]

![A tooth with its root](https://images.example.org/tooth.png)`,
		good: `Decay starts in the enamel.[^eds-2021]

[See a tooth with its root](https://images.example.org/tooth.png).`,
	},
	check({ project, report }) {
		for (const file of allFiles(project)) {
			for (const { what, host, range } of findEmbeds(file)) {
				report(file, {
					range,
					message: `${what} is loaded from ${host}, which thereby learns who reads this page. Keep a copy in this site, or link to it.`,
					found: host,
					expected: 'a file of this site, or a link',
				});
			}
		}
	},
};

function findEmbeds(file: CheckedFile): { readonly what: string; readonly host: string; readonly range: Range }[] {
	return [
		...(file.prose?.images ?? []).flatMap(({ url, address }) => {
			const host = foreignHost(url);
			return host === undefined ? [] : [{ what: 'This image', host, range: address }];
		}),
		...elementsOf(file).flatMap((element) => {
			const load = foreignLoad(element);
			return load ? [{ what: `The content of <${element.name}>`, host: load.host, range: load.range }] : [];
		}),
	];
}
