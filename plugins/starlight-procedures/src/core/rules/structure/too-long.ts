import type { ContentFile } from '../../parse/file.ts';
import type { Range } from '../../parse/yaml.ts';
import type { Rule } from '../rule.ts';

/** A word: `don't` and 1,000 are one, `follow-up` is two, as readability counts them. */
const WORD = /[\p{L}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu;

export const tooLong: Rule = {
	id: 'structure/too-long',
	level: 'warn',
	what: 'Running text of a procedure or condition with more words than a reader in pain gets through.',
	why: 'The end of a long page goes unread, and what to do afterwards stands there.',
	mend: 'Cut what the parts from the frontmatter say already, and what no reader needs for the choice. What is left may be a page of its own.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: 'The dentist numbs the tooth.[^kim-2020]',
		bad: 'The dentist numbs the tooth.[^kim-2020]\n\nIt is by no means impossible that you feel the needle.',
		good: 'The dentist numbs the tooth.[^kim-2020]\n\nYou may feel the needle.',
		rules: [{ rule: 'structure/too-long', options: { maxWords: 12 } }],
	},
	options: {
		maxWords: { default: 900, what: 'How many words the running text of a page has at most.' },
	},
	check({ project, number, report }) {
		for (const file of project.files) {
			if ((file.kind !== 'procedure' && file.kind !== 'condition') || file.split.missing) continue;
			const most = number(file, 'maxWords');
			const { words, over } = count(file, most);
			if (!over) continue;
			report(file, {
				range: over,
				message: `The running text has ${words} words, and from here on it is over ${most}. Leave out what the sections from the frontmatter say already, or move a part to a guide.`,
				found: `${words} words`,
				expected: `at most ${most} words`,
			});
		}
	},
};

/** The words of the running text, and the paragraph or heading in which they become too many. */
function count({ prose }: ContentFile, most: number): { words: number; over: Range | undefined } {
	let words = 0;
	let over: Range | undefined;
	for (const { text, range } of prose?.blocks ?? []) {
		words += text.match(WORD)?.length ?? 0;
		if (words > most) over ??= range;
	}
	return { words, over };
}
