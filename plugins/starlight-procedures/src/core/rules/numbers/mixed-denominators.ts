import type { Range } from '../../parse/yaml.ts';
import type { Chance } from '../../schema/index.ts';
import { COUNT, written } from '../count.ts';
import { proceduresOf } from '../findings.ts';
import { allFiles } from '../project.ts';
import type { CheckedFile } from '../../parse/file.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { hitsIn, placeOf } from '../wording.ts';

export const mixedDenominators: Rule = {
	id: 'numbers/mixed-denominators',
	level: 'warn',
	what: 'Counts side by side with different denominators: in one table of the running text, or among the chances of one page where a round one of them could hold more. The true counts of one study, such as 3 of 116, may stand.',
	why: 'People take 1 in 25 for more than 1 in 10, because 25 is the larger number.',
	mend: 'Give all counts out of one round number: the largest that any of them needs.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: '      - { low: 2, high: 5, outOf: 100, per: procedure, sources: [kim-2020] }',
		bad: `      - { low: 2, high: 5, outOf: 100, per: procedure, sources: [kim-2020] }
      - { low: 30, high: 30, outOf: 1000, per: procedure, sources: [kim-2020] }`,
		good: `      - { low: 2, high: 5, outOf: 100, per: procedure, sources: [kim-2020] }
      - { low: 3, high: 3, outOf: 100, per: procedure, sources: [kim-2020] }`,
	},
	check(context) {
		for (const file of allFiles(context.project)) checkTables(file, context);
		checkChances(context);
	},
};

/** The cells of each table: those that depart from the first denominator. */
function checkTables(file: CheckedFile, { report }: RuleContext): void {
	for (const table of file.prose?.tables ?? []) {
		const counts = (file.prose?.blocks ?? [])
			.filter(({ range }) => holdsRange(table, range))
			.flatMap(({ text, range }) =>
				hitsIn(text, COUNT).map((hit) => ({
					outOf: outOfOf(hit.match),
					range: placeOf(file, { text, range: () => range }, hit),
				})),
			);
		const first = counts[0]?.outOf;
		for (const { outOf, range } of counts) {
			if (first === undefined || outOf === first) continue;
			report(file, {
				range,
				message: `This table counts out of ${first} and out of ${outOf}. Count everything in it out of the same number, such as 100 or 1,000.`,
				found: `out of ${outOf}`,
				expected: `out of ${first}`,
			});
		}
	}
}

/** The denominator of a count as it is written: its last number. */
function outOfOf(count: string): string {
	return /[\d,]+$/.exec(count)?.[0] ?? count;
}

function holdsRange(outer: Range, inner: Range): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

/** Chances out of a round number that a smaller one of the page holds as exactly: 30 of 1,000 beside 2 of 100. */
function checkChances({ project, report }: RuleContext): void {
	for (const { file, entry } of proceduresOf(project)) {
		const chances = entry.risks.flatMap(({ chances = [] }, risk) =>
			chances.map((chance, index) => ({ chance, path: ['risks', risk, 'chances', index, 'outOf'] })),
		);
		const round = [...new Set(chances.map(({ chance }) => chance.outOf))].filter(isRound).sort((a, b) => a - b);
		for (const { chance, path } of chances) {
			const size = isRound(chance.outOf) ? round.find((smaller) => fits(chance, smaller)) : undefined;
			if (size === undefined) continue;
			const { low, high, without, outOf } = chance;
			const scale = (part: number) => (part * size) / outOf;
			report(file, {
				range: file.yaml.locate(path),
				message: `This chance is counted out of ${written(outOf)}, others on this page out of ${written(size)}. Write low: ${scale(low)}, high: ${scale(high)}${without === undefined ? '' : `, without: ${scale(without)}`}, outOf: ${size}.`,
				found: written(outOf),
				expected: written(size),
			});
		}
	}
}

/** 100, 1,000, 10,000 and so on: not the true count of one study. */
function isRound(value: number): boolean {
	return value >= 100 && Number.isInteger(Math.log10(value));
}

function fits({ low, high, without = 0, outOf }: Chance, size: number): boolean {
	return size < outOf && high > 0 && [low, high, without].every((part) => (part * size) % outOf === 0);
}
