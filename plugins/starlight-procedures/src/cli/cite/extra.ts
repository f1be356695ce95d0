/** What people and reference managers write into Zotero's Extra field, which is exported as `note`. */
const KEYS = new Map([
	['pmid', 'PMID'],
	['pubmed id', 'PMID'],
	['pmcid', 'PMCID'],
	['pmc', 'PMCID'],
	['doi', 'DOI'],
	['isbn', 'ISBN'],
	['citation key', 'citation-key'],
]);
/** `PMID: 123`, or `{:PMID: 123}` as older versions had it. */
const LINE = /^\s*(?:\{:)?([A-Za-z ]+?)\s*:\s*(.+?)\}?\s*$/;

/** The lines of a note that name an identifier, by the key it belongs under. */
export function readExtra(note: unknown): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	if (typeof note !== 'string') return found;
	for (const line of note.split(/\r?\n/)) {
		// No identifier is longer; what is, takes the pattern long.
		if (line.length > 300) continue;
		const [, label = '', value = ''] = LINE.exec(line) ?? [];
		const key = KEYS.get(label.toLowerCase());
		if (key !== undefined && !found.has(key)) found.set(key, value);
	}
	return found;
}
