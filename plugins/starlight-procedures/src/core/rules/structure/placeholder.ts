import { blankComments, HTML_COMMENT, MDX_COMMENT } from '../../parse/comments.ts';
import { BLANK } from '../../parse/plain-text.ts';
import type { Path, Range } from '../../parse/yaml.ts';
import type { CheckedFile } from '../../parse/file.ts';
import { allFiles } from '../project.ts';
import type { Rule } from '../rule.ts';

/** What stands where an author has yet to write, and the rest of its line. */
const MARKER = /\bTODO:[^\r\n]*/g;

export const placeholder: Rule = {
	id: 'structure/placeholder',
	level: { draft: 'warn', published: 'error' },
	what: 'A text that still says `TODO:` what its author has to write.',
	why: 'A reader would find a note to the author where the answer should be.',
	mend: 'Write what readers need in place of TODO: and all that follows it. If nobody knows the answer, say that; if the part is not needed, delete it.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: '  setting: A dental clinic',
		bad: '  setting: "TODO: where it is done"',
		good: '  setting: A dental clinic',
	},
	check({ project, report }) {
		for (const file of allFiles(project)) {
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
			const range = firstPlaceholder(file, file.yaml.locate(path));
			found.set(range.start, range);
		} else if (typeof value === 'object' && value !== null) {
			for (const [key, inner] of Object.entries(value))
				walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
		}
	};
	walk(file.data, []);
	return [...found.values()].sort((a, b) => a.start - b.start);
}

/** The place within a text of several lines; a text of one line is marked as a whole. */
function firstPlaceholder(file: CheckedFile, range: Range): Range {
	const written = file.text.slice(range.start, range.end);
	const [marker] = written.includes('\n') ? written.matchAll(MARKER) : [];
	if (!marker) return range;
	const start = range.start + marker.index;
	return { start, end: start + marker[0].trimEnd().length };
}

function placeholdersInText({ kind, prose, split }: CheckedFile): Range[] {
	if (!prose) return [];
	// A guide may well tell authors about the mark, as code.
	const body = kind === 'guide' ? prose.plain.replaceAll(BLANK, ' ') : split.body;
	const text = blankComments(blankComments(body, HTML_COMMENT), MDX_COMMENT);
	return Array.from(text.matchAll(MARKER), ({ index, 0: match }) => ({
		start: split.bodyOffset + index,
		end: split.bodyOffset + index + match.trimEnd().length,
	}));
}
