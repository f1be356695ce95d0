/** What stands where an author had nothing to say. */
export const STAND_INS: readonly string[] = [
	'n/a',
	'na',
	'none',
	'nil',
	'unknown',
	'not known',
	'unclear',
	'not stated',
	'not given',
	'not reported',
	'not applicable',
	'unspecified',
	'various',
	'tbd',
	'tba',
	'x',
];

/** Whether a text says nothing: a sign alone, or one of the stand-ins. */
export function isStandIn(text: string, standIns: readonly string[]): boolean {
	const bare = text.trim().replace(/[.…]+$/, '');
	return !/[\p{L}\p{N}]/u.test(bare) || standIns.some((standIn) => standIn.toLowerCase() === bare.toLowerCase());
}
