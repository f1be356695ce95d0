import type { Rule } from '../rule.ts';

export const mergeConflict: Rule = {
	id: 'schema/merge-conflict',
	level: 'error',
	locked: true,
	what: 'Marks that Git leaves where it could not join two versions.',
	why: 'Readers would see two contradicting versions of a sentence, and both marks.',
	mend: 'Read both versions, keep what is right of each, and delete all the lines of marks. If you cannot tell which is right, ask the person who wrote the other one.',
	example: {
		file: 'content/conditions/deep-decay.md',
		replaces: 'Decay starts in the enamel.[^eds-2021]',
		bad: `<<<<<<< ours
Decay starts in the enamel.[^eds-2021]
=======
Decay starts at the root.
>>>>>>> theirs`,
		good: 'Decay starts in the enamel.[^eds-2021]',
	},
};
