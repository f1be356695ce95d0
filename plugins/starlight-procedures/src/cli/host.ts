import type { Prompts } from './prompts.ts';

/** A stream the command prints to. */
export interface Output {
	write(text: string): void;
	readonly isTTY: boolean;
	/** Columns of the terminal, if it is one. */
	readonly columns: number | undefined;
}

/** All that the command takes from where it runs: a test hands in its own. */
export interface Host {
	/** The project's folder, as an absolute path. */
	readonly cwd: string;
	readonly env: NodeJS.ProcessEnv;
	readonly stdout: Output;
	readonly stderr: Output;
	/** The clock's day and time. */
	readonly now: () => Date;
	/** Milliseconds since some moment: how long a run takes. */
	readonly elapsed: () => number;
	/** Undefined where nobody is there to answer. */
	readonly prompts: Prompts | undefined;
}

/** Ends of a run. */
export const EXIT = { clean: 0, findings: 1, failed: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Why the tool cannot do its job, in words for the person who asked. Every command lets it through: the run ends in 2. */
export class CannotRun extends Error {}
