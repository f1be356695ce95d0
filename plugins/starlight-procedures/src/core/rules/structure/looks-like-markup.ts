import { isBroken, type CheckedFile } from '../../parse/file.ts';
import type { Range } from '../../parse/yaml.ts';
import { didYouMean } from '../../suggest.ts';
import { allFiles } from '../project.ts';
import type { Rule } from '../rule.ts';
import { findLeftovers } from './leftovers.ts';

export const looksLikeMarkup: Rule = {
	id: 'structure/looks-like-markup',
	level: 'error',
	what: 'A citation, link, heading or emphasis with a slip in it, so that readers see its signs instead. Of headings and emphasis it is a warning.',
	why: 'A patient reads brackets in place of a source, and cannot get to what the figure rests on or to the page that would help.',
	mend: 'Write a citation as [^id], several as [^a][^b], a link as [text](/address/) with nothing in between, a heading with a blank behind its signs, and ** on both ends of the words.',
	example: {
		file: 'content/conditions/deep-decay.md',
		replaces: 'enamel.[^eds-2021]',
		bad: 'enamel.[^eds-2021, kim-2020]',
		good: 'enamel.[^eds-2021][^kim-2020]',
	},
	check({ project, report }) {
		const sources = project.known.get('source') ?? new Set<string>();
		for (const file of allFiles(project)) {
			for (const { kind, range, suggestion } of find(file, sources)) {
				const [what, mend] = MESSAGES[kind];
				report(file, {
					range,
					message: `${what}${didYouMean(suggestion)} ${mend}`,
					found: file.text.slice(range.start, range.end),
					suggestion,
					...((kind === 'heading' || kind === 'emphasis') && { atMost: 'warn' }),
				});
			}
		}
	},
};

/** What is found, and how to mend it. */
const MESSAGES = {
	citation: [
		'This looks like a citation but is none, so readers see its signs.',
		'Write [^ and the id of one source and ], for each source anew: [^one-id][^other-id].',
	],
	link: [
		'This looks like a link but is none, so readers see its signs.',
		'Write [text](address), with nothing between the two and no space in the address.',
	],
	heading: [
		'This looks like a heading but is none, so readers see its signs.',
		'Put a space behind the # signs, of which there may be six at most.',
	],
	emphasis: [
		'These signs look like the start or the end of emphasis, but their other half is missing.',
		'Add it, or delete them.',
	],
} as const;

function find(file: CheckedFile, sources: ReadonlySet<string>): readonly Leftover[] {
	// Of what a file with a graver slip shows, nothing is sure.
	if (!file.prose || isBroken(file)) return [];
	const { bodyOffset } = file.split;
	return findLeftovers(file.prose.plain, sources).map(({ range: { start, end }, ...leftover }) => {
		return { ...leftover, range: { start: bodyOffset + start, end: bodyOffset + end } };
	});
}

interface Leftover {
	readonly kind: keyof typeof MESSAGES;
	readonly range: Range;
	readonly suggestion?: string | undefined;
}
