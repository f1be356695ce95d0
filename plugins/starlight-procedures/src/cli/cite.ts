import type { ArgsDef, CommandDef } from 'citty';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readRegular } from '../core/read.ts';
import { didYouMean, nearest } from '../core/suggest.ts';
import { readItems } from './cite/json.ts';
import { planImport } from './cite/plan.ts';
import { formatImport } from './cite/report.ts';
import { readFlags } from './flags.ts';
import { CannotRun, EXIT, type ExitCode, type Host } from './host.ts';
import { CheckedProject } from './project.ts';
import { appendSources } from './sources/append.ts';
import { SourcesFile } from './sources/file.ts';

const ARGS = {
	action: { type: 'positional', required: false, valueHint: 'import', description: 'What to do' },
	file: { type: 'positional', required: false, valueHint: 'FILE', description: 'CSL JSON, as Zotero exports it' },
	'dry-run': { type: 'boolean', description: 'Shows what would be added and writes nothing' },
} satisfies ArgsDef;

/** Bytes. A library of 10,000 works with abstracts has less. */
const LARGEST = 50_000_000;

/** `cite import FILE`: adds the works of a reference manager's export to sources.yaml. */
export function citeCommand(host: Host): CommandDef {
	return {
		meta: { name: 'cite', description: 'Adds sources from CSL JSON, as Zotero exports it' },
		args: ARGS,
		async run({ rawArgs }): Promise<ExitCode> {
			const flags = readFlags(rawArgs, ARGS);
			const isDry = flags.has('dry-run');
			const from = readFile(flags.positionals);
			const project = await CheckedProject.open(host, flags);
			const items = readItems(from, await readText(resolve(host.cwd, from), from));
			const sources = await SourcesFile.read(project);
			const plan = planImport(items, sources.raw, project.today);
			const { file, added } = appendSources(
				sources.raw,
				plan.added.map(({ lines }) => lines),
			);
			if (!isDry && plan.added.length > 0) await sources.write(file.text);
			host.stdout.write(formatImport(plan, from, sources.raw.path, isDry));
			if (isDry && added !== '') host.stdout.write(`\n${added}`);
			return plan.refused.length > 0 ? EXIT.findings : EXIT.clean;
		},
	};
}

function readFile([action, file, ...more]: readonly string[]): string {
	if (action === 'import' && file !== undefined && more.length === 0) return file;
	const found = action === undefined || action === 'import' ? '' : ` "${action}" is nothing it can do.`;
	throw new CannotRun(
		`Say what to import: starlight-procedures cite import FILE.${found}${didYouMean(action === 'import' ? undefined : nearest(action ?? '', ['import']))} Nothing was written.`,
	);
}

/** @throws CannotRun where there is no such file, or it is not text in UTF-8. */
async function readText(file: string, from: string): Promise<string> {
	try {
		if ((await stat(file)).size > LARGEST) throw new Error('it has more than 50 MB. Export fewer works at a time');
		return new TextDecoder('utf-8', { fatal: true }).decode(await readRegular(file));
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		const reason = code === 'ENOENT' ? 'there is no such file' : message;
		throw new CannotRun(`${from} cannot be read: ${reason}. Nothing was written.`);
	}
}
