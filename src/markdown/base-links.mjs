// @ts-check
import { visit } from 'unist-util-visit';

/**
 * A rehype plugin that puts the site's base before root-relative links, so that guides are written once
 * and work at any address.
 * @param {string} base such as `/` or `/handbook/`
 * @returns {() => (tree: import('hast').Root) => void}
 */
export function baseLinks(base) {
	const root = base.replace(/\/$/, '');
	return () => (tree) => {
		if (root === '') return;
		visit(tree, 'element', ({ tagName, properties }) => {
			const { href } = properties;
			if (tagName !== 'a' || typeof href !== 'string' || !/^\/(?!\/)/.test(href)) return;
			if (href !== root && !href.startsWith(`${root}/`)) properties.href = root + href;
		});
	};
}
