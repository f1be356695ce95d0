import { CSL_DATES, CSL_NAMES, CSL_TEXT } from '../../core/schema/source.ts';
import { scalar } from '../new/page.ts';
import type { Converted, Field } from './convert.ts';

/** The order in which people look for things: who and what, when and where, by what number. */
const ORDER = ['type', 'title', ...CSL_NAMES, 'issued', ...CSL_TEXT, ...CSL_DATES, 'DOI', 'PMID', 'PMCID', 'URL'];

/** What a source says until its author has looked. */
const STUDY_TYPE = 'TODO: the kind of study';

/**
 * A source as lines of sources.yaml, without what would move it to the right.
 * @param studyType what it says where the item brings none along.
 */
export function sourceLines(id: string, { fields, custom }: Converted, studyType = STUDY_TYPE): readonly string[] {
	const written = ORDER.flatMap((key) => {
		const field = fields.get(key);
		return field === undefined ? [] : fieldLines(key, field);
	});
	const rest = [...custom].filter(([key]) => key !== 'studyType');
	return [
		`- id: ${scalar(id)}`,
		...written.map((line) => `  ${line}`),
		'  custom:',
		`    studyType: ${scalar(custom.get('studyType') ?? studyType)}`,
		...rest.map(([key, text]) => `    ${key}: ${scalar(text)}`),
	];
}

function fieldLines(key: string, field: Field): readonly string[] {
	if (typeof field === 'string') return [`${key}: ${scalar(field)}`];
	if ('date-parts' in field)
		return [`${key}: { date-parts: ${JSON.stringify(field['date-parts']).replaceAll(',', ', ')} }`];
	return [
		`${key}:`,
		...field.flatMap((name) =>
			Object.entries(name).map(([part, text], at) => `${at === 0 ? '  - ' : '    '}${part}: ${scalar(text)}`),
		),
	];
}
