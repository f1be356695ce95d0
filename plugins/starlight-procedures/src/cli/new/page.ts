import { stringify } from 'yaml';
import { headingFor } from '../../core/rules/structure/sections.ts';
import type { Answers } from './question.ts';

/** What the site has of its own that a new page is made with. */
export interface PageSite {
	/** The addresses that the headings of such a page have to have, in order. */
	readonly sections: readonly string[];
	/** An outcome of the vocabulary, for the sample of a finding. */
	readonly outcome: string | undefined;
}

const BARE: PageSite = { sections: [], outcome: undefined };

/** Text as it has to be written behind a key or a dash: in quotes where it needs them, on one line. */
export function scalar(text: string): string {
	return stringify(text.replace(/\s+/g, ' ').trim(), { lineWidth: 0 }).trimEnd();
}

function todo(what: string): string {
	return `"TODO: ${what}"`;
}

/** What procedures and conditions have in common, behind what is their own. */
const COMMON_END = `help:
  - level: emergency
    signs:
      - ${todo('when to call for help at once; it completes the words Get help if')}
  - level: urgent
    signs:
      - ${todo('when to call the same day')}
questions:
  - ${todo('a question to ask the care team')}
  - ${todo('another question')}
  - ${todo('another question')}
review:
  status: not-reviewed
`;

function start({ title = '' }: Answers): string {
	return `title: ${scalar(title)}
# Other names that people search for.
aliases: []
summary: ${todo('say in one plain sentence what it is')}
# A text that rests on a source is written as - { text: "What it says", sources: [some-source] }
inShort:
  - ${todo('the page in about 150 words, one item a paragraph')}
`;
}

/** A procedure in which only what its author knows is still to be written. */
export function procedurePage(answers: Answers, { sections, outcome }: PageSite = BARE): string {
	const { kind = '', purpose = '', target = '', condition = '' } = answers;
	return `---
${start(answers)}kind: ${kind}
purpose: ${purpose}
targets: [${target}]
indications:
  - condition: ${condition}
    for: ${todo('which people, in plain words')}
    # Or in its place main: and the id of a finding.
    noEvidence: ${todo('why nothing is known')}
${sampleFinding(outcome, [`conditions: [${condition}]`])}findings: []
risks:
  - id: first-risk
    name: ${todo('what can happen')}
    group: complication
    serious: true
    # Or in its place chances: with low, high, outOf, per and sources.
    unknown: ${todo('why nobody knows how often it happens')}
contraindications:
  - ${todo('who should not have it')}
alternatives:
  - care: ${todo('what else can be done')}
  - none: true
    text: ${todo('what to expect without it')}
${COMMON_END}---

${body(sections, '## What happens\n\nTODO: tell step by step what happens.')}`;
}

/** A condition in which only what its author knows is still to be written. */
export function conditionPage(answers: Answers, { sections, outcome }: PageSite = BARE): string {
	return `---
${start(answers)}# Findings belong in at least one of the two. course: what happens without a procedure. care: how well other care works.
${sampleFinding(outcome, [])}course: []
# A finding of care says as well what the care is, as in - care: Exercise
care: []
tryFirst:
  - ${todo('what to try before a procedure')}
${COMMON_END}---

${body(sections, 'TODO: tell what happens in the body, and how it feels.')}`;
}

/** The headings that the site asks for, or what stands there where it asks for none. */
function body(sections: readonly string[], otherwise: string): string {
	if (sections.length === 0) return `${otherwise}\n`;
	return `${sections.map((slug) => `${headingFor(slug)}\n\nTODO: write this section.`).join('\n\n')}\n`;
}

/** One result as a comment: which study it comes from, only its author knows. */
function sampleFinding(outcome = 'an-outcome', own: readonly string[]): string {
	const lines = [
		'id: first-result',
		...own,
		`outcome: ${outcome}`,
		'comparator: { kind: usual-care, text: What the others had }',
		'population: Who was studied',
		'timeframe: { text: After 3 months, weeks: 13 }',
		'effect: { direction: no-clear-difference }',
		'studyType: randomized-trial',
		'certainty: not-rated',
		'sources: [some-source]',
	];
	const item = lines.map((line, at) => `#  ${at === 0 ? '- ' : '  '}${line}`).join('\n');
	return `# One item is one result, as its source states it. Take away each # and the [], and put your own in its place.\n${item}\n`;
}
