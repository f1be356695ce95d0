import type { Source, SourceName } from '../schema/index.ts';

/** Named in full up to this many; beyond that the first six and 'et al.'. https://www.ncbi.nlm.nih.gov/books/NBK7256/ */
const NAMES_SHOWN = 6;
/** However many given names a person has. */
const INITIALS_SHOWN = 2;

/** Who wrote it; of a work without authors, who edited it. Empty where neither is known. */
export function formatAuthors({ author, editor }: Source): string {
	return author ? joinNames(author) : formatEditors(editor);
}

/** Names with what they did: `Kim A, Lee B, editors`. */
export function formatEditors(editors: Source['editor']): string {
	if (!editors) return '';
	return `${joinNames(editors)}, ${editors.length === 1 ? 'editor' : 'editors'}`;
}

/** Commas between people; a semicolon on either side of a body, whose name can hold commas. */
function joinNames(names: readonly SourceName[]): string {
	const shown = names.slice(0, NAMES_SHOWN).map((name, at) => {
		const before = names[at - 1];
		const gap = before === undefined ? '' : 'literal' in name || 'literal' in before ? '; ' : ', ';
		return gap + formatName(name);
	});
	return shown.join('') + (names.length > NAMES_SHOWN ? ', et al' : '');
}

/** Family name and initials, or a body's name: `Smith JA`. */
function formatName(name: SourceName): string {
	if ('literal' in name) return name.literal;
	const particle = name['non-dropping-particle'] ? `${name['non-dropping-particle']} ` : '';
	const given = name.given ? ` ${initials(name.given)}` : '';
	const suffix = name.suffix ? ` ${name.suffix.replaceAll('.', '')}` : '';
	return `${particle}${name.family}${given}${suffix}`;
}

function initials(given: string): string {
	// 'JA' and 'J. A.' are initials already; 'Jane Ann' is not.
	const letters = given
		.split(/[\s.-]+/)
		.map((part) => (part === part.toUpperCase() ? part : firstLetter(part).toUpperCase()))
		.join('');
	return Array.from(letters).slice(0, INITIALS_SHOWN).join('');
}

function firstLetter(word: string): string {
	return Array.from(word)[0] ?? '';
}
