import { statSync } from 'node:fs';
import { join } from 'node:path';
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
		// Astro makes no page of what starts with an underscore, nor of what is in such a folder.
		.filter((name) => PAGE.test(name) && !/(?:^|\/)_/.test(name))
		.map((name) => toPattern(name.replace(PAGE, '')));
	return (path) => {
		const bare = path.replace(/\/$/, '') || '/';
		return routes.some((route) => route.test(bare)) || isPublic(root, path);
	};
}

/** Whether a web server finds a file of `public` at a path: of a folder only its index, and nothing that is outside. */
function isPublic(root: string, path: string): boolean {
	if (path.includes('\0') || path.split(/[/\\]/).includes('..')) return false;
	const place = join(root, 'public', path);
	return isFile(place.replace(/\/$/, '/index.html')) || (!path.endsWith('/') && isFile(join(place, 'index.html')));
}

function isFile(path: string): boolean {
	try {
		return statSync(path).isFile();
	} catch {
		return false;
	}
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
