import { firstLine, type ContentFile } from '../parse/file.ts';
import type { Report } from './report.ts';

const KEBAB_CASE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** The parser's own `line:column: ` in front of an MDX message, counted from the start of the prose. */
const MDX_POINT = /^(\d+):(\d+): /;

/** Fences, YAML syntax, file names and MDX syntax: what has to hold before any schema can look. */
export function checkSyntax(file: ContentFile, report: Report): void {
	if (!KEBAB_CASE.test(file.id)) {
		report.add(file, {
			rule: 'schema/file-name',
			range: firstLine(file),
			message: `The file name "${file.id}" becomes the page's address. Use lower-case letters, digits and hyphens, as in "${toKebabCase(file.id)}".`,
			found: file.id,
			suggestion: toKebabCase(file.id),
		});
	}
	checkFences(file, report);
	for (const problem of file.yaml.problems) {
		const duplicate = problem.kind === 'duplicate-key';
		report.add(file, {
			rule: duplicate ? 'schema/duplicate-key' : 'schema/yaml-syntax',
			range: problem.range,
			message: duplicate
				? `The key "${keyAt(file, problem.range.start)}" stands twice here. Keep one of the two, or join them.`
				: `This is not valid YAML: ${problem.message}. Check the indentation, the quotes and the colon before this place.`,
		});
	}
	checkMarkup(file, report);
}

function checkFences(file: ContentFile, report: Report): void {
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

/** The key that starts at an offset. */
function keyAt(file: ContentFile, start: number): string {
	return (/^["']?([^"':\n]*)/.exec(file.text.slice(start))?.[1] ?? '').trim();
}

function checkMarkup(file: ContentFile, report: Report): void {
	if (file.prose?.unclosed) {
		const end = file.split.bodyOffset + file.split.body.trimEnd().length;
		report.add(file, {
			rule: 'structure/unclosed',
			range: { start: end, end },
			message:
				'Something is opened in this text and never closed: a code block (```), or a comment (<!--). The citations after it are lost. Close it.',
		});
	}
	const error = file.prose?.error;
	if (!error) return;
	const point = MDX_POINT.exec(error.message);
	const start = file.split.bodyOffset + (point ? offsetOf(file.split.body, Number(point[1]), Number(point[2])) : 0);
	report.add(file, {
		rule: file.path.endsWith('.mdx') ? 'schema/mdx-syntax' : 'schema/markdown-syntax',
		range: { start, end: start },
		message: file.path.endsWith('.mdx')
			? `This is not valid MDX: ${error.message.replace(MDX_POINT, '')}. Mend it, or rename the file to end in .md if it holds plain Markdown.`
			: `This text cannot be read: ${error.message}. Look for lists or quotes nested far too deep.`,
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
