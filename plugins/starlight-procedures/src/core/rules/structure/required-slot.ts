import { endOfFrontmatter, type ContentFile } from '../../parse/file.ts';
import type { Range } from '../../parse/yaml.ts';
import type { Rule } from '../rule.ts';

export const requiredSlot: Rule = {
	id: 'structure/required-slot',
	level: { draft: 'warn', published: 'error' },
	what: 'A page without a part that its kind needs. A procedure needs other care, doing nothing and an emergency sign. A condition needs its course or care. Both need enough questions.',
	why: 'A choice without its alternatives is no choice, and a sign of danger that nobody named is one that nobody heeds.',
	mend: 'Add the part that the message names, with its sources. Other care, and doing nothing, are real choices: write what your sources say of them.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: '  - none: true\n',
		bad: '',
		good: '  - none: true\n',
	},
	options: {
		minQuestions: { default: 3, what: 'How many questions to ask the care team a page has at least.' },
	},
	check({ project, number, report }) {
		for (const file of project.files) {
			if (file.kind !== 'procedure' && file.kind !== 'condition') continue;
			if (typeof file.data !== 'object' || file.data === null || file.split.missing) continue;
			const data = file.data as Readonly<Record<string, unknown>>;
			const slots = file.kind === 'procedure' ? procedureSlots(data) : conditionSlots(data);
			const missing = [...slots, ...questionSlots(data, number(file, 'minQuestions'))];
			for (const { key, message, expected } of missing) report(file, { range: placeOf(file, key), message, expected });
		}
	},
};

type Loose = Readonly<Record<string, unknown>>;

/** A part that is not there, and the key that it belongs under. */
interface Slot {
	readonly key: string;
	readonly message: string;
	readonly expected: string;
}

function procedureSlots(data: Loose): Slot[] {
	const found: Slot[] = [];
	const alternatives = alternativesOf(data.alternatives);
	if (alternatives && !alternatives.includes('care'))
		found.push({
			key: 'alternatives',
			message:
				'No alternative is care other than a procedure. Add "- care: …" with what else a person can do, such as exercise or medicine.',
			expected: 'care',
		});
	if (alternatives && !alternatives.includes('none'))
		found.push({
			key: 'alternatives',
			message:
				'Having nothing done is not among the alternatives. Add "- none: true", with a text on what then happens if a source says so.',
			expected: 'none: true',
		});
	const help = groupsOf(data.help);
	if (help && !help.some(({ level }) => level === 'emergency'))
		found.push({
			key: 'help',
			message: 'No sign needs emergency help. Add "- level: emergency" with the signs after which nobody should wait.',
			expected: 'level: emergency',
		});
	return found;
}

function conditionSlots({ course, care }: Loose): Slot[] {
	if (!isEmpty(course) || !isEmpty(care)) return [];
	return [
		{
			key: care === undefined ? 'course' : 'care',
			message:
				'This page has neither "course", what happens without a procedure, nor "care", how well other care works. Add findings to one of the two.',
			expected: 'course or care',
		},
	];
}

function questionSlots({ questions }: Loose, atLeast: number): Slot[] {
	// An empty list, or none, is for the schema to report.
	if (!Array.isArray(questions) || questions.length === 0 || questions.length >= atLeast) return [];
	const have = questions.length === 1 ? 'one question' : `${questions.length} questions`;
	return [
		{
			key: 'questions',
			message: `This page has ${have} to ask the care team. Write at least ${atLeast}.`,
			expected: `at least ${atLeast} questions`,
		},
	];
}

/** What each alternative is. Undefined where the schema has something to say of one first. */
function alternativesOf(value: unknown): readonly string[] | undefined {
	const kinds = groupsOf(value)?.map((item) => ['procedure', 'care', 'none'].filter((key) => item[key] !== undefined));
	return kinds?.every(({ length }) => length === 1) ? kinds.flat() : undefined;
}

/** The groups of keys in a list. Undefined where the schema has something to say of it first. */
function groupsOf(value: unknown): Loose[] | undefined {
	if (!Array.isArray(value) || value.length === 0) return undefined;
	const groups = (value as unknown[]).filter((item): item is Loose => typeof item === 'object' && item !== null);
	return groups.length === value.length ? groups : undefined;
}

function isEmpty(value: unknown): boolean {
	return value === undefined || (Array.isArray(value) && value.length === 0);
}

/** The key that lacks a part, or where to write it. */
function placeOf(file: ContentFile, key: string): Range {
	return typeof file.data === 'object' && file.data !== null && key in file.data
		? file.yaml.locateKey([key])
		: endOfFrontmatter(file);
}
