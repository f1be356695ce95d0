import { parse } from 'parse5';

/** @typedef {import('parse5').DefaultTreeAdapterTypes.Node} Node */

/** Elements that end a sentence where they start and end. */
const BLOCKS = new Set(
	'article aside blockquote caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header li main nav ol p section summary table tbody td th thead tr ul'.split(
		' ',
	),
);
/** What is looked up rather than read: headings, names, references, numbers of references. */
const SKIPPED_TAGS = new Set([
	'h1',
	'h2',
	'h3',
	'h4',
	'h5',
	'h6',
	'nav',
	'script',
	'style',
	'sup',
	'svg',
	'cite',
	'caption',
	'template',
]);
const SKIPPED_CLASSES = new Set(['sp-aliases', 'sp-kicker', 'sp-sources', 'sp-names', 'sp-report', 'sr-only']);
const SKIPPED_IDS = new Set(['references', 'about-this-page']);

/**
 * The running text of a built page, one block a paragraph, list item or table cell.
 * A block counts if it holds a whole sentence: labels and links alone would make a page look easier than it is.
 * @param {string} html
 * @returns {string[]}
 */
export function pageText(html) {
	const start = html.indexOf('<main');
	const main = html.slice(start, html.indexOf('</main>', start));
	/** @type {string[]} */
	const blocks = [];
	let current = '';
	const flush = () => {
		const text = current.replace(/\s+/g, ' ').trim();
		if (/[.?!]["”)]?$/.test(text)) blocks.push(text);
		current = '';
	};
	/** @param {Node} node */
	const walk = (node) => {
		if ('value' in node) current += node.value;
		if (!('childNodes' in node) || isSkipped(node)) return;
		const isBlock = BLOCKS.has(node.nodeName);
		if (isBlock) flush();
		node.childNodes.forEach(walk);
		if (isBlock) flush();
	};
	walk(parse(main));
	return blocks;
}

/** @param {Node} node */
function isSkipped(node) {
	if (!('attrs' in node)) return false;
	if (SKIPPED_TAGS.has(node.tagName)) return true;
	return node.attrs.some(
		({ name, value }) =>
			name === 'hidden' ||
			(name === 'class' && value.split(/\s+/).some((item) => SKIPPED_CLASSES.has(item))) ||
			(name === 'aria-labelledby' && SKIPPED_IDS.has(value)),
	);
}
