import { dirname } from 'node:path';
import { parseFile, type ContentFile, type RawFile } from '../../core/parse/file.ts';
import { validate } from '../../core/validate/index.ts';
import { CannotRun } from '../host.ts';
import { scalar } from './page.ts';
import type { Answers } from './question.ts';

/** The flags that name a source beyond what each has to have, and the keys they fill. */
const KEYS = { doi: 'DOI', pmid: 'PMID', url: 'URL' } as const;

/**
 * `sources.yaml` with one more source at its end. What stands before it is kept byte for byte.
 * @throws CannotRun where the file cannot take one, or the source would not hold.
 */
export function appendSource(file: RawFile<'sources'>, answers: Answers, today: string): string {
	const before = parseFile(file);
	if (before.yaml.problems.length > 0)
		throw new CannotRun(
			`${file.path} has mistakes in its YAML. Mend them first: starlight-procedures check ${file.path}`,
		);
	const items: readonly unknown[] = Array.isArray(before.data) ? (before.data as unknown[]) : [];
	const indent = items.length === 0 ? '' : indentOf(before.text, before.yaml.locate([0]).start);
	if (indent === undefined || (items.length === 0 && before.data !== undefined && before.data !== null))
		refuse(file.path);
	const ending = file.text.includes('\r\n') ? '\r\n' : '\n';
	const lines = sourceLines(answers).map((line) => indent + line + ending);
	const gap = file.text === '' || file.text.endsWith('\n') ? '' : ending;
	const text = file.text + gap + lines.join('');
	const after = parseFile({ ...file, text });
	const data: readonly unknown[] = Array.isArray(after.data) ? (after.data as unknown[]) : [];
	const isKept = JSON.stringify(data.slice(0, -1)) === JSON.stringify(items) && after.yaml.problems.length === 0;
	if (!isKept || data.length !== items.length + 1) refuse(file.path);
	checkNew(after, after.lines.pointAt(file.text.length + gap.length).line, today);
	return text;
}

function refuse(path: string): never {
	throw new CannotRun(
		`${path} is not a list of lines that start with "- ", so nothing can be put at its end. Nothing was written.`,
	);
}

/** How far the dash of an item is moved to the right, or undefined where the item has no line of its own. */
function indentOf(text: string, start: number): string | undefined {
	const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).replace(/^\uFEFF/, '');
	return /^( *)- *$/.exec(line)?.[1];
}

function sourceLines(answers: Answers): string[] {
	const { id = '', title = '', type = '', author = '', year = '' } = answers;
	return [
		`- id: ${id}`,
		`  type: ${type}`,
		`  title: ${scalar(title)}`,
		...(author ? ['  author:', ...authorLines(author)] : []),
		...(year ? [`  issued: { date-parts: [[${year}]] }`] : []),
		...Object.entries(KEYS).flatMap(([flag, key]) => (answers[flag] ? [`  ${key}: ${scalar(answers[flag])}`] : [])),
		`  custom:`,
		`    studyType: ${answers['study-type'] ?? ''}`,
	];
}

/** A person as `Family, Given`; a body by its name. */
function authorLines(author: string): string[] {
	const [, family, given] = /^([^,]+),(.+)$/.exec(author) ?? [];
	if (family === undefined || given === undefined) return [`    - literal: ${scalar(author)}`];
	return [`    - family: ${scalar(family)}`, `      given: ${scalar(given)}`];
}

/** What would be wrong in the lines that are new; that nothing cites it yet is no mistake of the source. */
function checkNew(file: ContentFile<'sources'>, firstLine: number, today: string): void {
	const { diagnostics } = validate([file], { content: dirname(file.path), today });
	const problems = diagnostics.filter(({ start, severity }) => start.line >= firstLine && severity === 'error');
	if (problems.length === 0) return;
	throw new CannotRun(
		`This source would not hold. Nothing was written.\n${problems.map(({ message }) => `  ${message}`).join('\n')}`,
	);
}
