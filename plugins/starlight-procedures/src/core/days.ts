const DAY = 86_400_000;

/**
 * Days from one day to another, negative where it comes before.
 * @param from YYYY-MM-DD, a day that exists, as is `to`.
 */
export function daysBetween(from: string, to: string): number {
	return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY;
}
