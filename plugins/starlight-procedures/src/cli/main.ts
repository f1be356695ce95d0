import process from 'node:process';
import type { Output } from './host.ts';
import { terminalPrompts } from './prompts.ts';
import { run } from './run.ts';

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

// The code is set, not exited with, so that all output is written before the end.
process.exitCode = await run(process.argv.slice(2), {
	cwd: process.cwd(),
	env: process.env,
	stdout: outputOf(process.stdout),
	stderr: outputOf(process.stderr),
	now: () => new Date(),
	elapsed: () => performance.now(),
	prompts: process.stdin.isTTY && process.stdout.isTTY ? terminalPrompts : undefined,
});
