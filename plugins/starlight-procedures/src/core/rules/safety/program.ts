import { blankComments } from '../../parse/comments.ts';
import type { ProseElement } from '../../parse/elements.ts';
import type { CheckedFile } from '../../parse/file.ts';
import type { ProseCode } from '../../parse/mdx.ts';
import type { Range } from '../../parse/yaml.ts';

/** Code of an .mdx file whose outcome cannot be read from the file. */
export interface HiddenPart {
	readonly what: string;
	readonly range: Range;
}

const IMPORT =
	/\bimport\s+(?:type\s+)?(?:([\w*{}\s,$]+?)\s+from\s+)?(?:"([^"\\\n]*)"|'([^'\\\n]*)')(?:\s+with\s*\{[^{}]*\})?\s*(?:;|$)/gm;
/** A value that is what it says: text, a number, yes or no. */
const EXPORT = /^export\s+const\s+[\w$]+\s*=\s*(?:"[^"\\\n]*"|'[^'\\\n]*'|[\d.]+|true|false)\s*(?:;|$)/gm;
const LINE_COMMENT = /^[^\S\n]*\/\/.*$/gm;
/** `astro:assets`, `virtual:x`, `@scope/package/x`, `../x`, but no address. */
const PACKAGE = /^(?:(?:astro|virtual|node):)?[\w@.~#-][^:]*$/;

/** Text, or nothing but a comment. */
const PLAIN = /^\{(?:"[^"\\]*"|'[^'\\]*'|`[^`\\$]*`|\/\*(?:[^*]|\*(?!\/))*\*\/|\s)*\}$/;
/** What can make a tag without writing one: a call, a tagged template, `new`. */
const CAN_RUN = /[(`]|\bnew\b|\bimport\b/;
const NAME = /^[\w$]+/;
const NAMES = /[\w$]+/g;

/** The parts of a file's imports and exports, and of what stands in braces, that may do anything. */
export function findHiddenCode(code: readonly ProseCode[]): HiddenPart[] {
	return code.flatMap(({ type, text, range }) => {
		if (type === 'expression')
			return PLAIN.test(text) || !CAN_RUN.test(text) ? [] : [{ what: 'The code in these braces', range }];
		// Comments last: their signs may stand in the text of an import.
		const lines = text.replace(IMPORT, blank).replace(EXPORT, blank);
		const rest = blankComments(lines, { open: '/*', close: '*/' }).replace(LINE_COMMENT, blank);
		const start = range.start + (rest.length - rest.trimStart().length);
		return rest.trim() === '' ? [] : [{ what: 'This code', range: { start, end: start + rest.trim().length } }];
	});
}

/** Where a file imports code from another site. */
export function findForeignImports(code: readonly ProseCode[]): { readonly from: string; readonly range: Range }[] {
	return code
		.filter(({ type }) => type === 'module')
		.flatMap(({ text, range: { start } }) =>
			Array.from(text.matchAll(IMPORT), ({ 0: whole, 2: double, 3: single, index }) => ({
				from: double ?? single ?? '',
				range: { start: start + index, end: start + index + whole.trimEnd().length },
			})).filter(({ from }) => !PACKAGE.test(from)),
		);
}

/** The names a file imports: what they stand for is in a file of its own. */
export function importedNames({ prose }: CheckedFile): ReadonlySet<string> {
	return new Set(
		(prose?.code ?? [])
			.filter(({ type }) => type === 'module')
			.flatMap(({ text }) => Array.from(text.matchAll(IMPORT), ([, names = '']) => names.match(NAMES) ?? []).flat()),
	);
}

/** Attributes of any tag that take what can harm, and those that only HTML's own tags take so. */
const RISKY: ReadonlySet<string> = new Set(['href', 'src', 'srcset', 'link', 'url', 'action', 'poster']);
const RISKY_IN_HTML: ReadonlySet<string> = new Set([
	...['style', 'data', 'to', 'from', 'by', 'values', 'formaction', 'ping', 'xlink:href', 'xlinkhref', 'imagesrcset'],
	...['background', 'content', 'codebase', 'code', 'archive'],
]);
/** They put a text on the page as HTML. */
const HTML_SETTERS: ReadonlySet<string> = new Set(['set:html', 'dangerouslysetinnerhtml', 'innerhtml']);

/** The attributes of a tag that are worked out when the page is made, where that can harm. */
export function findHiddenAttributes(
	{ name, attributes }: ProseElement,
	source: string,
	imported: ReadonlySet<string>,
): HiddenPart[] {
	const isHtml = /^[a-z]/.test(name) && !name.includes('.');
	return attributes.flatMap((attribute) => {
		const { range, value, valueRange } = attribute;
		const key = attribute.name.toLowerCase();
		if (key === '{') return [{ what: `What these braces give to <${name}>`, range }];
		if (HTML_SETTERS.has(key)) return [{ what: `What "${attribute.name}" puts on the page`, range }];
		if (value !== undefined || !(RISKY.has(key) || (isHtml && RISKY_IN_HTML.has(key)))) return [];
		const written = source.slice(valueRange.start + 1, valueRange.end - 1).trim();
		const root = NAME.exec(written)?.[0];
		const isImported = root !== undefined && /^[\w$.?]+$/.test(written) && imported.has(root);
		return isImported ? [] : [{ what: `The value of "${attribute.name}"`, range }];
	});
}

function blank(text: string): string {
	return ' '.repeat(text.length);
}
