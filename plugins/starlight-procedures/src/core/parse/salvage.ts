import { asMap, type Raw } from '../site/raw.ts';
import type { CheckedFile } from './file.ts';
import { parseYaml } from './yaml.ts';

/**
 * Keys of the first level, even of frontmatter with a mistake in it: then each is read by itself, as far as it can be.
 * A slip elsewhere must not change what a page says of its own state.
 */
export function readKeys(
	{ data, split, text }: Pick<CheckedFile, 'data' | 'split' | 'text'>,
	keys: readonly string[],
): Raw {
	if (data !== undefined && data !== null) return asMap(data);
	const yaml = split.missing === 'opening' ? text : split.yaml;
	return Object.fromEntries(
		keys.flatMap((key) => {
			const block = new RegExp(`^${key}:(?=\\s).*(?:\\r?\\n(?:[ \\t-].*)?)*`, 'm').exec(yaml);
			return block ? Object.entries(asMap(parseYaml(block[0], 0).data)) : [];
		}),
	);
}
