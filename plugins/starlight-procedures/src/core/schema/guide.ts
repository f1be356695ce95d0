import { z } from 'zod';
import { text } from './primitives.ts';
import { checks, review } from './shared.ts';

/** What the checks read of an ordinary page; its other keys are Starlight's or the site's own. */
export const guide = z.looseObject({
	title: text.describe('Its name, as readers know it.'),
	review: review.optional(),
	checks,
});
