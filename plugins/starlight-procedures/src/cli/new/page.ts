import { stringify } from 'yaml';
import type { Answers } from './question.ts';

/** Text as it has to be written behind a key or a dash: in quotes where it needs them, on one line. */
export function scalar(text: string): string {
	return stringify(text.replace(/\s+/g, ' ').trim(), { lineWidth: 0, blockQuote: false }).trimEnd();
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
inShort:
  - ${todo('the page in about 150 words, one item a paragraph')}
`;
}

/** A procedure in which only what its author knows is still to be written. */
export function procedurePage(answers: Answers): string {
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
    # Only where no guideline in the guidelines folder speaks about the two.
    noGuidance: ${todo('why no guideline speaks about it, or delete this line')}
risks:
  - id: first-risk
    name: ${todo('what can happen')}
    group: complication
    serious: true
    # Or in its place chances: with low, high, outOf, per and sources.
    unknown: ${todo('why nobody knows how often it happens')}
    # Then add sources: and the ids of what you read.
contraindications:
  - ${todo('who should not have it')}
alternatives:
  - care: ${todo('what else can be done')}
  - none: true
    text: ${todo('what to expect without it')}
${COMMON_END}---

## What happens

TODO: tell step by step what happens.
`;
}

/** A condition in which only what its author knows is still to be written. */
export function conditionPage(answers: Answers): string {
	return `---
${start(answers)}# Findings with their sources, in one of the two: course, what happens without a procedure; care, what else works.
course: []
care: []
tryFirst:
  - ${todo('what to try before a procedure')}
${COMMON_END}---

TODO: tell what happens in the body, and how it feels.
`;
}
