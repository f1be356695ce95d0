import { z } from 'zod';
import { careFinding, courseFinding } from './finding.ts';
import { id, statement } from './primitives.ts';
import { code, page } from './shared.ts';

/** A condition: `content/conditions/ID.md`. Source: the author's frontmatter. */
export const condition = z.strictObject({
	...page,
	targets: z.array(id).default([]).describe('The body parts that have changed: ids of targets in vocabulary.yaml.'),
	course: z.array(courseFinding).default([]).describe('What happens over time without a procedure.'),
	care: z.array(careFinding).default([]).describe('How well care that is not a procedure works.'),
	tryFirst: z.array(statement).min(1).describe('What to try first, in plain words.'),
	codes: z.array(code).default([]).describe('Its codes in lists such as ICD-10.'),
});

export type Condition = z.output<typeof condition>;
