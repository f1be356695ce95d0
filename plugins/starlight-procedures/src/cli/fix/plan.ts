import { distance } from 'fastest-levenshtein';
import type { Diagnostic } from '../../core/diagnostic.ts';
import type { CheckedFile, ContentFile } from '../../core/parse/file.ts';
import type { Snapshot } from '../../core/project.ts';
import { allNearest } from '../../core/suggest.ts';
import { Candidates } from './candidates.ts';
import { Slots } from './slots.ts';

/** Text to put in place of another. Offsets count from 0, end exclusive. */
export interface Edit {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** More letters than this are more than a slip of the pen: very-high is no misspelt very-low. */
const MOST_STEPS = 2;
/** What can be written without quotes wherever it stands. */
const PLAIN_WORD = /^[A-Za-z][\w/-]*$/;
const IDENTIFIER_RULES: ReadonlySet<string> = new Set(['sources/doi', 'sources/pmid', 'sources/url']);
/** The same of a DOI, a number or an address: no sign that means something to YAML, and no colon at a word's end. */
const PLAIN_IDENTIFIER = /^[A-Za-z\d](?:[\w./()%?=&~;+-]|:(?=\/))*$/;

/**
 * What can be mended without asking: a word in the place of which only one other can be meant.
 * @param diagnostics those to mend, of this snapshot.
 * @returns edits by file, in the order of the text and none across another.
 */
export function planEdits(
	snapshot: Snapshot,
	diagnostics: readonly Diagnostic[],
): ReadonlyMap<string, readonly Edit[]> {
	const files = new Map<string, CheckedFile>([...snapshot.files, ...snapshot.guides].map((file) => [file.path, file]));
	const candidates = new Candidates(snapshot.files);
	const byFile = Map.groupBy(diagnostics, ({ file }) => file);
	const planned = new Map<string, readonly Edit[]>();
	for (const [path, found] of byFile) {
		const file = files.get(path);
		if (!file || file.kind === 'guide') continue;
		const edits = planFile(file as ContentFile, found, candidates);
		if (edits.length > 0) planned.set(path, edits);
	}
	return planned;
}

/** The text with all edits made. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
	let result = '';
	let at = 0;
	for (const { start, end, text: own } of edits) {
		result += text.slice(at, start) + own;
		at = end;
	}
	return result + text.slice(at);
}

function planFile(file: ContentFile, diagnostics: readonly Diagnostic[], candidates: Candidates): readonly Edit[] {
	const slots = new Slots(file, diagnostics);
	const edits = diagnostics.flatMap((diagnostic) => {
		const edit = planOne(file, diagnostic, candidates);
		return edit && slots.take(diagnostic, edit) ? [edit] : [];
	});
	return withoutClashes(edits.filter((edit) => slots.isFree(edit)));
}

function planOne(file: ContentFile, diagnostic: Diagnostic, candidates: Candidates): Edit | undefined {
	const { suggestion } = diagnostic;
	const plain = IDENTIFIER_RULES.has(diagnostic.rule) ? PLAIN_IDENTIFIER : PLAIN_WORD;
	if (suggestion === undefined || !plain.test(suggestion)) return undefined;
	const start = file.lines.offsetAt(diagnostic.start);
	const written = findWritten(file.text.slice(start, file.lines.offsetAt(diagnostic.end)), diagnostic);
	if (!written) return undefined;
	const choices = candidates.of(file, diagnostic, start);
	const isSure = choices === 'certain' || (choices && isOnlyOne(written.word, suggestion, choices));
	if (!isSure) return undefined;
	return { start: start + written.at, end: start + written.at + written.word.length, text: suggestion };
}

/** Where in the reported text the wrong word itself stands, if that text is the word and nothing else. */
function findWritten(text: string, { rule, found = '' }: Diagnostic): { word: string; at: number } | undefined {
	// What stands in place of one of a few words is reported in quotes.
	const word = rule === 'schema/enum' ? (/^"(.*)"$/s.exec(found)?.[1] ?? found) : found;
	if (word === '') return undefined;
	if (text === word) return { word, at: 0 };
	if (text === `"${word}"` || text === `'${word}'`) return { word, at: 1 };
	return text === `[^${word}]` ? { word, at: 2 } : undefined;
}

/**
 * Whether one candidate alone is near, and only letters tell it apart: ids that differ in a number name two things,
 * such as the papers of two years.
 */
function isOnlyOne(word: string, suggestion: string, candidates: readonly string[]): boolean {
	const digits = (text: string) => text.replace(/\D/g, '');
	const [only, ...others] = allNearest(word, candidates);
	return (
		only === suggestion &&
		others.length === 0 &&
		digits(word) === digits(suggestion) &&
		distance(word.toLowerCase(), suggestion.toLowerCase()) <= MOST_STEPS
	);
}

/** One edit a place, in order; where two disagree, none. */
function withoutClashes(edits: readonly Edit[]): readonly Edit[] {
	const byStart = Map.groupBy(edits, ({ start }) => start);
	return Array.from(byStart.values())
		.flatMap(([first, ...others]) =>
			first && others.every(({ end, text }) => end === first.end && text === first.text) ? [first] : [],
		)
		.sort((a, b) => a.start - b.start)
		.filter((edit, index, all) => edit.start >= (all[index - 1]?.end ?? 0));
}
