import { compareDiagnostics, type Diagnostic } from '../diagnostic.ts';
import type { CheckedFile } from '../parse/file.ts';
import { Policy, statusOf } from '../rules/policy.ts';
import type { RuleFinding, Status } from '../rules/rule.ts';

/** What a check says of one place; the file and its lines are added when it is filed. */
export interface Finding extends RuleFinding {
	readonly rule: string;
}

/** What the schema says of a value. */
const REFUSALS: ReadonlySet<string> = new Set(['schema/type', 'schema/value', 'schema/enum']);
/** What follows from such a value. */
const ECHOES: ReadonlySet<string> = new Set([
	'sources/unknown',
	'relations/unknown',
	'vocabulary/unknown',
	'review/overdue',
	'review/future',
]);

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

	/** Takes out what other rules say of a value that the schema has refused: one slip is one finding. */
	dropEchoes(): void {
		const placeOf = ({ file, start }: Diagnostic) => `${file}:${start.line}:${start.column}`;
		const refused = new Set(this.#diagnostics.filter(({ rule }) => REFUSALS.has(rule)).map(placeOf));
		this.silence((diagnostic) => ECHOES.has(diagnostic.rule) && refused.has(placeOf(diagnostic)));
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
