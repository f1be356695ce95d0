/** A file cut at its `---` fences. Offsets count from the start of the file. */
export interface Split {
	readonly yaml: string;
	readonly yamlOffset: number;
	readonly body: string;
	readonly bodyOffset: number;
	/** Which fence is not there, if one is missing. */
	readonly missing?: 'opening' | 'closing';
}

/** Empty lines may stand above it, as Astro allows. */
const OPENING_FENCE = /^\uFEFF?(?:[ \t]*\r?\n)*---[ \t]*(?:\r?\n|$)/;
const CLOSING_FENCE = /^---[ \t]*(?:\r?\n|$)/m;
/** A line that starts with a heading, as prose after frontmatter does; YAML would read it as a comment. */
const PROSE_HEADING = /^#{1,6} /m;

/** Splits frontmatter from prose and keeps every offset. A missing fence never throws. */
export function splitFrontmatter(text: string): Split {
	const opening = OPENING_FENCE.exec(text);
	if (!opening) return { yaml: '', yamlOffset: 0, body: text, bodyOffset: 0, missing: 'opening' };
	const yamlOffset = opening[0].length;
	const rest = text.slice(yamlOffset);
	const closing = CLOSING_FENCE.exec(rest);
	if (!closing) {
		const prose = PROSE_HEADING.exec(rest)?.index ?? rest.length;
		return { yaml: rest.slice(0, prose), yamlOffset, body: '', bodyOffset: yamlOffset + prose, missing: 'closing' };
	}
	const bodyStart = closing.index + closing[0].length;
	return {
		yaml: rest.slice(0, closing.index),
		yamlOffset,
		body: rest.slice(bodyStart),
		bodyOffset: yamlOffset + bodyStart,
	};
}
