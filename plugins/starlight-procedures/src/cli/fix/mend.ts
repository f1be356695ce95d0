import type { Snapshot } from '../../core/project.ts';
import { applyEdits, planEdits } from './plan.ts';

/** A mended mistake can bring another to light, but not without end. */
const MOST_ROUNDS = 10;

/** A file's text before and after. */
export interface Mended {
	readonly before: string;
	readonly after: string;
}

export interface Mending {
	/** By path, only files that change. */
	readonly files: ReadonlyMap<string, Mended>;
	/** How many words were put in place of others. */
	readonly places: number;
	/** The project as it would be read with all of them mended. */
	readonly snapshot: Snapshot;
}

/**
 * Mends in memory until nothing is left that can be mended: a second run finds nothing to do.
 * @param read reads the project with some texts in place of those on the disk.
 */
export async function mend(
	read: (edited: ReadonlyMap<string, string>) => Promise<Snapshot>,
	isSelected: (file: string) => boolean,
): Promise<Mending> {
	const edited = new Map<string, string>();
	const originals = new Map<string, string>();
	let places = 0;
	let snapshot = await read(edited);
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const edits = planEdits(
			snapshot,
			snapshot.diagnostics.filter(({ file }) => isSelected(file)),
		);
		if (edits.size === 0) break;
		for (const { path, text } of snapshot.files) {
			const own = edits.get(path);
			if (!own) continue;
			if (!originals.has(path)) originals.set(path, text);
			edited.set(path, applyEdits(text, own));
			places += own.length;
		}
		snapshot = await read(edited);
	}
	const files = Array.from(edited, ([path, after]) => [path, { before: originals.get(path) ?? '', after }] as const);
	return { files: new Map(files), places, snapshot };
}
