import { didYouMean, nearest } from '../../core/suggest.ts';
import type { Flags } from '../flags.ts';
import { CannotRun, type Host } from '../host.ts';
import type { Choice } from '../prompts.ts';

export type { Choice };

/** One thing that a new entry needs to be told. */
export interface Field {
	/** The flag that answers it, and the key of the answer. */
	readonly flag: string;
	readonly message: string;
	/** May be left out, or answered with nothing. */
	readonly optional?: true;
	/** What there is to choose from; without it any text that `problem` accepts. */
	readonly choices?: readonly Choice[];
	/** The answer as it is kept, for what people paste with something around it; undefined where none can be seen. */
	readonly clean?: (answer: string) => string | undefined;
	/** What is wrong with an answer, as words that follow `Expected`; or undefined. */
	readonly problem?: (answer: string) => string | undefined;
	/** What to offer, made from the answers so far. */
	readonly initial?: (answers: Answers) => string | undefined;
}

export type Answers = Readonly<Record<string, string>>;

const KEBAB_CASE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The name of a page or a source, and of its file. */
export function idField(taken: (id: string) => string | undefined): Field {
	return {
		flag: 'id',
		message: 'Its id, the end of its address, which never changes',
		initial: ({ title }) => title && toKebabCase(title),
		problem: (id) =>
			KEBAB_CASE.test(id) ? taken(id) : 'lower-case letters, digits and single hyphens, such as knee-injection',
	};
}

export const TITLE: Field = {
	flag: 'title',
	message: 'Its title, as readers see it',
	problem: (title) => (title.trim() === '' ? 'some text' : undefined),
};

/**
 * Takes answers from flags, and asks for the rest.
 * @throws CannotRun on an answer that is wrong, or where some are missing and nobody is there to ask.
 */
export async function answer(fields: readonly Field[], flags: Flags, host: Host): Promise<Answers> {
	const given = fields.filter(({ flag }) => flags.has(flag));
	for (const field of given) {
		const problem = problemOf(field, flags.last(field.flag) ?? '');
		if (problem)
			throw new CannotRun(`--${field.flag} is "${flags.last(field.flag) ?? ''}".${problem} Nothing was written.`);
	}
	let answers: Answers = Object.fromEntries(
		given.map((field) => [field.flag, cleaned(field, flags.last(field.flag) ?? '')]),
	);
	const missing = fields.filter(({ flag }) => !flags.has(flag));
	if (!host.prompts) {
		const needed = missing.filter(({ optional }) => !optional);
		if (needed.length > 0) throw new CannotRun(explainMissing(needed));
		return answers;
	}
	for (const field of missing) {
		const { flag, message, choices, initial } = field;
		if (choices?.length === 0) throw new CannotRun(explainMissing([field]));
		const problem = (text: string) => problemOf(field, text)?.trim();
		const text = await host.prompts.ask({ message, choices, initial: initial?.(answers), problem });
		if (text === undefined) throw new CannotRun('Nothing was written.');
		answers = { ...answers, [flag]: cleaned(field, text) };
	}
	return answers;
}

/** What is wrong with an answer, as sentences, or undefined. */
function problemOf(field: Field, text: string): string | undefined {
	const { choices, problem, optional } = field;
	if (optional && text === '') return undefined;
	if (choices && !choices.some(({ value }) => value === text)) {
		const words = choices.map(({ value }) => value);
		return `${didYouMean(nearest(text, words))} Expected ${listChoices(choices)}.`;
	}
	const expected = problem?.(cleaned(field, text));
	return expected && ` Expected ${expected}.`;
}

function cleaned({ clean }: Field, text: string): string {
	return clean?.(text) ?? text;
}

function explainMissing(fields: readonly Field[]): string {
	const lines = fields.map(
		({ flag, message, choices }) => `  --${flag}  ${message}${choices ? `: ${listChoices(choices)}` : ''}`,
	);
	const flags = fields.map(({ flag }) => `--${flag}`).join(', ');
	return `Nobody is there to ask, and this is missing: ${flags}. Nothing was written.\n${lines.join('\n')}`;
}

/** More are not read by anyone. */
const MOST_CHOICES = 30;

function listChoices(choices: readonly Choice[]): string {
	if (choices.length === 0) return 'there is none yet, so write one first';
	const shown = choices
		.slice(0, MOST_CHOICES)
		.map(({ value }) => value)
		.join(', ');
	return `one of: ${shown}${choices.length > MOST_CHOICES ? `, and ${choices.length - MOST_CHOICES} more` : ''}`;
}

function toKebabCase(title: string): string {
	return title
		.toLowerCase()
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
}
