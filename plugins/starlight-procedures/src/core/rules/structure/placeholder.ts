import { blankComments, HTML_COMMENT, MDX_COMMENT } from '../../parse/comments.ts';
import type { Path, Range } from '../../parse/yaml.ts';
import type { CheckedFile } from '../../parse/file.ts';
import type { Rule } from '../rule.ts';

/** What stands where an author has yet to write, and the rest of its line. */
const MARKER = /\bTODO:[^\r\n]*/g;

export const placeholder: Rule = {
	id: 'structure/placeholder',
	level: { draft: 'warn', published: 'error' },
	what: 'A text of an entry that still says `TODO:` what its author has to write.',
	why: 'A reader would find a note to the author where the answer should be.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: '  setting: A dental clinic',
		bad: '  setting: "TODO: where it is done"',
		good: '  setting: A dental clinic',
	},
	check({ project, report }) {
		for (const file of project.files) {
			if (!file.text.includes('TODO:')) continue;
			for (const range of [...placeholdersInData(file), ...placeholdersInText(file)])
				report(file, {
					range,
					message: 'This text is still to be written. Put what readers need in place of "TODO:" and what follows it.',
					found: file.text.slice(range.start, range.end),
				});
		}
	},
};

/** Values, each once: an alias repeats what its anchor says. */
function placeholdersInData(file: CheckedFile): Range[] {
	const found = new Map<number, Range>();
	const walk = (value: unknown, path: Path): void => {
		if (typeof value === 'string') {
			if (value.search(MARKER) === -1) return;
			const range = file.yaml.locate(path);
			found.set(range.start, range);
		} else if (typeof value === 'object' && value !== null) {
			for (const [key, inner] of Object.entries(value))
				walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
		}
	};
	walk(file.data, []);
	return [...found.values()].sort((a, b) => a.start - b.start);
}

function placeholdersInText({ prose, split }: CheckedFile): Range[] {
	if (!prose) return [];
	const text = blankComments(blankComments(split.body, HTML_COMMENT), MDX_COMMENT);
	return Array.from(text.matchAll(MARKER), ({ index, 0: match }) => ({
		start: split.bodyOffset + index,
		end: split.bodyOffset + index + match.trimEnd().length,
	}));
}
