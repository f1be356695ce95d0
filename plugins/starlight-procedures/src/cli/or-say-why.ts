import { reasonOf } from '../core/message-of.ts';
import { CannotRun } from './host.ts';

/** Does what it can do to a file or says, in words for the person who asked, why it cannot. */
export async function orSayWhy<Outcome>(path: string, action: () => Promise<Outcome>): Promise<Outcome> {
	try {
		return await action();
	} catch (error) {
		throw new CannotRun(`${path} cannot be written: ${reasonOf(error).replace(/\.$/, '')}. Nothing was written.`);
	}
}
