import type { Rule } from '../rule.ts';

export const type: Rule = {
	id: 'schema/type',
	level: 'error',
	locked: true,
	what: 'A value of another type than its key takes, such as text where a list belongs.',
	why: 'A value that cannot be read cannot be shown, and half a list is worse than none.',
	mend: 'Write the value in the form that the message asks for: a list has each item on a line of its own behind a hyphen, a group has its keys one step further to the right.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: 'aliases: [endodontic treatment]',
		bad: 'aliases: endodontic treatment',
		good: 'aliases: [endodontic treatment]',
	},
};
