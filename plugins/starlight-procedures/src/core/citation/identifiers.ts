/** What gets copied along in front of a DOI. */
const DOI_PREFIX = /^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|^doi:?\s*/i;
/** What gets copied along in front of an ISBN. */
const ISBN_PREFIX = /^ISBN(?:-1[03])?:?\s*/i;

/** A DOI without what was copied along with it. */
export function bareDoi(text: string): string {
	const name = text.replace(DOI_PREFIX, '');
	const bare = name.replaceAll(/\p{C}/gu, '').replace(/[\s.,;]+$/, '');
	// An address writes some signs as %3C, the name itself does not.
	if (name === text) return bare;
	try {
		return decodeURIComponent(bare);
	} catch {
		return bare;
	}
}

/** An ISBN, or several in a row, without the word in front. */
export function bareIsbn(text: string): string {
	return text.replace(ISBN_PREFIX, '');
}
