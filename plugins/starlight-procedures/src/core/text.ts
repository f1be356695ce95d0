/** A place in a file: line and column count from 1, columns in UTF-16 units as editors count them. */
export interface Point {
	readonly line: number;
	readonly column: number;
}

/** Turns offsets into lines and columns for one text. */
export class LineIndex {
	readonly #starts: number[] = [0];

	constructor(text: string) {
		for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
	}

	/** The point of an offset from 0, in UTF-16 units. */
	pointAt(offset: number): Point {
		let low = 0;
		let high = this.#starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.#starts[middle] as number) <= offset) low = middle;
			else high = middle - 1;
		}
		return { line: low + 1, column: offset - (this.#starts[low] as number) + 1 };
	}

	/** The offset of a point, as `pointAt` gives it. */
	offsetAt({ line, column }: Point): number {
		return (this.#starts[line - 1] ?? 0) + column - 1;
	}
}
