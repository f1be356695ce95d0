/** A whole number as texts write it: 1,000. */
const NUMBER = '\\d{1,3}(?:,\\d{3})+|\\d+';

/** A count out of a denominator: `26 of 3,175 people`, `5 in every 1,000`. A decimal or a percentage is none. */
export const COUNT = new RegExp(
	`(?<![\\d.,])(?:${NUMBER})(?![\\d%]|\\.\\d)\\s+(?:[^\\s\\d.!?]+\\s+){0,6}?(?:in|of)\\s+(?:[^\\s\\d.!?]+\\s+){0,2}?(${NUMBER})(?![\\d%]|\\.\\d)`,
	'giu',
);

/** Whether a text counts something out of a denominator. */
export function hasCount(text: string): boolean {
	return text.search(COUNT) !== -1;
}

/** A number as a message writes it. */
export function written(value: number): string {
	return new Intl.NumberFormat('en-US').format(value);
}
