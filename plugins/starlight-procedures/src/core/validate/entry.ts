import type { ContentFile } from '../parse/file.ts';
import type { Path } from '../parse/yaml.ts';
import { didYouMean, nearest } from '../suggest.ts';
import type { Report } from './report.ts';

type Loose = Record<string, unknown>;

/** Lists whose items carry an id that has to be theirs alone. */
const LISTS_WITH_IDS = ['findings', 'course', 'care', 'risks', 'recommendations', 'disputes'] as const;

/** What has to hold inside one entry: ids that stand once, and main findings that exist and fit. */
export function checkEntry(file: ContentFile, report: Report): void {
	if (typeof file.data !== 'object' || file.data === null) return;
	checkUniqueIds(file, file.data as Loose, report);
	if (file.kind === 'procedure') checkIndications(file, file.data as Loose, report);
}

/** The same id twice in `sources.yaml`. */
export function checkSourceIds(file: ContentFile, report: Report): void {
	reportRepeats(file, [{ list: '', items: items(file.data) }], report, 'sources/duplicate');
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
	const seen = new Map<string, number>();
	for (const { list, items: entries } of lists) {
		for (const [index, item] of entries.entries()) {
			if (typeof item.id !== 'string') continue;
			const range = file.yaml.locate([...(list ? [list] : []), index, 'id']);
			const first = seen.get(item.id);
			if (first === undefined) {
				seen.set(item.id, range.start);
				continue;
			}
			report.add(file, {
				rule,
				range,
				message: `The id "${item.id}" is taken: line ${file.lines.pointAt(first).line} has it too. Give this one another id.`,
				found: item.id,
			});
		}
	}
}

function checkIndications(file: ContentFile, data: Loose, report: Report): void {
	const findings = items(data.findings);
	const ids = findings.map(({ id }) => id).filter((id) => typeof id === 'string');
	const named = new Set<unknown>();
	for (const [index, indication] of items(data.indications).entries()) {
		const { condition, main } = indication;
		if (named.has(condition)) {
			report.add(file, {
				rule: 'relations/duplicate-indication',
				range: file.yaml.locate(['indications', index, 'condition']),
				message: `The condition "${String(condition)}" stands twice in indications. Join the two.`,
				found: String(condition),
			});
		}
		named.add(condition);
		if (typeof main === 'string') checkMain(file, ['indications', index, 'main'], main, condition, findings, ids, report);
	}
	for (const [index, finding] of findings.entries()) {
		const conditions: unknown[] = Array.isArray(finding.conditions) ? finding.conditions : [];
		for (const [at, condition] of conditions.entries()) {
			if (typeof condition !== 'string' || named.has(condition)) continue;
			report.add(file, {
				rule: 'relations/no-indication',
				range: file.yaml.locate(['findings', index, 'conditions', at]),
				message: `This finding is about "${condition}", which is not among this procedure's indications, so no page would show it. Add the indication, or take the condition out.`,
				found: condition,
			});
		}
	}
}

function checkMain(
	file: ContentFile,
	path: Path,
	main: string,
	condition: unknown,
	findings: readonly Loose[],
	ids: readonly string[],
	report: Report,
): void {
	const finding = findings.find(({ id }) => id === main);
	if (!finding) {
		const suggestion = nearest(main, ids);
		report.add(file, {
			rule: 'relations/unknown-finding',
			range: file.yaml.locate(path),
			message: `The finding "${main}" is not among this procedure's findings.${didYouMean(suggestion)} Add it there, or mend the id.`,
			found: main,
			expected: ids.join(', ') || 'a finding id',
			suggestion,
		});
		return;
	}
	if (!Array.isArray(finding.conditions) || finding.conditions.includes(condition)) return;
	report.add(file, {
		rule: 'relations/main-finding',
		range: file.yaml.locate(path),
		message: `The finding "${main}" speaks for "${String(condition)}" here, but its conditions do not name it. Add the condition to the finding, or choose another.`,
		found: main,
	});
}

function items(value: unknown): Loose[] {
	if (!Array.isArray(value)) return [];
	// Items that are not maps keep their place, so that indexes stay true.
	return value.map((item) => (typeof item === 'object' && item !== null ? (item as Loose) : {}));
}
