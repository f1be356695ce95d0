import type { CheckedFile } from '../../parse/file.ts';
import type { Path, Range } from '../../parse/yaml.ts';
import { allFiles } from '../project.ts';
import type { Rule } from '../rule.ts';

/** Controls of C0 and C1, without tab and the ends of lines. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;
const CONTROLS = new RegExp(`${CONTROL.source}+`, 'g');

export const controlCharacter: Rule = {
	id: 'schema/control-character',
	level: 'error',
	what: 'A control character, such as NUL or escape, which a terminal obeys and nobody sees.',
	why: 'Browsers drop it or print a box, so that a reader meets a broken word where an instruction should be. It is often what is left of a letter lost in copying.',
	mend: 'Delete the character, and type anew the letter that stood in its place. Most editors show such characters when they are told to render them, or to show invisibles.',
	example: {
		file: 'content/glossary/pulp.md',
		replaces: 'definition: The soft inside of a tooth.',
		bad: String.raw`definition: "The soft\a inside of a tooth."`,
		good: 'definition: The soft inside of a tooth.',
	},
	check({ project, report }) {
		for (const file of allFiles(project)) {
			const written = findWritten(file);
			for (const { range, code } of written.length > 0 ? written : findDecoded(file))
				report(file, {
					range,
					message: `A control character (${code}) stands here, which no reader sees and which may hide or break a word. Delete it, and see whether a letter is missing in its place.`,
					found: code,
				});
		}
	},
};

interface Found {
	readonly range: Range;
	/** `U+0000` */
	readonly code: string;
}

/** The first of each line. */
function findWritten({ text }: CheckedFile): Found[] {
	if (!CONTROL.test(text)) return [];
	const found: Found[] = [];
	let lineEnd = -1;
	for (const { 0: controls, index } of text.matchAll(CONTROLS)) {
		if (index < lineEnd) continue;
		const end = text.indexOf('\n', index);
		lineEnd = end === -1 ? text.length : end;
		found.push({ range: { start: index, end: index + controls.length }, code: codeOf(controls) });
	}
	return found;
}

/** Those that stand in frontmatter as an escape, `"\0"`. */
function findDecoded({ data, yaml }: CheckedFile): Found[] {
	const found: Found[] = [];
	const walk = (value: unknown, path: Path): void => {
		if (typeof value === 'string') {
			if (CONTROL.test(value)) found.push({ range: yaml.locate(path), code: codeOf(value) });
		} else if (typeof value === 'object' && value !== null) {
			for (const [key, inner] of Object.entries(value))
				walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
		}
	};
	walk(data, []);
	return found;
}

function codeOf(text: string): string {
	const code = CONTROL.exec(text)?.[0].charCodeAt(0) ?? 0;
	return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
