import { compareDiagnostics, type Diagnostic, type Severity } from '../diagnostic.ts';
import type { ContentFile } from '../parse/file.ts';
import type { Range } from '../parse/yaml.ts';

/** What a check says of one place; the file and its lines are added when it is filed. */
export interface Finding {
	readonly rule: string;
	readonly range: Range;
	readonly message: string;
	readonly severity?: Severity;
	readonly found?: string;
	readonly expected?: string;
	readonly suggestion?: string | undefined;
}

/** Collects diagnostics from every check and hands them out sorted. */
export class Report {
	readonly #diagnostics: Diagnostic[] = [];

	add(file: ContentFile, finding: Finding): void {
		const { range, suggestion, severity = 'error', ...rest } = finding;
		this.#diagnostics.push({
			...rest,
			...(suggestion === undefined ? {} : { suggestion }),
			severity,
			file: file.path,
			start: file.lines.pointAt(range.start),
			end: file.lines.pointAt(Math.max(range.start, range.end)),
		});
	}

	/** For a problem of a file that could not be read. */
	addUnread(path: string, rule: string, message: string, severity: Severity = 'error'): void {
		const point = { line: 1, column: 1 };
		this.#diagnostics.push({ file: path, start: point, end: point, rule, severity, message });
	}

	sorted(): Diagnostic[] {
		return [...this.#diagnostics].sort(compareDiagnostics);
	}
}
