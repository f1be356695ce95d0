import type { Rule } from 'starlight-procedures/core';

/** How loud a rule is, in a sentence or two. */
export function levelText({ level, quieter, locked }: Pick<Rule, 'level' | 'quieter' | 'locked'>): string {
	const loud =
		typeof level === 'string'
			? `It is ${WORDS[level]}.`
			: `In a draft it is ${WORDS[level.draft]}, in a published page ${WORDS[level.published]}.`;
	const words = quieter === undefined ? loud : `${loud} ${quieter}`;
	if (locked === 'on-pages')
		return `${words} A site can change that in procedures.config.ts, but a page cannot silence it.`;
	return locked
		? `${words} It cannot be silenced, because no page can be made without what it asks for.`
		: `${words} A site can change that in procedures.config.ts, and a page can let one finding stand for a time with a reason.`;
}

const WORDS = {
	error: 'an error, which stops the build',
	warn: 'a warning',
	info: 'a note',
	off: 'silent unless the site turns it on',
} as const;
