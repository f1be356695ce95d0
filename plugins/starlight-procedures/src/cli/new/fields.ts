import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Snapshot } from '../../core/project.ts';
import { cleanDoi } from '../../core/rules/sources/doi.ts';
import { sourceItems, writtenNumber, writtenText } from '../../core/rules/sources/items.ts';
import { cleanPmid } from '../../core/rules/sources/pmid.ts';
import { cleanUrl } from '../../core/rules/sources/url.ts';
import { knownIds } from '../../core/validate/index.ts';
import type { CheckedProject } from '../project.ts';
import { PURPOSE_LABELS, SOURCE_TYPES, STUDY_TYPE_LABELS } from './labels.ts';
import { idField, TITLE, type Choice, type Field } from './question.ts';

/** What a new source needs to be told, and may be told. */
export function sourceFields(snapshot: Snapshot): readonly Field[] {
	const items = sourceItems(snapshot);
	const holder = (isHeld: (item: (typeof items)[number]) => boolean) => items.find(isHeld)?.id;
	return [
		TITLE,
		idField((id) => (holder((item) => item.id === id) === undefined ? undefined : 'an id that no other source has')),
		{ flag: 'type', message: 'What it is', choices: labelled(SOURCE_TYPES) },
		{ flag: 'study-type', message: 'The kind of study', choices: labelled(STUDY_TYPE_LABELS) },
		{ flag: 'author', message: 'Its first author as "Family, Given", or a body; empty if unknown', optional: true },
		{ flag: 'year', message: 'The year it came out; empty if unknown', optional: true, problem: yearProblem },
		{
			flag: 'doi',
			message: 'Its DOI; empty if it has none',
			optional: true,
			clean: cleanDoi,
			problem: (doi) =>
				cleanDoi(doi) === undefined
					? 'a DOI such as 10.1000/182'
					: free(
							'DOI',
							holder((item) => sameDoi(writtenText(item, 'DOI')?.text, doi)),
						),
		},
		{
			flag: 'pmid',
			message: 'Its PubMed number; empty if it has none',
			optional: true,
			clean: cleanPmid,
			problem: (pmid) =>
				cleanPmid(pmid) === undefined
					? 'a PubMed number of up to eight digits'
					: free(
							'PubMed number',
							holder((item) => writtenNumber(item, 'PMID')?.text === pmid),
						),
		},
		{
			flag: 'url',
			message: 'Its web address; empty if it has none',
			optional: true,
			clean: cleanUrl,
			problem: (url) => (cleanUrl(url) === undefined ? 'a web address such as https://example.org/page' : undefined),
		},
	];
}

/** What a new condition or procedure needs to be told. */
export function pageFields(
	kind: 'procedure' | 'condition',
	{ root, config }: Pick<CheckedProject, 'root' | 'config'>,
	{ files, entries: { conditions, vocabulary } }: Snapshot,
): readonly Field[] {
	const isTaken = (id: string) =>
		files.some((file) => file.kind === kind && file.id === id) ||
		['md', 'mdx'].some((ending) => existsSync(join(root, config.content, `${kind}s`, `${id}.${ending}`)));
	const own = [TITLE, idField((id) => (isTaken(id) ? `an id that no other ${kind} has` : undefined))];
	if (kind === 'condition') return own;
	const known = knownIds(files);
	const named = (list: 'kind' | 'target' | 'condition', labelOf: (id: string) => string | undefined): Choice[] =>
		Array.from(known.get(list) ?? [], (value) => ({ value, label: labelOf(value) ?? value }));
	return [
		...own,
		{ flag: 'kind', message: 'Its kind', choices: named('kind', (id) => vocabulary?.kinds[id]?.label) },
		{ flag: 'purpose', message: 'What it is for', choices: labelled(PURPOSE_LABELS) },
		{
			flag: 'target',
			message: 'The body part it is aimed at',
			choices: named('target', (id) => vocabulary?.targets[id]?.label),
		},
		{
			flag: 'condition',
			message: 'A condition it is offered for',
			choices: named('condition', (id) => conditions.get(id)?.title),
		},
	];
}

function labelled(labels: Readonly<Record<string, string>>): Choice[] {
	return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

function free(what: string, holder: string | undefined): string | undefined {
	return holder === undefined ? undefined : `a ${what} that no other source has; this is the one of "${holder}"`;
}

/** DOIs do not tell small letters from capitals. */
function sameDoi(written: string | undefined, doi: string): boolean {
	return written !== undefined && (cleanDoi(written) ?? written).toLowerCase() === doi.toLowerCase();
}

function yearProblem(year: string): string | undefined {
	return /^[1-9]\d{3}$/.test(year) ? undefined : 'a year, such as 2024';
}
