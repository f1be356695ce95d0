import { readFileSync } from 'node:fs';

/** The rows of every table in a Markdown file, each row by the names in its table's head. Cells hold no pipe. */
export function tableRows(file: string): Record<string, string>[] {
	const rows: Record<string, string>[] = [];
	let head: string[] | undefined;
	for (const line of readFileSync(file, 'utf8').split('\n')) {
		if (!line.startsWith('|')) {
			head = undefined;
			continue;
		}
		const cells = line
			.slice(1, line.lastIndexOf('|'))
			.split('|')
			.map((cell) => cell.trim());
		if (!head) head = cells;
		else if (!cells.every((cell) => /^:?-+:?$/.test(cell))) {
			const names = head;
			rows.push(Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])));
		}
	}
	return rows;
}
