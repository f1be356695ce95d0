import { parseYaml, type Path } from '../../core/parse/yaml.ts';
import { LineIndex, type Point } from '../../core/text.ts';
import { CannotRun } from '../host.ts';

/** An exported item that can be found again in its file. */
export interface JsonItem {
	readonly value: unknown;
	/** Where it starts, or the value of one of its keys. */
	readonly place: (path?: Path) => Point;
}

/**
 * The items of a CSL-JSON file: a list, or the list under `items`.
 * @param text the file without byte order mark.
 * @throws CannotRun where it is not JSON or holds no list.
 */
export function readItems(path: string, text: string): readonly JsonItem[] {
	const lines = new LineIndex(text);
	const data = parseJson(path, text, lines);
	const list: unknown = isGroup(data) && Object.hasOwn(data, 'items') ? data.items : data;
	if (!Array.isArray(list))
		throw new CannotRun(
			`${path} holds no list of sources. Expected CSL JSON: [ … ], or { "items": [ … ] }. Export it anew in that format. Nothing was written.`,
		);
	const spans = findSpans(text);
	return (list as unknown[]).map((value, at) => {
		const { start, end } = spans[at] ?? { start: 0, end: 0 };
		return {
			value,
			// JSON is YAML as well, and the reader of YAML knows where things stand.
			place: (keys = []) =>
				lines.pointAt(keys.length === 0 ? start : parseYaml(text.slice(start, end), start).locate(keys).start),
		};
	});
}

export function isGroup(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(path: string, text: string, lines: LineIndex): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch (error) {
		const { message } = error as Error;
		const { line, column } = lines.pointAt(placeOf(message, text));
		const reason = message.replace(/,? (?:in JSON )?at position .*$|, (?:\.{3})?".*$/s, '');
		throw new CannotRun(
			`${path}:${line}:${column} This is not valid JSON: ${reason}. Export it anew as CSL JSON. Nothing was written.`,
		);
	}
}

const UNEXPECTED = 'Unexpected token';

/** Where JSON goes wrong. The parser does not say where of a sign it did not expect, so that is searched for. */
function placeOf(message: string, text: string): number {
	const told = /at position (\d+)/.exec(message)?.[1];
	if (told !== undefined) return Number(told);
	if (!message.startsWith(UNEXPECTED)) return text.length;
	// What ends before that sign is cut short; what goes beyond it meets it.
	let [short, long] = [0, text.length];
	while (long - short > 1) {
		const middle = (short + long) >> 1;
		if (meetsUnexpected(text.slice(0, middle))) long = middle;
		else short = middle;
	}
	return short;
}

function meetsUnexpected(text: string): boolean {
	try {
		JSON.parse(text);
		return false;
	} catch (error) {
		return (error as Error).message.startsWith(UNEXPECTED);
	}
}

/**
 * Where the items of the list stand, in text that is valid JSON.
 * A loop, since text can nest deeper than calls can.
 */
function findSpans(text: string): readonly { start: number; end: number }[] {
	// Items are one level down in a list, two in a group that holds the list.
	const level = /^\s*\[/.test(text) ? 1 : 2;
	let spans: { start: number; end: number }[] = [];
	let depth = 0;
	let key = '';
	let inList = false;
	let start: number | undefined;
	const finish = (end: number) => {
		if (start !== undefined) spans.push({ start, end });
		start = undefined;
	};
	for (let at = 0; at < text.length; at++) {
		const sign = text.charAt(at);
		if (/\s/.test(sign)) continue;
		const isEnd = depth === level && (sign === ',' || sign === ']' || sign === '}');
		if (inList && isEnd) finish(at);
		else if (inList && depth === level) start ??= at;
		if (sign === '"') {
			const end = endOfString(text, at);
			if (depth === 1) key = text.slice(at, end + 1);
			at = end;
		} else if (sign === '[' || sign === '{') {
			depth++;
			if (depth === level && (level === 1 || key === '"items"')) [spans, inList] = [[], sign === '['];
		} else if (sign === ']' || sign === '}') {
			if (depth === level) inList = false;
			depth--;
		}
	}
	return spans;
}

function endOfString(text: string, start: number): number {
	let at = start + 1;
	while (text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
	return at;
}
