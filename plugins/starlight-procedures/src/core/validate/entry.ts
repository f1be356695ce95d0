import type { ContentFile } from '../parse/file.ts';
import type { Path } from '../parse/yaml.ts';
import { didYouMean, nearest } from '../suggest.ts';
import type { Report } from './report.ts';

type Loose = Record<string, unknown>;

/** Lists whose items carry an id that has to be theirs alone. */
const LISTS_WITH_IDS = ['findings', 'course', 'care', 'risks', 'recommendations', 'disputes'] as const;

/** What has to hold inside one entry: ids that stand once, and main findings that exist and fit. */
export function checkEntry(file: ContentFile, conditions: ReadonlySet<string>, report: Report): void {
	if (typeof file.data !== 'object' || file.data === null) return;
	checkUniqueIds(file, file.data as Loose, report);
	if (file.kind === 'procedure') checkIndications(file, file.data as Loose, conditions, report);
	if (file.kind === 'guideline') checkDisputes(file, file.data as Loose, report);
}

/** The same id twice in `sources.yaml`. */
export function checkSourceIds(file: ContentFile, report: Report): void {
	const entries = items(file.data);
	reportRepeats(file, [{ list: '', items: entries }], report, 'sources/duplicate');
	const live = new Set(entries.map(({ id }) => id));
	for (const [index, { custom }] of entries.entries()) {
		const former = typeof custom === 'object' && custom !== null ? (custom as Loose).formerIds : undefined;
		for (const [at, id] of (Array.isArray(former) ? (former as unknown[]) : []).entries()) {
			if (!live.has(id)) continue;
			report.add(file, {
				rule: 'sources/duplicate',
				range: file.yaml.locate([index, 'custom', 'formerIds', at]),
				message: `"${String(id)}" is listed as a former id, but a source of that id still stands in this file. Delete one of the two.`,
				found: String(id),
			});
		}
	}
}

function checkUniqueIds(file: ContentFile, data: Loose, report: Report): void {
	const lists = LISTS_WITH_IDS.map((list) => ({ list, items: items(data[list]) }));
	reportRepeats(file, lists, report, 'relations/duplicate-id');
}

function reportRepeats(
	file: ContentFile,
	lists: readonly { list: string; items: readonly Loose[] }[],
	report: Report,
	rule: string,
): void {
	const seen = new Map<string, Path>();
	for (const { list, items: entries } of lists) {
		for (const [index, item] of entries.entries()) {
			if (typeof item.id !== 'string') continue;
			const path = [...(list ? [list] : []), index, 'id'];
			const first = seen.get(item.id);
			if (first === undefined) {
				seen.set(item.id, path);
				continue;
			}
			report.add(file, {
				rule,
				range: file.yaml.locate(path),
				message: `The id "${item.id}" is taken: line ${file.lines.pointAt(file.yaml.locate(first).start).line} has it too. Give this one another id.`,
				found: item.id,
			});
		}
	}
}

/** Disputes about recommendations that the guideline does not make. */
function checkDisputes(file: ContentFile, data: Loose, report: Report): void {
	const ids = new Set(items(data.recommendations).flatMap(({ id }) => (typeof id === 'string' ? [id] : [])));
	const expected = [...ids].join(', ') || 'the id of a recommendation';
	for (const [index, { about }] of items(data.disputes).entries()) {
		for (const [at, id] of (Array.isArray(about) ? (about as unknown[]) : []).entries()) {
			if (typeof id !== 'string' || ids.has(id)) continue;
			const suggestion = nearest(id, ids);
			report.add(file, {
				rule: 'relations/unknown-recommendation',
				range: file.yaml.locate(['disputes', index, 'about', at]),
				message: `The recommendation "${id}" is not among this guideline's recommendations.${didYouMean(suggestion)} Mend the id.`,
				found: id,
				expected,
				suggestion,
			});
		}
	}
}

function checkIndications(file: ContentFile, data: Loose, known: ReadonlySet<string>, report: Report): void {
	const findings = items(data.findings);
	const byId = new Map<string, Loose>();
	for (const finding of findings)
		if (typeof finding.id === 'string' && !byId.has(finding.id)) byId.set(finding.id, finding);
	const ids = [...byId.keys()];
	const expected = ids.join(', ') || 'a finding id';
	const named = new Set<string>();
	let misspelt = false;
	for (const [index, { condition, main }] of items(data.indications).entries()) {
		if (typeof condition !== 'string') {
			misspelt = true;
			continue;
		}
		if (named.has(condition)) {
			report.add(file, {
				rule: 'relations/duplicate-indication',
				range: file.yaml.locate(['indications', index, 'condition']),
				message: `The condition "${condition}" stands twice in indications. Join the two.`,
				found: condition,
			});
		}
		named.add(condition);
		// What follows from an id that is wrong is not another mistake.
		const exists = known.has(condition);
		misspelt ||= !exists;
		if (typeof main === 'string')
			checkMain(
				file,
				['indications', index, 'main'],
				main,
				exists ? condition : undefined,
				{ byId, ids, expected },
				known,
				report,
			);
	}
	if (!misspelt) checkFindingConditions(file, findings, named, known, report);
}

/** Findings about a condition that the procedure is not offered for. */
function checkFindingConditions(
	file: ContentFile,
	findings: readonly Loose[],
	named: ReadonlySet<string>,
	known: ReadonlySet<string>,
	report: Report,
): void {
	for (const [index, finding] of findings.entries()) {
		const conditions: unknown[] = Array.isArray(finding.conditions) ? finding.conditions : [];
		for (const [at, condition] of conditions.entries()) {
			if (typeof condition !== 'string' || named.has(condition) || !known.has(condition)) continue;
			report.add(file, {
				rule: 'relations/no-indication',
				range: file.yaml.locate(['findings', index, 'conditions', at]),
				message: `This finding is about "${condition}", which is not among this procedure's indications, so no page would show it. Add the indication, or take the condition out.`,
				found: condition,
			});
		}
	}
}

/** The findings of a procedure that have an id; of one id the first. */
interface Findings {
	readonly byId: ReadonlyMap<string, Loose>;
	readonly ids: readonly string[];
	/** The ids as a message lists them. */
	readonly expected: string;
}

function checkMain(
	file: ContentFile,
	path: Path,
	main: string,
	condition: string | undefined,
	{ byId, ids, expected }: Findings,
	known: ReadonlySet<string>,
	report: Report,
): void {
	const finding = byId.get(main);
	if (!finding) {
		const suggestion = nearest(main, ids);
		report.add(file, {
			rule: 'relations/unknown-finding',
			range: file.yaml.locate(path),
			message: `The finding "${main}" is not among this procedure's findings.${didYouMean(suggestion)} Add it there, or mend the id.`,
			found: main,
			expected,
			suggestion,
		});
		return;
	}
	if (condition === undefined || !Array.isArray(finding.conditions) || finding.conditions.includes(condition)) return;
	// A misspelt id there is reported there.
	if (!finding.conditions.every((other) => typeof other === 'string' && known.has(other))) return;
	report.add(file, {
		rule: 'relations/main-finding',
		range: file.yaml.locate(path),
		message: `The finding "${main}" speaks for "${condition}" here, but its conditions do not name it. Add the condition to the finding, or choose another.`,
		found: main,
	});
}

function items(value: unknown): Loose[] {
	if (!Array.isArray(value)) return [];
	// Items that are not maps keep their place, so that indexes stay true.
	return value.map((item) => (typeof item === 'object' && item !== null ? (item as Loose) : {}));
}
