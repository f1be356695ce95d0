import type { z } from 'zod';
import { endOfFrontmatter, type CheckedFile, type ContentFile, type FileKind } from '../parse/file.ts';
import type { Path } from '../parse/yaml.ts';
import { listKeys } from '../json-schema/keys.ts';
import { FILE_SCHEMAS } from '../schema/files.ts';
import type { EntryKind } from '../schema/index.ts';
import { didYouMean, nearest } from '../suggest.ts';
import { allowedKeys, valueAt } from './allowed-keys.ts';
import type { Finding, Report } from './report.ts';
import { asReviewFinding } from './review.ts';

type Issue = z.core.$ZodIssue;
type Output<Kind extends FileKind> = z.output<(typeof FILE_SCHEMAS)[Kind]>;

/** What authors call the types that zod names. */
const TYPE_WORDS: Record<string, string> = {
	string: 'text',
	number: 'a number',
	int: 'a whole number',
	boolean: 'true or false',
	array: 'a list (lines that start with "- ")',
	tuple: 'a list such as [1, 2]',
	object: 'a group of keys',
	record: 'a group of keys',
};

/** More keys in a message are read by nobody. */
const MOST_KEYS = 6;

/**
 * Checks one file against the schema of its kind. Returns its data only if all of it holds.
 * @param misspelt keys of the first level that are not there because they are misspelt, which was said already.
 */
export function checkSchema<Kind extends FileKind>(
	file: ContentFile<Kind>,
	report: Report,
	misspelt: ReadonlySet<string> = new Set(),
): Output<Kind> | undefined {
	if (file.yaml.problems.some(({ kind }) => kind === 'syntax') || file.split.missing) return undefined;
	const data = file.data ?? (file.kind === 'sources' ? [] : {});
	const result = FILE_SCHEMAS[file.kind].safeParse(data);
	const dropped = file.kind === 'vocabulary' ? findDroppedKeys(data) : [];
	for (const path of dropped) report.add(file, droppedKey(file, path));
	if (result.success)
		return file.yaml.problems.length + dropped.length === 0 ? (result.data as Output<Kind>) : undefined;
	const issues = withoutMisspelt(file.kind, data, withoutEchoes(result.error.issues));
	for (const issue of issues) {
		if (issue.path.length === 1 && misspelt.has(String(issue.path[0])) && valueAt(data, issue.path) === undefined)
			continue;
		for (const finding of explain(file, data, issue)) report.add(file, asReviewFinding(file, issue, finding));
	}
	return undefined;
}

/** Keys named `__proto__` in the lists of the vocabulary: zod drops them without a word. */
function findDroppedKeys(data: unknown): Path[] {
	const isDropped = (list: unknown) => typeof list === 'object' && list !== null && Object.hasOwn(list, '__proto__');
	return Object.entries(data as object).flatMap(([key, list]) => (isDropped(list) ? [[key, '__proto__']] : []));
}

function droppedKey(file: CheckedFile, path: Path): Finding {
	return {
		rule: 'schema/value',
		range: file.yaml.locateKey(path),
		message: 'The key "__proto__" has the wrong form: JavaScript keeps this name for itself. Expected another name.',
		found: '__proto__',
		expected: 'another name',
	};
}

/** Leaves out what further checks say of a value whose type is wrong already. */
function withoutEchoes(issues: readonly Issue[]): Issue[] {
	const mistyped = new Set(issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => path.join('\0')));
	return issues.filter(
		({ code, path }) => code === 'invalid_type' || code === 'unrecognized_keys' || !mistyped.has(path.join('\0')),
	);
}

/** Leaves out keys that are missing because they are misspelt: the unknown key says so. */
function withoutMisspelt(kind: FileKind, data: unknown, issues: readonly Issue[]): readonly Issue[] {
	const meant = new Set(
		issues.flatMap((issue) => {
			if (issue.code !== 'unrecognized_keys') return [];
			const allowed = allowedKeys(kind, issue.path, data);
			return issue.keys.map((key) => [...issue.path, nearest(key, allowed)].join('\0'));
		}),
	);
	return issues.filter(
		({ code, path }) =>
			code === 'unrecognized_keys' || valueAt(data, path) !== undefined || !meant.has(path.join('\0')),
	);
}

/** One zod issue as one or more findings: an unknown-keys issue names several keys. */
function explain(file: CheckedFile, data: unknown, issue: Issue): Finding[] {
	if (issue.code === 'unrecognized_keys') {
		const allowed = allowedKeys(file.kind, issue.path, data);
		return issue.keys.map((key) => unknownKey(file, [...issue.path, key], key, allowed));
	}
	if (issue.code === 'invalid_union') return explainUnion(file, data, issue);
	if (issue.code === 'invalid_key') return [invalidKey(file, issue)];
	const found = valueAt(data, issue.path);
	if (found === undefined) return [missingKey(file, issue)];
	return [wrongValue(file, issue, found)];
}

function unknownKey(file: CheckedFile, path: Path, key: string, allowed: readonly string[]): Finding {
	const suggestion = nearest(key, allowed);
	const expected = allowed.join(', ');
	const decimal = decimalComma(file, path, key);
	if (decimal) return decimal;
	return {
		rule: 'schema/unknown-key',
		range: file.yaml.locateKey(path),
		message: `Unknown key "${key}".${didYouMean(suggestion)} Expected one of: ${expected}. Keys of your own start with "x-".`,
		found: key,
		expected,
		suggestion,
	};
}

/** `{ value: 0,22 }`, where the comma starts a new key. */
function decimalComma(file: CheckedFile, path: Path, key: string): Finding | undefined {
	if (!/^\d+$/.test(key)) return undefined;
	const range = file.yaml.locateKey(path);
	const whole = /(\d+),$/.exec(file.text.slice(0, range.start));
	if (!whole) return undefined;
	return {
		rule: 'schema/unknown-key',
		range: { start: whole.index, end: range.end },
		message: `A number takes a decimal point, and a comma ends it. Write ${whole[1]}.${key}.`,
		found: `${whole[1]},${key}`,
		expected: `${whole[1]}.${key}`,
	};
}

function missingKey(file: CheckedFile, issue: Issue): Finding {
	const parent = issue.path.slice(0, -1);
	const key = String(issue.path.at(-1) ?? '');
	const expected = isDay(file.kind, issue.path) ? 'a day such as 2027-03-31' : expectedOf(issue);
	return {
		rule: 'schema/missing-key',
		range: parent.length === 0 ? endOfFrontmatter(file) : file.yaml.locateInsertion(parent),
		message: `The key "${key}" is missing${parent.length > 0 ? ` in ${formatPath(parent, file)}` : ''}. Add "${key}:" here with ${expected}.`,
		found: 'nothing',
		expected,
	};
}

/** Whether a key holds a day: to zod it is text of a certain form. */
function isDay(kind: FileKind, path: Path): boolean {
	if (kind === 'guide') return ['on', 'due', 'until'].includes(String(path.at(-1)));
	const days = DAYS.get(kind) ?? listDays(kind);
	DAYS.set(kind, days);
	return days.has(joinSteps(path).replaceAll(/\[\d+\]/g, '[]'));
}

/** The keys that hold days, by kind of file: to list them takes longer than to check a file. */
const DAYS = new Map<EntryKind, ReadonlySet<string>>();

function listDays(kind: EntryKind): ReadonlySet<string> {
	const days = listKeys(kind).filter(({ description }) => description.includes('YYYY-MM-DD'));
	return new Set(days.map(({ path }) => path));
}

function wrongValue(file: CheckedFile, issue: Issue, value: unknown): Finding {
	const found = describe(value);
	const expected = expectedOf(issue);
	const choices = issue.code === 'invalid_value' ? issue.values.map(String) : [];
	const suggestion = typeof value === 'string' ? nearest(value, choices) : undefined;
	return {
		rule: ruleOf(issue, choices),
		range: file.yaml.locate(issue.path),
		message: `${formatPath(issue.path, file)} is ${found}.${didYouMean(suggestion)} Expected ${expected}.${numberAdvice(issue, value)}${choiceAdvice(issue, value)}${groupAdvice(file, issue, value)}`,
		found,
		expected,
		suggestion,
	};
}

/** Of keys that exclude each other: which of them are there. */
function choiceAdvice({ message }: Issue, value: unknown): string {
	const keys = /^exactly one of (.+)$/.exec(message)?.[1]?.split(', ');
	if (!keys || typeof value !== 'object' || value === null) return '';
	const [first, ...others] = keys.filter((key) => (value as Record<string, unknown>)[key] !== undefined);
	if (first === undefined) return ' It has none of them: add one.';
	return ` It has ${[first, ...others].join(' and ')}: keep one.`;
}

/** The keys of a group that somebody wrote as a word. */
function groupAdvice({ kind, data }: Pick<CheckedFile, 'kind' | 'data'>, { path }: Issue, value: unknown): string {
	if (typeof value === 'object' && value !== null) return '';
	const own = allowedKeys(kind, path, data);
	const keys = own.length > 0 ? own : allowedKeys(kind, [...path, 0], data);
	if (keys.length === 0) return '';
	const sample = `${keys.slice(0, MOST_KEYS).join(', ')}${keys.length > MOST_KEYS ? ' …' : ''}`;
	return own.length > 0 ? ` Its keys are: ${sample}.` : ` Each item has keys of its own: ${sample}.`;
}

/** How to write what people write for a number. */
function numberAdvice({ code }: Issue, value: unknown): string {
	if (code !== 'invalid_type' || typeof value !== 'string') return '';
	if (/^\d+(?:\.\d+)?\s*%$/.test(value)) return ` Write the count and its denominator, such as 5 with outOf: 100.`;
	return /^\d{1,3}(?:,\d{3})+$/.test(value) ? ` Write ${value.replaceAll(',', '')}.` : '';
}

function ruleOf({ code }: Issue, choices: readonly string[]): string {
	if (choices.length > 0) return 'schema/enum';
	return code === 'invalid_type' ? 'schema/type' : 'schema/value';
}

function invalidKey(file: CheckedFile, issue: Extract<Issue, { code: 'invalid_key' }>): Finding {
	const key = String(issue.path.at(-1) ?? '');
	const expected = issue.issues[0]?.message ?? 'another key';
	return {
		rule: 'schema/value',
		range: file.yaml.locateKey(issue.path),
		message: `The key "${key}" has the wrong form. Expected ${expected}.`,
		found: key,
		expected,
	};
}

/** A value that may have several shapes: explain the shape the author most likely meant. */
function explainUnion(file: CheckedFile, data: unknown, issue: Extract<Issue, { code: 'invalid_union' }>): Finding[] {
	const value = valueAt(data, issue.path);
	const branches = issue.errors.filter((branch) => !branch.some(isWrongShape)).sort((a, b) => a.length - b.length);
	const meant = branches[0];
	if (value !== undefined && meant) {
		const issues = meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
		return withoutMisspelt(file.kind, data, issues).flatMap((inner) => explain(file, data, inner));
	}
	return [value === undefined ? missingKey(file, issue) : wrongShape(file, issue, value)];
}

/** A value that fits none of its shapes, or a word that none of them knows. */
function wrongShape(file: CheckedFile, issue: Extract<Issue, { code: 'invalid_union' }>, value: unknown): Finding {
	const choices = [
		...namedShapes(issue),
		...issue.errors
			.flat()
			.flatMap((inner) => (inner.code === 'invalid_value' && isWrongShape(inner) ? inner.values.map(String) : [])),
	];
	const isWord = typeof value === 'string' && choices.length > 0;
	const suggestion = isWord ? nearest(value, choices) : undefined;
	const found = describe(value);
	const expected = expectedOf(issue);
	return {
		rule: isWord ? 'schema/enum' : 'schema/type',
		range: file.yaml.locate(issue.path),
		message: `${formatPath(issue.path, file)} is ${found}.${didYouMean(suggestion)} Expected ${expected}.${groupAdvice(file, issue, value)}`,
		found,
		expected,
		suggestion,
	};
}

/** The words that tell the shapes of a discriminated union apart. */
function namedShapes(issue: Extract<Issue, { code: 'invalid_union' }>): string[] {
	return 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
}

function isWrongShape(issue: Issue): boolean {
	return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}

function shapes(branches: readonly (readonly Issue[])[]): string {
	const words = branches.flatMap((branch) => branch.filter(isWrongShape).map(expectedOf));
	return words.length > 0 ? [...new Set(words)].join(', or ') : 'another value';
}

/** What would have been right, as words that follow 'Expected'. The schema's own messages are such words. */
function expectedOf(issue: Issue): string {
	switch (issue.code) {
		case 'invalid_type':
			return TYPE_WORDS[issue.expected] ?? issue.expected;
		case 'invalid_value':
			return issue.values.length === 1 ? String(issue.values[0]) : `one of: ${issue.values.join(', ')}`;
		case 'too_small':
			if (issue.origin === 'array')
				return issue.minimum === 1 ? 'at least one item' : `at least ${String(issue.minimum)} items`;
			return issue.origin === 'string' ? 'some text' : `a number of at least ${String(issue.minimum)}`;
		case 'too_big':
			return issue.origin === 'array'
				? `at most ${String(issue.maximum)} items`
				: `a number of at most ${String(issue.maximum)}`;
		case 'invalid_union':
			return issue.errors.length > 0 ? shapes(issue.errors) : `one of: ${namedShapes(issue).join(', ')}`;
		default:
			return issue.message;
	}
}

function describe(value: unknown): string {
	if (value === null) return 'empty';
	if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
	if (typeof value === 'object') return 'a group of keys';
	// JSON has no word for infinity.
	const text =
		typeof value === 'string' ? `"${value}"` : typeof value === 'number' ? `${value}` : JSON.stringify(value);
	return text.length > 80 ? `${text.slice(0, 77)}…"` : text;
}

/** A path as authors read it: `findings[2].effect`. A source goes by its id: nobody counts to 250. */
function formatPath(path: Path, { kind, data }: Pick<CheckedFile, 'kind' | 'data'>): string {
	if (path.length === 0) return 'The file';
	const id = kind === 'sources' ? valueAt(data, [path[0] ?? 0, 'id']) : undefined;
	if (typeof id === 'string' && path[1] !== 'id') {
		return path.length === 1 ? `the source "${id}"` : `${joinSteps(path.slice(1))} of the source "${id}"`;
	}
	return joinSteps(path);
}

/** Items of lists count from 1, as people do. */
function joinSteps(path: Path): string {
	return path
		.map((step, at) => (typeof step === 'number' ? `[${step + 1}]` : at === 0 ? String(step) : `.${String(step)}`))
		.join('');
}
