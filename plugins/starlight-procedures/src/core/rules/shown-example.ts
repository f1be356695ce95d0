import type { Example } from './rule.ts';

/** One half of an example as readers see it. */
export interface ShownPart {
	/** Where it stands or how it is saved, as words behind `Wrong` and `Right`; empty where nothing has to be said. */
	readonly where: string;
	readonly text: string;
}

export interface ShownExample {
	/** What else stands in the project, in one sentence. */
	readonly given: string | undefined;
	readonly bad: ShownPart;
	readonly good: ShownPart;
}

/** Longer lines show how they start: a thousand hyphens help nobody. */
const LONGEST_LINE = 300;
const LINE_START = 60;

/** A rule's example, for the command and for the rule's page. */
export function showExample(example: Example): ShownExample {
	if ('badFiles' in example)
		return {
			given: undefined,
			bad: { where: '', text: example.badFiles.join('\n') },
			good: { where: '', text: example.goodFiles.join('\n') },
		};
	const { as, file, encoding, given, bad, good } = example;
	return {
		given: given?.what,
		bad: { where: `in ${as ?? file}${encoding ? ', saved as Latin-1' : ''}`, text: shorten(bad) },
		good: { where: encoding ? 'saved as UTF-8' : '', text: shorten(good) },
	};
}

function shorten(text: string): string {
	const lines = text.trimEnd().split('\n');
	return lines.map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LINE_START)} …` : line)).join('\n');
}
