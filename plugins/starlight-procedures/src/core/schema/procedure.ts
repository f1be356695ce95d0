import { z } from 'zod';
import { PURPOSES, STAYS } from './clinical.ts';
import { procedureFinding } from './finding.ts';
import { exactlyOne, fact, id, positive, sources, statement, text } from './primitives.ts';
import { risk } from './risk.ts';
import { code, page } from './shared.ts';

const facts = z.strictObject({
	/** Where it is done. */
	setting: fact(text).optional(),
	/** Shortest and longest time the procedure itself takes, in minutes. */
	minutes: fact(
		z.tuple([positive, positive]).refine(([low, high]) => low <= high, 'the shorter time first, then the longer'),
	).optional(),
	/** Vocabulary ids. */
	anesthesia: fact(z.array(id).min(1)).optional(),
	stay: fact(z.enum(STAYS)).optional(),
	goHome: fact(text).optional(),
	recovery: fact(text).optional(),
	repeat: fact(text).optional(),
	/** Whether it can be undone. */
	undo: fact(text).optional(),
	/** What is usually tried before it. */
	triedFirst: fact(text).optional(),
});

/** The edge of the graph: this procedure, offered for that condition. Written once, shown on both pages. */
export const indication = exactlyOne(
	z.strictObject({
		condition: id,
		/** Which people, in plain words. */
		for: text,
		/** The id of the finding that speaks for the pair. */
		main: id.optional(),
		/** Why nothing is known about the pair. */
		noEvidence: text.optional(),
	}),
	['main', 'noEvidence'],
);

/** One other thing a person can choose: a procedure, other care, or nothing. */
const alternative = exactlyOne(
	z.strictObject({
		procedure: id.optional(),
		care: text.optional(),
		none: z.literal(true).optional(),
		text: text.optional(),
		sources: sources.optional(),
	}),
	['procedure', 'care', 'none'],
);

/** A procedure: `content/procedures/ID.md`. Source: the author's frontmatter. */
export const procedure = z.strictObject({
	...page,
	/** A vocabulary id. */
	kind: id,
	purpose: z.enum(PURPOSES),
	/** Vocabulary ids of the body parts it is aimed at. */
	targets: z.array(id).min(1),
	facts: facts.prefault({}),
	indications: z.array(indication).min(1),
	findings: z.array(procedureFinding).default([]),
	risks: z.array(risk).min(1),
	/** Who should not have it. */
	contraindications: z.array(statement).min(1),
	/** Who needs extra care. */
	extraCare: z.array(statement).default([]),
	/** Procedures this one opens the way to, as a test block does. */
	leadsTo: z.array(id).default([]),
	/** Procedures that come before this one. */
	requires: z.array(id).default([]),
	alternatives: z.array(alternative).min(1),
	codes: z.array(code).default([]),
});

export type Procedure = z.output<typeof procedure>;
export type Indication = z.output<typeof indication>;
export type Alternative = z.output<typeof alternative>;
export type Facts = z.output<typeof facts>;
