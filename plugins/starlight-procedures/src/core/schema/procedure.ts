import { z } from 'zod';
import { PURPOSES, STAYS } from './clinical.ts';
import { procedureFinding } from './finding.ts';
import { exactlyOne, fact, id, positive, sources, statement, text } from './primitives.ts';
import { risk } from './risk.ts';
import { code, page } from './shared.ts';

const facts = z.strictObject({
	setting: fact(text)
		.meta({ description: 'Where it is done.', examples: ['A hospital clinic'] })
		.optional(),
	minutes: fact(
		z.tuple([positive, positive]).refine(([low, high]) => low <= high, 'the shorter time first, then the longer'),
	)
		.meta({
			description: 'Shortest and longest time the procedure itself takes, in minutes.',
			examples: [[15, 30]],
		})
		.optional(),
	anesthesia: fact(z.array(id).min(1))
		.describe('How pain is kept away during it: ids of anesthesia in vocabulary.yaml.')
		.optional(),
	stay: fact(z.enum(STAYS)).describe('Whether a person stays overnight.').optional(),
	goHome: fact(text)
		.meta({ description: 'When a person can go home.', examples: ['After an hour'] })
		.optional(),
	recovery: fact(text).describe('How long it takes until daily life is as before.').optional(),
	repeat: fact(text).describe('Whether and how often it is done again.').optional(),
	undo: fact(text).describe('Whether it can be undone.').optional(),
	triedFirst: fact(text).describe('What is usually tried before it.').optional(),
});

/** The edge of the graph: this procedure, offered for that condition. Written once, shown on both pages. */
export const indication = exactlyOne(
	z.strictObject({
		condition: id.describe('The id of the condition it is offered for: the name of its file.'),
		for: text.meta({ description: 'Which people, in plain words.', examples: ['Adults with painful knee arthritis'] }),
		main: id.describe('The id of the finding on this page that speaks for the pair.').optional(),
		noEvidence: text.describe('Why nothing is known about the pair.').optional(),
	}),
	['main', 'noEvidence'],
);

/** One other thing a person can choose: a procedure, other care, or nothing. */
const alternative = exactlyOne(
	z.strictObject({
		procedure: id.describe('The id of another procedure: the name of its file.').optional(),
		care: text
			.meta({ description: 'Care that is not a procedure, in plain words.', examples: ['Exercise'] })
			.optional(),
		none: z.literal(true).describe('Having nothing done.').optional(),
		text: text.describe('What a reader should know of this choice.').optional(),
		sources: sources.optional(),
	}),
	['procedure', 'care', 'none'],
);

/** A procedure: `content/procedures/ID.md`. Source: the author's frontmatter. */
export const procedure = z.strictObject({
	...page,
	kind: id.describe('What sort of procedure it is: an id of kinds in vocabulary.yaml.'),
	purpose: z.enum(PURPOSES).describe('What it is done for.'),
	targets: z.array(id).min(1).describe('The body parts it is aimed at: ids of targets in vocabulary.yaml.'),
	facts: facts.prefault({}).describe('What a reader wants to know at a glance. Leave out what no source says.'),
	indications: z
		.array(indication)
		.min(1)
		.describe('The conditions it is offered for. Each pair shows on both pages and is written here once.'),
	findings: z.array(procedureFinding).default([]).describe('What studies found, each as its source states it.'),
	risks: z.array(risk).min(1).describe('What it can do to a person.'),
	contraindications: z.array(statement).min(1).describe('Who should not have it.'),
	extraCare: z.array(statement).default([]).describe('Who needs extra care.'),
	leadsTo: z.array(id).default([]).describe('Procedures this one opens the way to, as a test block does.'),
	requires: z.array(id).default([]).describe('Procedures that come before this one.'),
	alternatives: z
		.array(alternative)
		.min(1)
		.describe('What else a person can choose: { procedure }, { care } or { none: true }.'),
	codes: z.array(code).default([]).describe('Its codes in lists such as ICD-10.'),
});

export type Procedure = z.output<typeof procedure>;
export type Indication = z.output<typeof indication>;
export type Alternative = z.output<typeof alternative>;
export type Facts = z.output<typeof facts>;
