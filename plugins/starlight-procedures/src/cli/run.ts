import { defineCommand, renderUsage, runCommand, type CommandDef } from 'citty';
import { stripVTControlCharacters } from 'node:util';
import { messageOf } from '../core/message-of.ts';
import { didYouMean, nearest } from '../core/suggest.ts';
import { VERSION } from '../version.ts';
import { CannotRun, EXIT, type ExitCode, type Host, type Output } from './host.ts';
import { visibleLine } from '../report/visible.ts';
import { wantsColor } from './terminal.ts';

const NAME = 'starlight-procedures';

/** Each is loaded when it is asked for: none waits for what another needs. */
const COMMANDS: Readonly<Record<string, (host: Host) => Promise<CommandDef>>> = {
	check: async (host) => (await import('./check.ts')).checkCommand(host),
	explain: async (host) => (await import('./explain.ts')).explainCommand(host),
	fix: async (host) => (await import('./fix.ts')).fixCommand(host),
	new: async (host) => (await import('./new.ts')).newCommand(host),
	report: async (host) => (await import('./report.ts')).reportCommand(host),
	schema: async (host) => (await import('./schema.ts')).schemaCommand(host),
};

/**
 * Runs one command. Never throws: what keeps the tool from its job is one message on standard error.
 * @param args what stands behind the program's name.
 */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
	try {
		return await dispatch(args, host);
	} catch (error) {
		host.stderr.write(`${messageOf(error).split('\n').map(visibleLine).join('\n')}\n`);
		return EXIT.failed;
	}
}

async function dispatch([name, ...rest]: readonly string[], host: Host): Promise<ExitCode> {
	const main = mainCommand(host);
	if (name === undefined) {
		await showUsage(main, undefined, host, host.stderr);
		return EXIT.failed;
	}
	if (name === '--help' || name === '-h') {
		await showUsage(main, undefined, host, host.stdout);
		return EXIT.clean;
	}
	if (name === '--version' || name === '-v') {
		host.stdout.write(`${VERSION}\n`);
		return EXIT.clean;
	}
	const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
	if (!load) {
		const names = Object.keys(COMMANDS);
		throw new CannotRun(
			`There is no command "${name}".${didYouMean(nearest(name, names))} Commands are ${names.join(', ')}.`,
		);
	}
	const command = await load(host);
	if (asksForHelp(rest)) {
		await showUsage(command, main, host, host.stdout);
		return EXIT.clean;
	}
	const { result } = await runCommand(command, { rawArgs: rest });
	return result as ExitCode;
}

function mainCommand(host: Host): CommandDef {
	return defineCommand({
		meta: { name: NAME, version: VERSION, description: 'Checks and mends the content of a starlight-procedures site' },
		subCommands: Object.fromEntries(Object.entries(COMMANDS).map(([name, load]) => [name, () => load(host)])),
	});
}

function asksForHelp(args: readonly string[]): boolean {
	const end = args.indexOf('--');
	return (end === -1 ? args : args.slice(0, end)).some((arg) => arg === '--help' || arg === '-h');
}

async function showUsage(
	command: CommandDef,
	parent: CommandDef | undefined,
	host: Host,
	output: Output,
): Promise<void> {
	const usage = (await renderUsage(command, parent)).replace(/ +$/gm, '');
	// Citty colors by rules of its own, whatever it is printed to.
	output.write(`${wantsColor(host, output) ? usage : stripVTControlCharacters(usage)}\n`);
}
