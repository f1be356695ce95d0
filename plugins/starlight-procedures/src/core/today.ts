/**
 * The day output is made for, as YYYY-MM-DD: SOURCE_DATE_EPOCH (seconds) where set, so that a build can be repeated,
 * else the clock's. https://reproducible-builds.org/specs/source-date-epoch/
 * @throws if SOURCE_DATE_EPOCH is set to something that is not a count of seconds.
 */
export function today(environment: NodeJS.ProcessEnv, clock: Date): string {
	const epoch = environment.SOURCE_DATE_EPOCH;
	if (epoch === undefined || epoch === '') return clock.toISOString().slice(0, 10);
	if (!/^\d{1,11}$/.test(epoch))
		throw new Error(`SOURCE_DATE_EPOCH is "${epoch}". Set it to a count of seconds since 1970.`);
	return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
}
