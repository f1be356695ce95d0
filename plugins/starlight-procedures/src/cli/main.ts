import { Console } from 'node:console';
import process from 'node:process';
import { messageOf } from '../core/message-of.ts';
import { visible } from '../report/visible.ts';
import { EXIT, type ExitCode, type Output } from './host.ts';
import { terminalPrompts } from './prompts.ts';
import { run } from './run.ts';

// `procedures.config` is a program that runs in this one: what it prints must not end up in a report, what it throws
// later must not look like a crash, and what it leaves running must not keep the command from its end.
const CONFIG = 'procedures.config may only export options, and start nothing.';

globalThis.console = new Console(process.stderr, process.stderr);

let isDone = false;
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
	process.on(event, (error: unknown) => {
		isDone = true;
		process.stderr.write(`The command stopped: ${visible(messageOf(error))}. ${CONFIG}\n`);
		process.exit(EXIT.failed);
	});
process.on('exit', () => {
	if (isDone) return;
	process.stderr.write(`The command was ended before it was done. ${CONFIG}\n`);
	process.exitCode = EXIT.failed;
});

function outputOf(stream: NodeJS.WriteStream): Output {
	// Whoever reads may stop early, as `head` does.
	stream.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') throw error;
	});
	return {
		write: (text) => void stream.write(text),
		isTTY: stream.isTTY,
		columns: stream.columns,
	};
}

/** Ends when all that was written to a stream is out, or nobody reads it any more. */
function drain(stream: NodeJS.WriteStream): Promise<void> {
	return new Promise((resolve) => void stream.write('', () => resolve()));
}

async function end(code: ExitCode): Promise<never> {
	await Promise.all([drain(process.stdout), drain(process.stderr)]);
	isDone = true;
	process.exit(code);
}

await end(
	await run(process.argv.slice(2), {
		cwd: process.cwd(),
		env: process.env,
		stdout: outputOf(process.stdout),
		stderr: outputOf(process.stderr),
		now: () => new Date(),
		elapsed: () => performance.now(),
		prompts: process.stdin.isTTY && process.stdout.isTTY ? terminalPrompts : undefined,
	}),
);
