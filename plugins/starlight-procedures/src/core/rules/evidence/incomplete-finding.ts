import type { Path } from '../../parse/yaml.ts';
import type { Finding } from '../../schema/index.ts';
import { findingsOf } from '../findings.ts';
import type { Rule } from '../rule.ts';
import { holds } from '../wording.ts';
import { isStandIn, STAND_INS } from './reasons.ts';

export const incompleteFinding: Rule = {
	id: 'evidence/incomplete-finding',
	level: { draft: 'warn', published: 'error' },
	what: 'A finding that does not say with what, in whom or when: a stand-in such as "n/a", a comparator that is named only as other or not stated, or a timeframe without any time.',
	why: 'A gain over nothing, in other people or after a day may be no gain for this patient, who cannot see that it is.',
	mend: 'Look the missing part up in the source and write it in plain words. If the source does not say it, write that, such as "a treatment that the summary does not name".',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: 'population: Adults with one treated tooth',
		bad: 'population: n/a',
		good: 'population: Adults with one treated tooth',
	},
	options: {
		standIns: { default: STAND_INS, what: 'Texts that say nothing, in small letters.' },
		timeWords: {
			default: [
				...['second', 'minute', 'hour', 'day', 'night', 'week', 'month', 'year', 'time', 'term', 'visit'].flatMap(
					(word) => [word, `${word}s`],
				),
				...['after', 'before', 'during', 'until', 'within', 'when', 'once', 'follow-up', 'early', 'late', 'later'],
			],
			what: 'Words of which a timeframe without a number needs one. An empty list asks for none.',
		},
	},
	check({ project, list, report }) {
		for (const { file, finding, path } of findingsOf(project)) {
			const problems = problemsOf(finding, list(file, 'standIns'), list(file, 'timeWords'));
			for (const { at, message, expected } of problems)
				report(file, { range: file.yaml.locate([...path, ...at]), message, expected });
		}
	},
};

interface Problem {
	readonly at: Path;
	readonly message: string;
	readonly expected: string;
}

function problemsOf(finding: Finding, standIns: readonly string[], timeWords: readonly string[]): Problem[] {
	const { id, population } = finding;
	const whom: Problem[] = isStandIn(population, standIns)
		? [
				{
					at: ['population'],
					message: `The finding "${id}" does not say who was studied. Say it in a few plain words, or that the source does not describe them.`,
					expected: 'who was studied',
				},
			]
		: [];
	return [...comparatorProblems(finding, standIns), ...whom, ...timeProblems(finding, standIns, timeWords)];
}

/** Kinds whose label alone tells a reader nothing. */
const UNNAMED: ReadonlySet<string> = new Set(['other', 'not-stated']);

function comparatorProblems({ id, comparator }: Finding, standIns: readonly string[]): Problem[] {
	const { kind, text, procedure } = comparator;
	const expected = 'what it was compared with';
	if (text !== undefined && isStandIn(text, standIns) && kind !== 'none')
		return [
			{
				at: ['comparator', 'text'],
				message: `The finding "${id}" does not say with what it was compared. Name it in a few plain words.`,
				expected,
			},
		];
	if (text !== undefined || procedure !== undefined || !UNNAMED.has(kind)) return [];
	return [
		{
			at: ['comparator', 'kind'],
			message: `The finding "${id}" was compared with "${kind}", which tells a reader nothing. Add text: with what it was, or with why that is not known.`,
			expected,
		},
	];
}

function timeProblems(
	{ id, timeframe: { text, weeks } }: Finding,
	standIns: readonly string[],
	timeWords: readonly string[],
): Problem[] {
	const isTime = weeks !== undefined || /\d/.test(text) || timeWords.length === 0 || holds(text, timeWords);
	if (isTime && !isStandIn(text, standIns)) return [];
	return [
		{
			at: ['timeframe', 'text'],
			message: `The finding "${id}" does not say when it was measured. Give the time, or say in words that the source gives none.`,
			expected: 'a time such as: after 3 months',
		},
	];
}
