import { compareDiagnostics, type Diagnostic } from '../diagnostic.ts';
import type { CheckedFile } from '../parse/file.ts';
import { Policy, statusOf } from '../rules/policy.ts';
import type { RuleFinding, Status } from '../rules/rule.ts';

/** What a check says of one place; the file and its lines are added when it is filed. */
export interface Finding extends RuleFinding {
	readonly rule: string;
}

/** Collects diagnostics from every check at the level the site gives their rules, and hands them out sorted. */
export class Report {
	#diagnostics: Diagnostic[] = [];
	readonly #policy: Policy;
	readonly #statuses = new Map<CheckedFile, Status>();

	constructor(policy: Policy = new Policy()) {
		this.#policy = policy;
	}

	add(file: CheckedFile, { rule, range, message, found, expected, suggestion, related, atMost }: Finding): void {
		const level = this.#policy.level(rule, file.kind, this.#statusOf(file), atMost);
		if (level === 'off') return;
		this.#diagnostics.push({
			file: file.path,
			start: file.lines.pointAt(range.start),
			end: file.lines.pointAt(Math.max(range.start, range.end)),
			rule,
			severity: level,
			message,
			...(found === undefined ? {} : { found }),
			...(expected === undefined ? {} : { expected }),
			...(suggestion === undefined ? {} : { suggestion }),
			...(related === undefined
				? {}
				: {
						related: related.map((place) => ({
							file: place.file.path,
							start: place.file.lines.pointAt(place.range.start),
							message: place.message,
						})),
					}),
		});
	}

	/** For a problem of a file that could not be read. */
	addUnread(path: string, rule: string, message: string): void {
		const level = this.#policy.level(rule, undefined, 'published');
		if (level === 'off') return;
		const point = { line: 1, column: 1 };
		this.#diagnostics.push({ file: path, start: point, end: point, rule, severity: level, message });
	}

	/** Whether nothing a rule says would be kept. */
	isSilent(rule: string): boolean {
		return this.#policy.isSilent(rule);
	}

	option(rule: string, name: string, file: CheckedFile): number | readonly string[] | undefined {
		return this.#policy.option(rule, name, file.kind, this.#statusOf(file));
	}

	/** Takes out the diagnostics that `silenced` accepts. */
	silence(silenced: (diagnostic: Diagnostic) => boolean): void {
		this.#diagnostics = this.#diagnostics.filter((diagnostic) => !silenced(diagnostic));
	}

	sorted(): Diagnostic[] {
		return [...this.#diagnostics].sort(compareDiagnostics);
	}

	#statusOf(file: CheckedFile): Status {
		const known = this.#statuses.get(file) ?? statusOf(file);
		this.#statuses.set(file, known);
		return known;
	}
}
