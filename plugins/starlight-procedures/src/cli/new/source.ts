import { dirname } from 'node:path';
import type { ContentFile, RawFile } from '../../core/parse/file.ts';
import { validate } from '../../core/validate/index.ts';
import { CannotRun } from '../host.ts';
import { appendSources } from '../sources/append.ts';
import { scalar } from './page.ts';
import type { Answers } from './question.ts';

/** The flags that name a source beyond what each has to have, and the keys they fill. */
const KEYS = { doi: 'DOI', pmid: 'PMID', url: 'URL' } as const;

/**
 * `sources.yaml` with one more source at its end. What stands before it is kept byte for byte.
 * @throws CannotRun where the file cannot take one, or the source would not hold.
 */
export function appendSource(file: RawFile<'sources'>, answers: Answers, today: string): string {
	const { file: after, firstLine } = appendSources(file, [sourceLines(answers)]);
	checkNew(after, firstLine, today);
	return after.text;
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
