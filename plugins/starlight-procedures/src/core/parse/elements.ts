import type { Range } from './yaml.ts';

/** An attribute of a tag. */
export interface ProseAttribute {
	/** In lower case for HTML; as written for a component; `{` for a spread, `{...rest}`. */
	readonly name: string;
	/** Its value with entities decoded; undefined where a program makes it: `{address}`. */
	readonly value: string | undefined;
	/** The whole attribute: `href="/x/"`. */
	readonly range: Range;
	/** Its value without quotes. */
	readonly valueRange: Range;
}

/** A tag in running text. */
export interface ProseElement {
	/** In lower case for HTML; as written for a component. */
	readonly name: string;
	readonly attributes: readonly ProseAttribute[];
	/** The start tag. */
	readonly range: Range;
	/** What stands in a `<style>`. */
	readonly css?: { readonly text: string; readonly range: Range };
}

/** Where an offset of a piece of text is in its file. */
type Place = (at: number) => number;

/** Elements whose content browsers read as text, up to their end tag. */
const RAW_TEXT: ReadonlySet<string> = new Set([
	'script',
	'style',
	'textarea',
	'title',
	'xmp',
	'noembed',
	'noframes',
	'iframe',
]);
/** Inside these the same elements hold tags like any other. */
const FOREIGN: ReadonlySet<string> = new Set(['svg', 'math']);

/** Whether the content of a page may be read as SVG or MathML from a tag on. */
export function isForeign({ name }: Pick<ProseElement, 'name'>): boolean {
	return FOREIGN.has(name);
}

const TAG_START = /<(?:(!--)|([!?/])|([a-z][^\s/>{]*))/gi;
/** `<!-->` is a whole comment, and `--!>` ends one: https://html.spec.whatwg.org/multipage/parsing.html#comment-start-state */
const COMMENT_END = /--!?>/g;
const EMPTY_COMMENT = /-?>/y;
/** A slash between attributes is as good as a space. */
const SPACE = /[\s/]*/y;
/** An equals sign in front is part of the name. */
const NAME = /[^\s/>][^\s/>=]*/y;
const VALUE = /\s*=\s*(?:"([^"]*)("?)|'([^']*)('?)|([^\s>"'{][^\s>]*))?/y;
/** A literal in braces, which is as good as one in quotes. */
const LITERAL = /^\s*(?:"([^"\\]*)"|'([^'\\]*)'|`([^`\\$]*)`)\s*$/;

/**
 * The start tags in a piece of raw HTML or MDX, read as browsers read them: what looks odd to people may well run.
 * @param place where an offset of the piece is in its file.
 * @param foreign whether SVG or MathML was opened before. Where it ends is hard to tell, so no tag behind it is skipped.
 */
export function readElements(text: string, place: Place, format: 'html' | 'jsx', foreign = false): ProseElement[] {
	const found: ProseElement[] = [];
	let mayBeForeign = foreign;
	let cssEnd = 0;
	const pattern = new RegExp(TAG_START);
	for (let tag = pattern.exec(text); tag; tag = pattern.exec(text)) {
		const [, comment, other, name] = tag;
		if (comment) pattern.lastIndex = commentEnd(text, pattern.lastIndex);
		else if (other) pattern.lastIndex = indexAfter(text, '>', pattern.lastIndex);
		else if (name) {
			const element = readElement(text, tag.index, name, format);
			const { end } = element.range;
			// One style in another is part of its text.
			const css = element.name === 'style' &&
				end >= cssEnd && { text: text.slice(end, (cssEnd = rawTextEnd(text, 'style', end))), range: element.range };
			found.push(move({ ...element, ...(css && { css }) }, place));
			pattern.lastIndex = end;
			mayBeForeign ||= isForeign(element);
			if (format === 'html' && !mayBeForeign && RAW_TEXT.has(element.name))
				pattern.lastIndex = rawTextEnd(text, element.name, end);
		}
	}
	return found;
}

/** The start tag at the beginning of an MDX element; a fragment has none. */
export function readStartTag(text: string, place: Place): ProseElement | undefined {
	const name = /^<([^\s/>{]+)/.exec(text)?.[1];
	return name === undefined ? undefined : move(readElement(text, 0, name, 'jsx'), place);
}

/** A start tag by the rules of CommonMark, without a backslash before it. https://spec.commonmark.org/0.31.2/#open-tag */
const OPEN_TAG = /(?<!\\)<[a-z][a-z0-9-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>/gi;

/**
 * Tags in what our parser takes for plain text.
 * It knows no slash in a value without quotes, `<img src=/x.png>`, but the other engine that a site may render with does.
 */
export function readMissedTags(text: string, offset: number): ProseElement[] {
	return Array.from(text.matchAll(OPEN_TAG)).flatMap(({ 0: tag, index }) =>
		readElements(tag, (at) => offset + index + at, 'html'),
	);
}

/**
 * Where an offset of a node's text is in the source: a node in a list or a quote has lost what its lines begin with.
 * @param source what the node covers.
 */
export function placeIn(text: string, source: string, offset: number): Place {
	if (text === source) return (at) => offset + at;
	const ends = (value: string) => Array.from(value.matchAll(/\r?(?:\n|$)/g), ({ index }) => index);
	const [textEnds, sourceEnds] = [ends(text), ends(source)];
	return (at) => {
		const line = textEnds.findIndex((end) => at <= end);
		return offset + (sourceEnds[line] ?? source.length) - ((textEnds[line] ?? at) - at);
	};
}

function readElement(text: string, start: number, written: string, format: 'html' | 'jsx'): ProseElement {
	const lower = (name: string) => (format === 'html' ? name.toLowerCase() : name);
	const attributes: ProseAttribute[] = [];
	let at = start + 1 + written.length;
	for (;;) {
		SPACE.lastIndex = at;
		SPACE.exec(text);
		if (format === 'jsx' && text[SPACE.lastIndex] === '{') {
			const range = { start: SPACE.lastIndex, end: braceEnd(text, SPACE.lastIndex) };
			attributes.push({ name: '{', value: undefined, valueRange: range, range });
			at = range.end;
			continue;
		}
		NAME.lastIndex = SPACE.lastIndex;
		const name = NAME.exec(text)?.[0];
		if (name === undefined) break;
		const { value, valueRange, end } = readValue(text, NAME.lastIndex, format);
		attributes.push({ name: lower(name), value, valueRange, range: { start: SPACE.lastIndex, end } });
		at = end;
	}
	return { name: lower(written), attributes, range: { start, end: indexAfter(text, '>', at) } };
}

function readValue(text: string, at: number, format: 'html' | 'jsx') {
	VALUE.lastIndex = at;
	const match = VALUE.exec(text);
	if (!match) return { value: '', valueRange: { start: at, end: at }, end: at };
	const end = VALUE.lastIndex;
	const [, double, doubleEnd, single, singleEnd, bare] = match;
	const written = double ?? single ?? bare;
	if (written !== undefined) {
		const valueEnd = end - (doubleEnd ?? singleEnd ?? '').length;
		return { value: decodeEntities(written), valueRange: { start: valueEnd - written.length, end: valueEnd }, end };
	}
	if (format === 'html' || text[end] !== '{') {
		// In HTML a brace is a value like any other.
		const value = /^[^\s>]*/.exec(text.slice(end))?.[0] ?? '';
		return {
			value: decodeEntities(value),
			valueRange: { start: end, end: end + value.length },
			end: end + value.length,
		};
	}
	const close = braceEnd(text, end);
	const literal = LITERAL.exec(text.slice(end + 1, close - 1));
	const value = literal?.[1] ?? literal?.[2] ?? literal?.[3];
	const start = value === undefined ? end : text.indexOf(value, end + 1);
	const valueRange = { start, end: value === undefined ? close : start + value.length };
	return { value, valueRange, end: close };
}

/** What may stand in braces and hold braces that do not count: text in quotes, comments. */
const BRACE_TOKEN = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|\/\*[\s\S]*?\*\/|[{}]/gs;

/** Behind the brace that closes the one at `at`. */
function braceEnd(text: string, at: number): number {
	let depth = 0;
	const token = new RegExp(BRACE_TOKEN);
	token.lastIndex = at;
	for (let match = token.exec(text); match; match = token.exec(text)) {
		if (match[0] === '{') depth++;
		else if (match[0] === '}' && --depth === 0) return token.lastIndex;
	}
	return text.length;
}

function commentEnd(text: string, at: number): number {
	EMPTY_COMMENT.lastIndex = at;
	if (EMPTY_COMMENT.test(text)) return EMPTY_COMMENT.lastIndex;
	COMMENT_END.lastIndex = at;
	return COMMENT_END.test(text) ? COMMENT_END.lastIndex : text.length;
}

function rawTextEnd(text: string, name: string, at: number): number {
	const pattern = new RegExp(`</${name}[\\s/>]`, 'gi');
	pattern.lastIndex = at;
	return pattern.exec(text)?.index ?? text.length;
}

function indexAfter(text: string, sign: string, at: number): number {
	const found = text.indexOf(sign, at);
	return found === -1 ? text.length : found + 1;
}

function move({ name, attributes, range, css }: ProseElement, place: Place): ProseElement {
	const placed = ({ start, end }: Range): Range => ({ start: place(start), end: place(end) });
	return {
		name,
		attributes: attributes.map((attribute) => ({
			...attribute,
			range: placed(attribute.range),
			valueRange: placed(attribute.valueRange),
		})),
		range: placed(range),
		...(css && { css: { ...css, range: placed(css.range) } }),
	};
}

/** Entities that stand for a sign of an address. No other name stands for one, or for a letter of a protocol. */
const NAMED: Readonly<Record<string, string>> = {
	amp: '&',
	colon: ':',
	sol: '/',
	bsol: '\\',
	num: '#',
	quest: '?',
	period: '.',
	Tab: '\t',
	NewLine: '\n',
};
const ENTITY = /&(?:#x([0-9a-f]+);?|#([0-9]+);?|([a-z]+);)/gi;

/** Decodes what HTML allows in an address. */
function decodeEntities(value: string): string {
	return value.replace(ENTITY, (whole, hex?: string, decimal?: string, name?: string) => {
		if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] as string) : whole;
		const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
		return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '\uFFFD';
	});
}
