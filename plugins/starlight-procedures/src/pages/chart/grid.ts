/** A cell of a picture of people, in units of the drawing. */
export const CELL = { width: 10, height: 12 } as const;

/** How many stand in a row: a picture of 100 fits beside another on a phone. */
export function columnsOf(outOf: number): number {
	return outOf <= 100 ? 10 : outOf <= 1_000 ? 40 : 100;
}

/**
 * The outline of the cells `from` up to, but not including, `to`, in reading order: at most a part of a first row, whole
 * rows, and a part of a last row. Filled with a pattern of one person a cell it draws exactly `to - from` people.
 * @returns SVG path data; empty where there is no cell.
 */
export function cellsPath(from: number, to: number, columns: number): string {
	const parts: string[] = [];
	for (let at = from; at < to;) {
		const column = at % columns;
		const left = to - at;
		const wide = column === 0 && left >= columns ? columns : Math.min(columns - column, left);
		const high = wide === columns ? Math.floor(left / columns) : 1;
		const [x, y] = [column * CELL.width, Math.floor(at / columns) * CELL.height];
		parts.push(`M${x} ${y}h${wide * CELL.width}v${high * CELL.height}H${x}z`);
		at += wide * high;
	}
	return parts.join('');
}
