import type { CheckedFile } from '../../parse/file.ts';
import type { Path, Range } from '../../parse/yaml.ts';
import { allFiles } from '../project.ts';
import type { Rule } from '../rule.ts';

/** A comment is set off by a space behind its sign; `#1` is more likely a part of the text. */
const LOST = /[ \t]#[^\s#]/;
const LOST_AT = /[ \t]+#[^\s#].*/y;
/** What starts a text in which a # is a sign like any other. */
const QUOTED = /["'|>]/;

export const lostText: Rule = {
	id: 'schema/lost-text',
	level: 'warn',
	what: 'A text without quotes that ends at a space and a `#`, which YAML takes for the start of a comment.',
	why: 'The rest of the sentence is lost without a word, and that may be the dose or the side.',
	mend: 'Put the whole text in quotes. If the rest of the line is a note to authors, put a blank behind the #.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: '  setting: A dental clinic',
		bad: '  setting: Room #3 of a dental clinic',
		good: '  setting: "Room #3 of a dental clinic"',
	},
	check({ project, report }) {
		for (const file of allFiles(project)) {
			// Finding every value in its text takes time, which hardly a file needs.
			if (!LOST.test(file.split.yaml)) continue;
			for (const range of findLost(file))
				report(file, {
					range,
					message:
						'YAML ends the text before the # and takes the rest of the line for a comment. If it belongs to the text, put all of it in quotes: "…". If it is a comment, write a space behind the #.',
					found: file.text.slice(range.start, range.end),
				});
		}
	},
};

/** What is lost, each once: an alias repeats what its anchor says. */
function findLost({ data, text, yaml }: CheckedFile): Range[] {
	const found = new Map<number, Range>();
	const walk = (value: unknown, path: Path): void => {
		if (typeof value === 'string') {
			const { start, end } = yaml.locate(path);
			if (QUOTED.test(text.charAt(start))) return;
			LOST_AT.lastIndex = end;
			const lost = LOST_AT.exec(text)?.[0];
			if (lost === undefined) return;
			const hash = end + lost.indexOf('#');
			found.set(hash, { start: hash, end: end + lost.trimEnd().length });
		} else if (typeof value === 'object' && value !== null) {
			for (const [key, inner] of Object.entries(value))
				walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
		}
	};
	walk(data, []);
	return [...found.values()].sort((a, b) => a.start - b.start);
}
