import type { AstroConfig } from 'astro';
import type { Serving } from '../core/site/serving.ts';

/**
 * The command checks links without Astro, so both configs have to name the same addresses.
 * @throws where they differ, with what to write.
 */
export function checkServing(serving: Serving, astro: AstroConfig): void {
	const base = `/${astro.base}/`.replace(/\/+/g, '/');
	const format = astro.build.format === 'file' ? 'file' : 'directory';
	const wanted = [
		...(base === serving.base ? [] : [`base: '${base}'`]),
		...(format === serving.format ? [] : [`format: '${format}'`]),
	];
	if (wanted.length === 0) return;
	throw new Error(
		`astro.config and procedures.config give pages different addresses, so links could not be checked. Write in procedures.config: ${wanted.join(', ')}`,
	);
}
