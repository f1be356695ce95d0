import type { Host } from './host.ts';

/** A run shorter than this needs no word. */
const QUIET_MS = 1000;
const BETWEEN_MS = 100;
const CLEAR_LINE = '\r\u001B[2K';

/** Says on a terminal how far a long run has come, in one line that is gone at its end. */
export class Progress {
	readonly #host: Pick<Host, 'stderr' | 'elapsed'>;
	readonly #start: number;
	#files = 0;
	#shown: number | undefined;

	constructor(host: Pick<Host, 'stderr' | 'elapsed'>) {
		this.#host = host;
		this.#start = host.elapsed();
	}

	/** Counts one more file. */
	tick(): void {
		this.#files++;
		if (!this.#host.stderr.isTTY) return;
		const now = this.#host.elapsed();
		if (now - this.#start < QUIET_MS || now - (this.#shown ?? 0) < BETWEEN_MS) return;
		this.#shown = now;
		this.#host.stderr.write(`${CLEAR_LINE}Reading: ${this.#files.toLocaleString('en')} files so far`);
	}

	end(): void {
		if (this.#shown !== undefined) this.#host.stderr.write(CLEAR_LINE);
	}
}
