import { resultOf } from '../../graph/result.ts';
import type { ContentFile } from '../../parse/file.ts';
import type { Path } from '../../parse/yaml.ts';
import type { Indication, Procedure, Vocabulary } from '../../schema/index.ts';
import { mainOf, proceduresOf } from '../findings.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { hitsIn, holds, phrases, placeOf } from '../wording.ts';

export const strongVerb: Rule = {
	id: 'evidence/strong-verb',
	level: { draft: 'warn', published: 'error' },
	what: 'A summary, an "In short" or a "for" that says the procedure works, where the main finding is of low, very low or no rated certainty, or shows no clear gain.',
	why: '"Relieves pain" is a promise, and a patient who is promised more than anyone knows cannot choose freely.',
	mend: 'Say it as surely as the source does: "may ease", "can help some people", or that nobody knows whether it helps.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: 'text: It can save a tooth that would be pulled.',
		bad: 'text: It cures the pain, but the tooth can crack.',
		good: 'text: It may ease the pain, but the tooth can crack.',
	},
	options: {
		words: {
			default: [
				...['works', 'relieves', 'eases', 'cures', 'heals', 'fixes', 'reduces', 'improves', 'helps', 'stops', 'ends'],
				...['eliminates', 'restores', 'prevents', 'is effective', 'are effective', 'highly effective'],
				...['proven', 'guaranteed', 'guarantees', 'always'],
				...['help', 'relieve', 'ease', 'cure', 'fix', 'reduce', 'improve', 'stop', 'work', 'be'].map(
					(verb) => `will ${verb}`,
				),
			],
			what: 'Verbs and phrases that promise an effect.',
		},
		hedges: {
			default: [
				...['may', 'might', 'can', 'could', 'probably', 'possibly', 'perhaps', 'meant to', 'aim', 'hope', 'hoped'],
				...['whether', 'if', 'how', 'not', 'no', 'nobody', 'unclear', 'uncertain', 'unsure'],
			],
			what: 'Words after which a sentence promises nothing. An empty list lets none pass.',
		},
	},
	check(context) {
		const { vocabulary } = context.project.entries;
		if (!vocabulary) return;
		for (const { file, entry } of proceduresOf(context.project)) {
			const weak = entry.indications.map((indication) => isWeak(indication, entry, vocabulary));
			for (const [index, indication] of entry.indications.entries())
				if (weak[index]) check(file, indication.for, ['indications', index, 'for'], context);
			// What is said of the whole page may be said of its surest pair.
			if (!weak.every(Boolean)) continue;
			check(file, entry.summary, ['summary'], context);
			for (const [index, item] of entry.inShort.entries()) {
				if (typeof item === 'string') check(file, item, ['inShort', index], context);
				else check(file, item.text, ['inShort', index, 'text'], context);
			}
		}
	},
};

function check(file: ContentFile, text: string, path: Path, { list, report }: RuleContext): void {
	const placed = { text, range: () => file.yaml.locate(path) };
	for (const hit of hitsIn(text, phrases(list(file, 'words')))) {
		if (holds(hit.before, list(file, 'hedges'))) continue;
		report(file, {
			range: placeOf(file, placed, hit),
			message: `"${hit.match}" says more than the main finding carries: its certainty is low, very low or not rated, or it shows no clear gain. Say what was found, or hedge it with "may" or "can help some people".`,
			found: hit.match,
			expected: 'wording as sure as the evidence',
		});
	}
}

const SURE: ReadonlySet<string> = new Set(['high', 'moderate']);

/** Whether nothing sure is known of a pair, or nothing good. A test promises no gain: its finding says how often it is right. */
function isWeak({ main: id }: Indication, entry: Procedure, vocabulary: Vocabulary): boolean {
	const main = mainOf(entry, id)?.finding;
	if (!main || main.certainty === 'not-rated' || !SURE.has(main.certainty.grade)) return true;
	const result = resultOf(main, vocabulary);
	return !result.includes('better') && result !== 'test';
}
