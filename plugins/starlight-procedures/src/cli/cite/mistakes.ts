import { dirname } from 'node:path';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { parseFile } from '../../core/parse/file.ts';
import { validate } from '../../core/validate/index.ts';
import type { Converted, Mistake } from './convert.ts';
import { sourceLines } from './lines.ts';

const NO_SOURCE: Mistake = { path: [], message: 'This is no source. Expected a group of keys: { … }.' };

/**
 * What the rules would say of each source if it stood in `sources.yaml` alone, with a study type.
 * @param converted undefined for what is no group of keys.
 * @param path of sources.yaml.
 * @param today YYYY-MM-DD.
 * @returns for each what is wrong with it, in the same order.
 */
export function findMistakes(
	converted: readonly (Converted | undefined)[],
	path: string,
	today: string,
): readonly (readonly Mistake[])[] {
	const blocks = converted.map((source, at) =>
		source?.mistakes.length === 0 ? sourceLines(provisionalId(at), source, 'other') : [],
	);
	const owners = blocks.flatMap((block, owner) => block.map((_, line) => ({ owner, line })));
	const text = blocks.flat().join('\n');
	const file = parseFile({ path, kind: 'sources', id: 'sources', text });
	const { diagnostics } = validate([file], { content: dirname(path), today });
	const found = converted.map((source) => (source ? [...source.mistakes] : [NO_SOURCE]));
	for (const diagnostic of diagnostics.filter(isAboutOne)) {
		const place = owners[diagnostic.start.line - 1];
		if (!place) continue;
		const key = keyAt(blocks[place.owner] ?? [], place.line);
		const message = diagnostic.message.replace(` of the source "${provisionalId(place.owner)}"`, '');
		found[place.owner]?.push({
			path: key === undefined ? [] : [key],
			message: message.replace(` in the source "${provisionalId(place.owner)}"`, ''),
		});
	}
	return found;
}

/** An id of its own is chosen once it is sure that the source is added. */
function provisionalId(at: number): string {
	return `imported-item-${at + 1}`;
}

/** Which works are the same is asked of those alone that hold. */
function isAboutOne({ severity, rule }: Diagnostic): boolean {
	return severity === 'error' && rule !== 'sources/duplicate-work';
}

/** The key of the source in the lines of which a line stands. */
function keyAt(lines: readonly string[], line: number): string | undefined {
	const start = lines.slice(0, line + 1).findLast((text) => /^ {2}[A-Za-z]/.test(text));
	return /^ {2}([A-Za-z-]+):/.exec(start ?? '')?.[1];
}
