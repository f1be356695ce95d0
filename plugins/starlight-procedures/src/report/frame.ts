import { codeFrameColumns } from '@babel/code-frame';
import type { Colors } from 'picocolors/types.js';
import type { Diagnostic } from '../core/diagnostic.ts';
import { visible } from './visible.ts';
import { cutToWidth, displayWidth } from './width.ts';

const LINES_AROUND = 1;
/** Below this, a frame shows too little to be of use. */
const FEWEST_COLUMNS = 12;
/** The gutter of a frame: its marker, the line's number, a bar. */
const GUTTER = /^(?:>| )[ \d]*\|/;
/** The line of a frame that holds its mark: gutter, a blank, what stands before the mark, the mark. */
const MARK = /^( [ \d]*\|) ( *)(\^+)$/;

/**
 * The lines around the start of a problem, with a mark below it.
 * Only those lines are handed on and only the part of them that fits: a file may have as many problems as lines.
 * @param lines the file, by line.
 * @param columns the widest line allowed.
 * @returns the frame's lines, or none where there is nothing to show.
 */
export function frame(lines: readonly string[], { start, end }: Diagnostic, columns: number, colors: Colors): string[] {
	const first = Math.max(1, start.line - LINES_AROUND);
	const last = Math.min(lines.length, start.line + LINES_AROUND);
	const budget = columns - (String(last).length + 5);
	const line = lines[start.line - 1]?.trimEnd() ?? '';
	if (budget < FEWEST_COLUMNS || line === '') return [];
	const from = firstColumn(line.length, start.column - 1, budget);
	const shown = lines.slice(first - 1, last).map((text) => crop(text, from, budget));
	const length = shown[start.line - first]?.length ?? 0;
	const column = Math.min(start.column - 1 - from, length);
	const until = end.line === start.line ? end.column - 1 - from : length;
	const point = { line: start.line, column };
	return codeFrameColumns(
		shown.join('\n'),
		{ start: point, end: { ...point, column: Math.max(column, Math.min(until, length)) } },
		{ startLine: first, linesAbove: LINES_AROUND, linesBelow: LINES_AROUND },
	)
		.split('\n')
		.map((text) => paint(alignMark(text.trimEnd(), shown[start.line - first] ?? '', budget), colors));
}

/** How much of long lines is left out so that the marked place can be seen. */
function firstColumn(length: number, marked: number, budget: number): number {
	return length <= budget || marked < budget * 0.75 ? 0 : marked - Math.floor(budget / 2);
}

/** Moves the mark below its place: the frame counts letters, of which some take two columns. */
function alignMark(text: string, line: string, budget: number): string {
	const [, gutter, space, mark] = MARK.exec(text) ?? [];
	if (gutter === undefined || space === undefined || mark === undefined) return text;
	// What is marked may be cut off behind the line's end.
	const before = Math.min(displayWidth(line.slice(0, space.length)), budget - 1);
	const marked = displayWidth(line.slice(space.length, space.length + mark.length));
	return `${gutter} ${' '.repeat(before)}${'^'.repeat(Math.min(Math.max(1, marked), budget - before))}`;
}

function crop(text: string, from: number, budget: number): string {
	const clean = visible(
		text
			.replace(/\r$/, '')
			.slice(from, from + budget + 1)
			.toWellFormed(),
	);
	const start = from > 0 && clean !== '' ? `…${clean.slice(1)}` : clean;
	const fitting = cutToWidth(start, budget);
	return fitting.length === start.length ? fitting : `${cutToWidth(start, budget - 1)}…`;
}

function paint(line: string, colors: Colors): string {
	const gutter = GUTTER.exec(line)?.[0] ?? '';
	const rest = line.slice(gutter.length);
	return colors.dim(gutter) + (/^ *\^+$/.test(rest) ? colors.red(rest) : rest);
}
