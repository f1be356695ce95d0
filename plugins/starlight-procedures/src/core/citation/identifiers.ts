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

/** Every ISBN in a text with its 13 digits, by which the two forms of one are the same. */
export function isbns13(text: string): string[] {
	const bare = bareIsbn(text);
	const whole = toIsbn13(bare);
	return whole === undefined ? bare.split(/[\s,;]+/).flatMap((isbn) => toIsbn13(isbn) ?? []) : [whole];
}

function toIsbn13(text: string): string | undefined {
	const digits = text.replaceAll(/[\s\p{Pd}]/gu, '');
	if (/^\d{13}$/.test(digits)) return digits;
	if (!/^\d{9}[\dX]$/i.test(digits)) return undefined;
	const body = `978${digits.slice(0, 9)}`;
	const sum = Array.from(body).reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
	return `${body}${(10 - (sum % 10)) % 10}`;
}
