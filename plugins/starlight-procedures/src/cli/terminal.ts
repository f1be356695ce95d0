import type { Host, Output } from './host.ts';

/** Where nothing says how wide the terminal is. */
const DEFAULT_WIDTH = 100;

/** Whether to color what goes to a stream. https://no-color.org and https://force-color.org */
export function wantsColor({ env }: Pick<Host, 'env'>, output: Output): boolean {
	if (env.NO_COLOR) return false;
	if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
	return output.isTTY && env.TERM !== 'dumb';
}

/** How many columns a line may have. */
export function widthOf({ env }: Pick<Host, 'env'>, output: Output): number {
	const set = /^[1-9]\d{0,4}$/.test(env.COLUMNS ?? '') ? Number(env.COLUMNS) : undefined;
	// Some terminals say 0 for what they do not know.
	const own = output.columns ?? 0;
	return set ?? (own > 0 ? own : DEFAULT_WIDTH);
}
