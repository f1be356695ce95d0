import type { ArgsDef } from 'citty';
import { parseArgs } from 'node:util';
import { didYouMean, nearest } from '../core/suggest.ts';
import { CannotRun } from './host.ts';

/** What stands on the command line behind a command's name. */
export interface Flags {
	/** The value given last. */
	last(name: string): string | undefined;
	/** Every value of an option that may be given more than once. */
	all(name: string): readonly string[];
	/** Whether a switch is on. */
	has(name: string): boolean;
	readonly positionals: readonly string[];
}

/**
 * Reads arguments by a command's own list of them.
 * Citty reads them as well, but lets unknown options pass and keeps one value of each.
 * @throws CannotRun on an option that the command does not have, or one without its value.
 */
export function readFlags(rawArgs: readonly string[], args: ArgsDef): Flags {
	const named = Object.entries(args).filter(([, { type }]) => type !== 'positional');
	const options = Object.fromEntries(
		named.map(([name, { type }]) => [
			name,
			type === 'boolean' ? ({ type: 'boolean' } as const) : ({ type: 'string' } as const),
		]),
	);
	const { tokens } = parseArgs({ args: [...rawArgs], options, strict: false, allowPositionals: true, tokens: true });
	const values = new Map<string, string[]>();
	const positionals: string[] = [];
	for (const token of tokens) {
		if (token.kind === 'positional') positionals.push(token.value);
		if (token.kind !== 'option') continue;
		const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
		if (!option) throw new CannotRun(unknownOption(token.rawName, Object.keys(options)));
		if (option.type === 'boolean' && token.value !== undefined)
			throw new CannotRun(`${token.rawName} takes no value. Leave out "=${token.value}".`);
		if (option.type === 'string' && !token.value) throw new CannotRun(`${token.rawName} needs a value behind it.`);
		values.set(token.name, [...(values.get(token.name) ?? []), token.value ?? '']);
	}
	return {
		last: (name) => values.get(name)?.at(-1),
		all: (name) => values.get(name) ?? [],
		has: (name) => values.has(name),
		positionals,
	};
}

function unknownOption(written: string, known: readonly string[]): string {
	const suggestion = nearest(written.replace(/^-+/, ''), known);
	const options = [...known, 'help'].map((name) => `--${name}`).join(', ');
	return `There is no option ${written}.${didYouMean(suggestion && `--${suggestion}`)} Options are ${options}.`;
}

/** The value of an option that has to be one of some words. */
export function oneOf<Word extends string>(flags: Flags, name: string, words: readonly Word[]): Word | undefined {
	const value = flags.last(name);
	if (value === undefined) return undefined;
	const word = words.find((one) => one === value);
	if (word === undefined)
		throw new CannotRun(
			`--${name} is "${value}".${didYouMean(nearest(value, words))} Expected one of: ${words.join(', ')}.`,
		);
	return word;
}

/** The value of an option that has to be a count. */
export function countOf(flags: Flags, name: string): number | undefined {
	const value = flags.last(name);
	if (value === undefined) return undefined;
	if (!/^\d{1,9}$/.test(value)) throw new CannotRun(`--${name} is "${value}". Expected a count, such as 0 or 20.`);
	return Number(value);
}
