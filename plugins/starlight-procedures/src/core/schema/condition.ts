import { z } from 'zod';
import { careFinding, courseFinding } from './finding.ts';
import { id, statement } from './primitives.ts';
import { code, page } from './shared.ts';

/** A condition: `content/conditions/ID.md`. Source: the author's frontmatter. */
export const condition = z.strictObject({
	...page,
	/** Vocabulary ids of the body parts that have changed. */
	targets: z.array(id).default([]),
	/** What happens over time without a procedure. */
	course: z.array(courseFinding).default([]),
	/** How well care that is not a procedure works. */
	care: z.array(careFinding).default([]),
	/** What to try first, in plain words. */
	tryFirst: z.array(statement).min(1),
	codes: z.array(code).default([]),
});

export type Condition = z.output<typeof condition>;
