import type { ContentFile } from '../parse/file.ts';
import type { Path } from '../parse/yaml.ts';
import type { Condition, Finding, Procedure, ProcedureFinding } from '../schema/index.ts';
import { retirementOf } from '../site/retired.ts';
import type { Project } from './project.ts';

/** A page whose schema holds and that is kept. What is wrong with others is said first. */
export interface Page<Entry> {
	readonly file: ContentFile;
	readonly entry: Entry;
}

/** A finding and where it stands in its file. */
export interface PlacedFinding {
	readonly file: ContentFile;
	readonly finding: Finding;
	readonly path: Path;
}

export function proceduresOf({ files, entries }: Project): Page<Procedure>[] {
	return files.flatMap((file) => {
		const entry = file.kind === 'procedure' && !retirementOf(file) ? entries.procedures.get(file.id) : undefined;
		return entry ? [{ file, entry }] : [];
	});
}

function conditionsOf({ files, entries }: Project): Page<Condition>[] {
	return files.flatMap((file) => {
		const entry = file.kind === 'condition' && !retirementOf(file) ? entries.conditions.get(file.id) : undefined;
		return entry ? [{ file, entry }] : [];
	});
}

/** Every finding of every page. */
export function findingsOf(project: Project): PlacedFinding[] {
	const place = (file: ContentFile, list: string, findings: readonly Finding[]) =>
		findings.map((finding, index) => ({ file, finding, path: [list, index] }));
	return [
		...proceduresOf(project).flatMap(({ file, entry }) => place(file, 'findings', entry.findings)),
		...conditionsOf(project).flatMap(({ file, entry }) => [
			...place(file, 'course', entry.course),
			...place(file, 'care', entry.care),
		]),
	];
}

/** The finding that speaks for a pair, with its index; undefined where nothing is known. */
export function mainOf(
	{ findings }: Procedure,
	main: string | undefined,
): { finding: ProcedureFinding; index: number } | undefined {
	const index = findings.findIndex(({ id }) => id === main);
	const finding = findings[index];
	return finding && { finding, index };
}
