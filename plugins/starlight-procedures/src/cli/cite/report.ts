import { stripVTControlCharacters } from 'node:util';
import { STUDY_TYPES } from '../../core/schema/index.ts';
import { plural } from '../../report/text.ts';
import type { JsonItem } from './json.ts';
import type { Plan } from './plan.ts';

/** What an import did, or would do, in words. */
export function formatImport(plan: Plan, from: string, to: string, isDry: boolean): string {
	const { added, known, refused } = plan;
	const at = (item: JsonItem, ...path: Parameters<JsonItem['place']>) => {
		const { line, column } = item.place(...path);
		return `${from}:${line}:${column}`;
	};
	const sections = [
		section(
			added.length > 0
				? `${isDry ? 'Would add' : 'Added'} ${plural(added.length, 'source')} to ${to}:`
				: `Nothing ${isDry ? 'would be' : 'was'} added to ${to}.`,
			added.map(({ id, title }) => `${id}  ${title}`),
		),
		section(
			known.length > 0 ? 'There already, and left alone:' : '',
			known.map(({ item, title, id, what }) => `${at(item)}  "${title}" is ${id}: it has the same ${what}.`),
		),
		section(
			refused.length > 0
				? `Not added. Mend them where they come from, or in ${from}, and import again: what was added is known by then.`
				: '',
			refused.map(({ item, path, message }) => `${at(item, path)}  ${message}`),
		),
		leftOut(plan),
		added.some(({ lines }) => lines.some((line) => line.includes('studyType: "TODO:')))
			? `Set studyType where it says TODO: until then the check reports it. It is one of: ${STUDY_TYPES.join(', ')}.`
			: '',
	];
	return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

function section(heading: string, lines: readonly string[]): string {
	// What the file says goes to a terminal, which takes some signs for orders.
	return [heading, ...lines.map((line) => `  ${stripVTControlCharacters(line)}`)].filter(Boolean).join('\n');
}

function leftOut({ added }: Plan): string {
	const keys = Map.groupBy(
		added.flatMap((addition) => addition.leftOut),
		(key) => key,
	);
	if (keys.size === 0) return '';
	const counted = [...keys].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, { length }]) => `${key} (${length})`);
	return `Left out, as pages have no place for them: ${counted.join(', ')}.`;
}
