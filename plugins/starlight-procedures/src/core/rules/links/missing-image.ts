import type { Rule } from '../rule.ts';

export const missingImage: Rule = {
	id: 'links/missing-image',
	level: 'error',
	what: 'An image of this site that is not there, beside the page or in the folder `public`.',
	why: 'Readers would see an empty frame where an explanation should be.',
	mend: 'Put the image beside the page under exactly this name, capitals included, or correct the name.',
	example: {
		file: 'content/conditions/deep-decay.md',
		replaces: 'enamel.[^eds-2021]',
		bad: `enamel.[^eds-2021]

![A tooth with its root](./tooth.png)`,
		good: 'enamel.[^eds-2021]',
	},
};
