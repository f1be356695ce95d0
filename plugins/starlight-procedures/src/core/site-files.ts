import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { listFiles } from './list-files.ts';

const PAGE = /\.(?:astro|mdx?|html|[jt]s)$/;

/**
 * What the site serves beside its generated pages and guides: files of `public`, pages of `src/pages`.
 * @param root absolute path of the project.
 * @returns whether a path without base, such as `/report.pdf` or `/authors/rules/`, is one of them.
 */
export async function findSiteFiles(root: string): Promise<(path: string) => boolean> {
	const { files } = await listFiles(root, 'src/pages');
	const routes = files
		.filter((name) => PAGE.test(name) && !posix.basename(name).startsWith('_'))
		.map((name) => toPattern(name.replace(PAGE, '')));
	return (path) => {
		const bare = path.replace(/\/$/, '') || '/';
		return routes.some((route) => route.test(bare)) || (bare !== '/' && existsSync(join(root, 'public', bare)));
	};
}

/** A route such as `authors/rules/[...rule]` as a pattern: a parameter takes one step, a rest parameter any number. */
function toPattern(route: string): RegExp {
	const steps = route
		.replace(/(^|\/)index$/, '')
		.split('/')
		.filter((step) => step !== '')
		.map((step) => {
			if (/^\[\.\.\..+\]$/.test(step)) return '(?:/.*)?';
			return `/${step
				.split(/(\[[^\]]+\])/)
				.map((part) => (part.startsWith('[') ? '[^/]+' : part.replace(/[.*+?^${}()|\\]/g, '\\$&')))
				.join('')}`;
		});
	return new RegExp(`^${steps.join('') || '/'}$`);
}
