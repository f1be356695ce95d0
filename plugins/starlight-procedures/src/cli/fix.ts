import type { ArgsDef, CommandDef } from 'citty';
import { join } from 'node:path';
import { reasonOf } from '../core/message-of.ts';
import { formatReport } from '../report/index.ts';
import { plural } from '../report/text.ts';
import { contentPaths, prettyOptions, select } from './check.ts';
import { formatDiff } from './fix/diff.ts';
import { mend, type Mending } from './fix/mend.ts';
import { inspect, replaceFile } from './fix/write.ts';
import { readFlags } from './flags.ts';
import { CannotRun, EXIT, type ExitCode, type Host } from './host.ts';
import { requireContent, selectPaths } from './paths.ts';
import { CheckedProject, PROJECT_ARGS } from './project.ts';
import { wantsColor } from './terminal.ts';

const ARGS = {
	paths: { type: 'positional', required: false, description: 'Files and folders to mend; everything if left out' },
	'dry-run': { type: 'boolean', description: 'Shows what would change and writes nothing' },
	...PROJECT_ARGS,
} satisfies ArgsDef;

/** `fix [paths]`: mends misspelt words in the place of which only one other can be meant. */
export function fixCommand(host: Host): CommandDef {
	return {
		meta: { name: 'fix', description: 'Mends misspelt keys, words and ids where only one other can be meant' },
		args: ARGS,
		async run({ rawArgs }): Promise<ExitCode> {
			const flags = readFlags(rawArgs, ARGS);
			const isDry = flags.has('dry-run');
			const isSelected = selectPaths(host.cwd, flags.positionals);
			const project = await CheckedProject.open(host, flags);
			const mending = await mend((edited) => project.read(edited), isSelected);
			requireContent(host.cwd, flags.positionals, contentPaths(mending.snapshot));
			if (!isDry) await write(host, mending);
			// What is on the disk counts, not what should be.
			const snapshot = await project.read();
			const { diagnostics, checked } = select(snapshot, isSelected);
			const options = { ...prettyOptions(host, snapshot, checked), changed: new Set<string>(), prefix: '' };
			// Notes would bury what was changed; check shows them.
			const left = diagnostics.filter(({ severity }) => severity !== 'info');
			const report = await formatReport('pretty', left, options);
			host.stdout.write(`${isDry ? '' : 'What is left:\n\n'}${report}\n\n`);
			showDiffs(host, mending);
			host.stdout.write(`${summarizeMending(mending, isDry)}\n`);
			return diagnostics.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.clean;
		},
	};
}

function showDiffs(host: Host, { files }: Mending): void {
	const color = wantsColor(host, host.stdout);
	for (const [path, { before, after }] of files) host.stdout.write(`${formatDiff(path, before, after, color)}\n\n`);
}

/** Writes one file after the other, once all are seen to be fit for it. The first that cannot be written ends it. */
async function write(host: Host, { files }: Mending): Promise<void> {
	const replacements = Array.from(files, ([path, mended]) => {
		return { name: path, path: join(host.cwd, path), root: host.cwd, ...mended };
	});
	let written = 0;
	for (const [step, replacement] of [
		...replacements.map((one) => [inspect, one] as const),
		...replacements.map((one) => [replaceFile, one] as const),
	]) {
		try {
			await step(replacement);
			if (step === replaceFile) written++;
		} catch (error) {
			const reason = reasonOf(error);
			throw new CannotRun(
				`${replacement.name} cannot be mended: ${reason}\n${plural(written, 'file')} of ${files.size} had been mended before it; the rest stay as they were.`,
			);
		}
	}
}

function summarizeMending({ files, places }: Mending, isDry: boolean): string {
	if (places === 0) return 'Nothing here can be mended without an author.';
	return `${isDry ? 'Would mend' : 'Mended'} ${plural(places, 'place')} in ${plural(files.size, 'file')}.`;
}
