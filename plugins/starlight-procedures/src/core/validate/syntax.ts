import { firstLine, type CheckedFile } from '../parse/file.ts';
import type { Range, YamlProblem } from '../parse/yaml.ts';
import type { Report } from './report.ts';

const KEBAB_CASE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Where Git could not join two versions. */
const CONFLICT_MARKER = /^<{7} /m;
/** The parser's own `line:column: ` in front of an MDX message, counted from the start of the prose. */
const MDX_POINT = /^(\d+):(\d+): /;

/** Fences, YAML syntax, file names and MDX syntax: what has to hold before any schema can look. */
export function checkSyntax(file: CheckedFile, report: Report): void {
	if (file.kind !== 'guide' && !KEBAB_CASE.test(file.id)) {
		report.add(file, {
			rule: 'schema/file-name',
			range: firstLine(file),
			message: `The file name "${file.id}" becomes the page's address. Use lower-case letters, digits and hyphens, as in "${toKebabCase(file.id)}".`,
			found: file.id,
			suggestion: toKebabCase(file.id),
		});
	}
	checkFences(file, report);
	checkYaml(file, checkConflict(file, report), report);
	checkMarkup(file, report);
}

/** Mistakes in the keys, unless another mistake is why they cannot be read. */
function checkYaml(file: CheckedFile, conflict: Range | undefined, report: Report): void {
	const { missing, bodyOffset } = file.split;
	if (missing === 'closing' || (conflict && conflict.start < bodyOffset)) return;
	for (const problem of file.yaml.problems) {
		const { kind, range } = problem;
		if (kind === 'syntax') report.add(file, { rule: 'schema/yaml-syntax', range, message: explainYaml(problem) });
		else
			report.add(file, {
				rule: 'schema/duplicate-key',
				range,
				message: `The key "${keyAt(file, range.start)}" stands twice here. Keep one of the two, or join them.`,
			});
	}
}

/** Whether Git's marks stand in a file. */
export function hasConflict({ text }: Pick<CheckedFile, 'text'>): boolean {
	return CONFLICT_MARKER.test(text);
}

/** @returns where Git's first mark stands. */
function checkConflict(file: CheckedFile, report: Report): Range | undefined {
	const marker = CONFLICT_MARKER.exec(file.text);
	if (!marker) return undefined;
	const range = { start: marker.index, end: marker.index + 7 };
	report.add(file, {
		rule: 'schema/merge-conflict',
		range,
		message:
			'Two versions of this file were joined and nobody chose between them: Git marks them with <<<<<<<, ======= and >>>>>>>. Keep what is right and delete the marks.',
	});
	return range;
}

function checkFences(file: CheckedFile, report: Report): void {
	const { missing, yaml, yamlOffset } = file.split;
	if (missing === 'opening') {
		report.add(file, {
			rule: 'schema/missing-fence',
			range: firstLine(file),
			message: 'The frontmatter is missing. Start the file with a line --- , then the keys, then another line --- .',
			expected: '---',
		});
	}
	if (missing === 'closing') {
		const end = yamlOffset + yaml.trimEnd().length;
		report.add(file, {
			rule: 'schema/missing-fence',
			range: { start: end, end },
			message: 'The frontmatter is opened with --- but never closed. Add a line --- after its last key.',
			expected: '---',
		});
	}
}

/** What an author can do about the mistakes that YAML's parser names in words of its own. */
const YAML_ADVICE: Record<string, string> = {
	BLOCK_AS_IMPLICIT_KEY:
		'A colon followed by a space ends a key. If this text holds one, put the whole text in quotes: "…".',
	UNEXPECTED_TOKEN:
		'Something stands here that does not belong. An apostrophe may have ended a quote early, or the text starts with * or &. Put the whole text in double quotes: "…".',
	BAD_ALIAS: 'A value that starts with * or & means something else in YAML. Put the text in quotes: "…".',
	BAD_SCALAR_START: 'A value cannot start with this character. Put the text in quotes: "…".',
	BAD_INDENT: 'This line is moved too far right or left. Lines of one group start at the same column.',
	TAB_AS_INDENT: 'A tab stands at the start of this line. Use spaces.',
	MISSING_CHAR:
		'This line starts further left than the line above it, or it lacks the "- " of a list item. Lines of one group start at the same column.',
	MULTILINE_IMPLICIT_KEY: 'A key has to stand on one line and end in a colon. Look for a missing colon or quote above.',
	LIST_SIGN: 'An item of a list starts with a hyphen and a space: "- ".',
	UNCLOSED_LIST: 'The list that [ opens here is never closed. Add a ] behind its last item.',
	UNCLOSED_GROUP: 'The group that { opens here is never closed. Add a } behind its last value.',
	UNCLOSED_QUOTE: 'The text that starts here with a quote never ends with one. Add the closing quote.',
	TEXT_AFTER_DOUBLE_QUOTE:
		"The text ends at the quote before this place, but more follows. Put the whole text in single quotes, '…', and write an apostrophe in it twice.",
	TEXT_AFTER_SINGLE_QUOTE:
		'The text ends at the apostrophe or quote before this place, but more follows. Put the whole text in double quotes: "…".',
	MISSING_SPACE: 'The space behind the colon is missing. Write it as "key: value".',
	MISSING_COLON: 'This line has no colon. Write it as "key: value", or "key:" where lines of a group follow.',
	LINE_TOO_FAR_RIGHT:
		'This line starts further right than the line it belongs beside. Start both at the same column. If it goes on with the text above, put that whole text in quotes: "…".',
	LINE_OUTSIDE:
		'This line belongs to nothing above it. It may lack the "- " of a list item, or the spaces at its start.',
	TOO_DEEP: 'Lists or groups stand inside each other far too deep. Look at the spaces at the start of the lines.',
	TOO_MANY_ALIASES: 'Names that start with * stand for far too many values. Write out what you mean.',
	MULTIPLE_DOCS: 'A line --- stands inside the keys. Only the first and the last line of the frontmatter are ---.',
};

function explainYaml({ code, message }: YamlProblem): string {
	const advice = code && Object.hasOwn(YAML_ADVICE, code) ? YAML_ADVICE[code] : undefined;
	const words = message === undefined ? '' : ` (${message})`;
	return `This is not valid YAML. ${advice ?? 'Check the indentation, the quotes and the colon before this place.'}${words}`;
}

/** The key that starts at an offset. */
function keyAt(file: CheckedFile, start: number): string {
	return (/^["']?([^"':\n]*)/.exec(file.text.slice(start))?.[1] ?? '').trim();
}

function checkMarkup(file: CheckedFile, report: Report): void {
	for (const { what, range } of file.prose?.unclosed ?? []) {
		report.add(file, {
			rule: 'structure/unclosed',
			range,
			message: `${what.charAt(0).toUpperCase()}${what.slice(1)} is opened in this text and never closed. What comes after it on the page is lost or hidden. Close it.`,
			found: what,
		});
	}
	const error = file.prose?.error;
	if (!error) return;
	if (error.refused) {
		report.add(file, {
			rule: 'schema/markdown-syntax',
			range: error.range,
			message: `This text cannot be read. ${error.message}`,
		});
		return;
	}
	const point = MDX_POINT.exec(error.message);
	const start = file.split.bodyOffset + (point ? offsetOf(file.split.body, Number(point[1]), Number(point[2])) : 0);
	report.add(file, {
		rule: file.path.endsWith('.mdx') ? 'schema/mdx-syntax' : 'schema/markdown-syntax',
		range: { start, end: start },
		message: file.path.endsWith('.mdx')
			? `This is not valid MDX: ${error.message.replace(MDX_POINT, '')}. Mend it, or rename the file to end in .md if it holds plain Markdown.`
			: `This text cannot be read: ${error.message}.`,
	});
}

function offsetOf(text: string, line: number, column: number): number {
	let start = 0;
	for (let at = 1; at < line; at++) start = text.indexOf('\n', start) + 1;
	return start + column - 1;
}

function toKebabCase(name: string): string {
	return (
		name
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-|-$/g, '') || 'page'
	);
}
