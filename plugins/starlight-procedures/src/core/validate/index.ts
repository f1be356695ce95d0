import type { Diagnostic } from '../diagnostic.ts';
import { firstLine, type ContentFile, type GuideFile } from '../parse/file.ts';
import { RULES } from '../rules/index.ts';
import type { Project } from '../rules/project.ts';
import type { Rule } from '../rules/rule.ts';
import type { Entries } from '../entries.ts';
import type { EntryKind } from '../schema/index.ts';
import { AT_ROOT, type Serving } from '../site/serving.ts';
import { checkGuide } from './guide.ts';
import { checkEntry, checkSourceIds } from './entry.ts';
import { checkProse } from './prose.ts';
import type { TargetKind } from './references.ts';
import { checkReferences, type KnownIds } from './relations.ts';
import { Report } from './report.ts';
import { checkSchema } from './schema.ts';
import { applySuppressions } from './suppressions.ts';
import { checkSyntax } from './syntax.ts';

const VOCABULARY_LISTS: Record<string, TargetKind> = {
	kinds: 'kind',
	targets: 'target',
	anesthesia: 'anesthesia',
	outcomes: 'outcome',
	scales: 'scale',
};

export interface ValidateOptions {
	/** The content folder as shown to authors: `content`. */
	readonly content: string;
	/** The site's country, whose emergency wording has to exist. */
	readonly country?: string | undefined;
	/** Entries whose files cannot be read: they exist all the same. */
	readonly unread?: readonly Pick<ContentFile, 'kind' | 'id'>[];
	/** Ordinary pages of the site. */
	readonly guides?: readonly GuideFile[];
	/** YYYY-MM-DD. */
	readonly today: string;
	/** How the addresses that guides write differ from paths. */
	readonly serving?: Serving;
	/** Whether the site serves a file of its own at a path. */
	readonly serves?: (path: string) => boolean;
}

/**
 * Runs every check on every file, and collects all problems before anyone hears of one.
 * @returns the entries whose own schema holds, and the sorted problems.
 */
export function validate(
	files: readonly ContentFile[],
	{ content, country, unread = [], guides = [], today, serving = AT_ROOT, serves = () => false }: ValidateOptions,
	report = new Report(),
): {
	entries: Entries;
	diagnostics: Diagnostic[];
} {
	const entries: Entries = {
		procedures: new Map(),
		conditions: new Map(),
		guidelines: new Map(),
		terms: new Map(),
		sources: new Map(),
		vocabulary: undefined,
	};
	const known = knownIds(files, unread);
	const formerIds = findFormerIds(files);
	checkRepeatedFiles(files, report);
	for (const file of files) {
		checkSyntax(file, report);
		storeEntry(file, entries, report);
		checkEntry(file, known.get('condition') ?? new Set(), report);
		if (file.kind === 'sources') checkSourceIds(file, report);
		checkReferences(file, known, formerIds, content, report);
		if (country !== undefined) checkCountry(file, country, report);
		checkProse(file, known.get('source'), formerIds, content, report);
	}
	for (const guide of guides) checkGuide(guide, report);
	const project = { content, country, unread, guides, today, serving, serves, files, entries, known, formerIds };
	for (const rule of RULES) if (!report.isSilent(rule.id)) runRule(rule, project, report);
	report.dropEchoes();
	applySuppressions(project, report);
	return { entries, diagnostics: report.sorted() };
}

function runRule({ id, check }: Rule, project: Project, report: Report): void {
	check?.({
		project,
		number: (file, name) => Number(report.option(id, name, file)),
		list: (file, name, of = id) => report.option(of, name, file) as readonly string[],
		report(file, finding) {
			report.add(file, { ...finding, rule: id });
		},
	});
}

function storeEntry(file: ContentFile, entries: Entries, report: Report): void {
	const is = <Kind extends EntryKind>(kind: Kind): (ContentFile & { kind: Kind }) | undefined =>
		file.kind === kind ? (file as ContentFile & { kind: Kind }) : undefined;
	const set = <Value>(map: Map<string, Value>, value: Value | undefined) => {
		if (value !== undefined) map.set(file.id, value);
	};
	const procedure = is('procedure');
	const condition = is('condition');
	const guideline = is('guideline');
	const term = is('term');
	const sources = is('sources');
	const vocabulary = is('vocabulary');
	if (procedure) set(entries.procedures, checkSchema(procedure, report));
	else if (condition) set(entries.conditions, checkSchema(condition, report));
	else if (guideline) set(entries.guidelines, checkSchema(guideline, report));
	else if (term) set(entries.terms, checkSchema(term, report));
	else if (sources) for (const source of checkSchema(sources, report) ?? []) entries.sources.set(source.id, source);
	else if (vocabulary) entries.vocabulary = checkSchema(vocabulary, report);
}

/** Ids that exist, taken from the raw data: an entry with a typo in it still exists. */
export function knownIds(
	files: readonly ContentFile[],
	unread: readonly Pick<ContentFile, 'kind' | 'id'>[] = [],
): KnownIds {
	const known = new Map<TargetKind, Set<string>>([
		['procedure', new Set()],
		['condition', new Set()],
	]);
	for (const { kind, id } of [...files, ...unread])
		if (kind === 'procedure' || kind === 'condition') known.get(kind)?.add(id);
	for (const file of files) {
		// Of a list that cannot be read nothing is known, so nothing is missing from it.
		if (file.kind === 'sources' && Array.isArray(file.data)) known.set('source', new Set(sourceIds(file.data)));
		if (file.kind === 'vocabulary' && typeof file.data === 'object' && file.data !== null) {
			for (const [key, target] of Object.entries(VOCABULARY_LISTS)) {
				const list = (file.data as Record<string, unknown>)[key];
				known.set(target, new Set(typeof list === 'object' && list !== null ? Object.keys(list) : []));
			}
		}
	}
	return known;
}

function sourceIds(data: readonly unknown[]): string[] {
	return (data as ({ id?: unknown } | null)[]).flatMap((item) => (typeof item?.id === 'string' ? [item.id] : []));
}

export function findFormerIds(files: readonly ContentFile[]): ReadonlyMap<string, string> {
	const former = new Map<string, string>();
	const data = files.find(({ kind }) => kind === 'sources')?.data;
	if (!Array.isArray(data)) return former;
	for (const item of data as ({ id?: unknown; custom?: { formerIds?: unknown } } | null)[]) {
		if (typeof item?.id !== 'string' || !Array.isArray(item.custom?.formerIds)) continue;
		for (const old of item.custom.formerIds) if (typeof old === 'string') former.set(old, item.id);
	}
	return former;
}

/** Two files for one page: `x.md` beside `x.mdx`, or the same name in two folders. */
function checkRepeatedFiles(files: readonly ContentFile[], report: Report): void {
	const first = new Map<string, ContentFile>();
	for (const file of files) {
		const key = `${file.kind}/${file.id}`;
		const other = first.get(key);
		if (!other) {
			first.set(key, file);
			continue;
		}
		report.add(file, {
			rule: 'schema/duplicate-file',
			range: firstLine(file),
			message: `The ${file.kind} "${file.id}" is written twice: here and in ${other.path}. Keep one of the two.`,
			found: file.id,
		});
	}
}

/** The country that the site's options name, missing from the emergency wording. */
function checkCountry(file: ContentFile, country: string, report: Report): void {
	if (file.kind !== 'vocabulary' || typeof file.data !== 'object' || file.data === null) return;
	const wording = (file.data as { emergency?: unknown }).emergency;
	if (typeof wording !== 'object' || wording === null || country in wording) return;
	report.add(file, {
		rule: 'vocabulary/unknown',
		range: file.yaml.locateKey(['emergency']),
		message: `The site's country is "${country}" (procedures.config), but emergency has no wording for it. Add "${country}:" with emergency, urgent and routine.`,
		found: country,
	});
}
