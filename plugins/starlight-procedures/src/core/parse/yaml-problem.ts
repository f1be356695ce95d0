import { isCollection, isScalar, visit, type Document, type Node, type YAMLError, type YAMLWarning } from 'yaml';

/** A mistake in YAML, at offsets from the start of the YAML. */
export interface SyntaxProblem {
	readonly start: number;
	readonly end: number;
	/** The parser's own code, or a narrower one of ours. */
	readonly code: string;
	/** The parser's words; undefined where our code says more than they do. */
	readonly message?: string;
}

/**
 * The first mistake of a text: all that follows it may be its echo.
 * Its place is where the author slipped, which the parser often notices only a line later.
 */
export function findSyntaxProblem(document: Document, text: string): SyntaxProblem | undefined {
	const errors = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
	const deep = errors.find(isOutOfStack);
	if (deep) return { start: deep.pos[0], end: deep.pos[1], code: 'TOO_DEEP', message: 'Too many levels' };
	const [first, second] = errors;
	if (!first) return undefined;
	const [start, end] = first.pos;
	return narrow(first, second, document, text) ?? { start, end, code: first.code, message: first.message };
}

/** Whether the parser ran out of stack. It reports that like any slip of the author. */
export function isOutOfStack({ message }: Pick<Error, 'message'>): boolean {
	return message.includes('call stack');
}

type Mistake = YAMLError | YAMLWarning;

function narrow(first: Mistake, second: Mistake | undefined, document: Document, text: string) {
	const { code, message, pos } = first;
	if (/must be sufficiently indented and end with a|Expected flow .* to end with/.test(message))
		return unclosedBracket(document, pos[0], text);
	if (message.includes('quote')) return unclosedQuote(document, pos[0], text);
	if (code === 'UNEXPECTED_TOKEN') return unexpectedText(pos, text);
	if (code === 'MULTILINE_IMPLICIT_KEY') return keyWithoutColon(pos[0], text);
	if (code === 'BAD_INDENT') return misplacedLine(pos[0], text);
	// `for` below `condition: x`, but a column further right, is read as more text of that value.
	if (code === 'BLOCK_AS_IMPLICIT_KEY' && second?.code === 'MULTILINE_IMPLICIT_KEY' && second.pos[0] === pos[0])
		return { ...lineAt(text, second.pos[1] - 1), code: 'LINE_TOO_FAR_RIGHT' };
	return undefined;
}

function unclosedBracket(document: Document, at: number, text: string): SyntaxProblem | undefined {
	const start = lastStart(document, at, (node) => isCollection(node) && node.flow === true);
	if (start === undefined) return undefined;
	return { start, end: start + 1, code: text[start] === '[' ? 'UNCLOSED_LIST' : 'UNCLOSED_GROUP' };
}

function unclosedQuote(document: Document, at: number, text: string): SyntaxProblem | undefined {
	const start = lastStart(document, at, (node) => isScalar(node) && node.type?.startsWith('QUOTE') === true);
	return start === undefined ? undefined : { start, end: lineEnd(text, start), code: 'UNCLOSED_QUOTE' };
}

/** Where the last node of a sort starts before an offset and reaches to it. */
function lastStart(document: Document, at: number, matches: (node: Node) => boolean): number | undefined {
	let found: number | undefined;
	visit(document, {
		Node(_key, node) {
			const [start, end] = node.range ?? [at, at];
			if (start < at && end >= at && matches(node)) found = Math.max(start, found ?? 0);
		},
	});
	return found;
}

/** Text behind a closing quote, or a line that belongs to nothing above it. */
function unexpectedText([start, end]: readonly [number, number], text: string): SyntaxProblem | undefined {
	const before = text.slice(lineStart(text, start), start);
	if (before.trim() === '') return { ...lineAt(text, start), code: 'LINE_OUTSIDE' };
	const quote = /(?:^|[:\s[{,])("|').*\1\s*$/.exec(before)?.[1];
	if (quote === undefined) return undefined;
	return { start, end, code: quote === '"' ? 'TEXT_AFTER_DOUBLE_QUOTE' : 'TEXT_AFTER_SINGLE_QUOTE' };
}

/** `kind:injection` or `kind injection`: the parser takes the next line for more of the key. */
function keyWithoutColon(at: number, text: string): SyntaxProblem | undefined {
	const line = lineAt(text, at);
	const written = text.slice(at, line.end);
	const place = { start: at, end: line.end };
	if (/^[\w-]+:\S/.test(written)) return { ...place, code: 'MISSING_SPACE' };
	return /^[\w-]+(?: [^:]*)?$/.test(written) ? { ...place, code: 'MISSING_COLON' } : undefined;
}

/** A line among others of its group; one with a sign of its own for a list item is told so. */
function misplacedLine(at: number, text: string): SyntaxProblem {
	const line = lineAt(text, at);
	const isItem = /^(?:[•·‣–—*]|-[^\s-])/.test(text.slice(line.start, line.end));
	return { ...line, code: isItem ? 'LIST_SIGN' : 'BAD_INDENT' };
}

/** The line of an offset, without the space around it. */
function lineAt(text: string, at: number): { start: number; end: number } {
	const from = lineStart(text, at);
	const line = text.slice(from, lineEnd(text, at));
	return { start: from + line.length - line.trimStart().length, end: from + line.trimEnd().length };
}

function lineStart(text: string, at: number): number {
	return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
	const end = text.indexOf('\n', at);
	return at + text.slice(at, end === -1 ? undefined : end).trimEnd().length;
}
