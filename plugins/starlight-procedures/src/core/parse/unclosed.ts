import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { blankComments, HTML_COMMENT } from './comments.ts';
import type { Unclosed } from './prose.ts';

/** What closes a code block, below the signs of the lists and quotes that it stands in. */
const CODE_FENCE = /^[\s>]*(`{3,}|~{3,})/;

/**
 * Code blocks and comments that nothing closes, at the sign that opens them.
 * @param body the text; what the tree has behind it is no author's.
 */
export function findOpenBlocks(tree: Root, body: string, bodyOffset: number): Unclosed[] {
	const found: Unclosed[] = [];
	const add = (what: string, start: number) => {
		const length = /^.*/.exec(body.slice(start))?.[0].trimEnd().length ?? 0;
		found.push({ what, range: { start: bodyOffset + start, end: bodyOffset + start + length }, swallows: true });
	};
	const lastEnd = body.lastIndexOf('-->');
	visit(tree, (node) => {
		const start = node.position?.start.offset ?? 0;
		const source = body.slice(start, node.position?.end.offset ?? start);
		if (node.type === 'code' && !isClosed(source)) add('a code block', start);
		if (node.type !== 'html') return;
		const at = blankComments(source, HTML_COMMENT).indexOf('<!--');
		if (at !== -1 && lastEnd < start + at) add('a comment (<!--)', start + at);
	});
	return found;
}

/** Whether a code block ends in a fence at least as long as its first; one that is only indented has none. */
function isClosed(source: string): boolean {
	const opening = CODE_FENCE.exec(source)?.[1];
	if (opening === undefined) return true;
	const [, ...lines] = source.trimEnd().split('\n');
	const last =
		lines
			.at(-1)
			?.replace(/^[\s>]*/, '')
			.trimEnd() ?? '';
	return last.startsWith(opening) && /^(?:`+|~+)$/.test(last);
}

/** Asides that nothing closes, in a tree with directives on. */
export function findOpenAsides(tree: Root, body: string, bodyOffset: number): Unclosed[] {
	const found: Unclosed[] = [];
	const bodyEnd = body.trimEnd().length;
	visit(tree, 'containerDirective', (node) => {
		const start = node.position?.start.offset ?? 0;
		const end = node.position?.end.offset ?? 0;
		const lastLine = body.lastIndexOf('\n', end - 1);
		if (end <= bodyEnd && lastLine > start && /^:{3,}[ \t]*$/.test(body.slice(lastLine + 1, end))) return;
		const range = { start: bodyOffset + start, end: bodyOffset + start + 3 + node.name.length };
		found.push({ what: `the aside ":::${node.name}"`, range });
	});
	return found;
}
