import type { ArgsDef, CommandDef } from 'citty';
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { Snapshot } from '../core/project.ts';
import { visible } from '../report/visible.ts';
import { formatReport, REPORTERS } from '../report/index.ts';
import { findChanged } from './changed.ts';
import { countOf, oneOf, readFlags } from './flags.ts';
import { EXIT, type ExitCode, type Host } from './host.ts';
import { requireContent, selectPaths } from './paths.ts';
import { CheckedProject, PROJECT_ARGS } from './project.ts';
import { wantsColor, widthOf } from './terminal.ts';

const ARGS = {
	paths: {
		type: 'positional',
		required: false,
		description: 'Files and folders to report on; all of the project is read in any case',
	},
	reporter: {
		type: 'string',
		valueHint: REPORTERS.join('|'),
		description: 'The form of the report; pretty if left out',
	},
	'max-warnings': { type: 'string', valueHint: 'N', description: 'Fails if there are more warnings than this' },
	...PROJECT_ARGS,
	changed: {
		type: 'string',
		valueHint: 'FILE',
		description: 'A file whose findings the github reporter puts first; may be given more than once',
	},
} satisfies ArgsDef;

/** `check [paths]`: reports what is wrong in the content. */
export function checkCommand(host: Host): CommandDef {
	return {
		meta: { name: 'check', description: 'Checks the content and reports what is wrong, where, and how to mend it' },
		args: ARGS,
		async run({ rawArgs }): Promise<ExitCode> {
			const flags = readFlags(rawArgs, ARGS);
			const reporter = oneOf(flags, 'reporter', REPORTERS) ?? 'pretty';
			const maxWarnings = countOf(flags, 'max-warnings') ?? Infinity;
			const isSelected = selectPaths(host.cwd, flags.positionals);
			const project = await CheckedProject.open(host, flags);
			const snapshot = await project.read();
			requireContent(host.cwd, flags.positionals, contentPaths(snapshot));
			const selection = select(snapshot, isSelected);
			const changed = flags.has('changed')
				? flags.all('changed')
				: reporter === 'github'
					? await findChanged(host)
					: [];
			const gone = flags.all('changed').filter((file) => !existsSync(resolve(host.cwd, file)));
			// A pull request may well delete files, so this is no failure.
			if (gone.length > 0) host.stderr.write(`--changed names what is not there: ${visible(gone.join(', '))}\n`);
			const report = await formatReport(reporter, selection.diagnostics, {
				...prettyOptions(host, snapshot, selection.checked),
				changed: new Set(changed.map((file) => relativeTo(host.cwd, resolve(host.cwd, file)))),
				prefix: repositoryPrefix(host),
			});
			host.stdout.write(`${report}\n`);
			return isClean(selection.diagnostics, maxWarnings) ? EXIT.clean : EXIT.findings;
		},
	};
}

/** Every file that is content, as well as what was meant to be and cannot be read. */
export function contentPaths({ files, guides, diagnostics }: Snapshot): string[] {
	return [...files, ...guides].map(({ path }) => path).concat(diagnostics.map(({ file }) => file));
}

/** The part of a snapshot that a run is about. */
export function select(
	{ files, guides, diagnostics }: Snapshot,
	isSelected: (file: string) => boolean,
): { readonly diagnostics: readonly Diagnostic[]; readonly checked: number } {
	return {
		diagnostics: diagnostics.filter(({ file }) => isSelected(file)),
		checked: [...files, ...guides].filter(({ path }) => isSelected(path)).length,
	};
}

/** What the pretty reporter needs to know of the terminal and the files. */
export function prettyOptions(host: Host, { files, guides }: Snapshot, checked: number) {
	const texts = new Map([...files, ...guides].map(({ path, text }) => [path, text]));
	return {
		textOf: (file: string) => texts.get(file),
		color: wantsColor(host, host.stdout),
		width: widthOf(host, host.stdout),
		checked,
	};
}

/** Warnings within the limit are no failure, and notes never are. */
function isClean(diagnostics: readonly Diagnostic[], maxWarnings: number): boolean {
	const count = (severity: Diagnostic['severity']) =>
		diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
	return count('error') === 0 && count('warn') <= maxWarnings;
}

/** Where the project lies in its repository, which GitHub counts paths from. */
function repositoryPrefix({ cwd, env }: Host): string {
	if (!env.GITHUB_WORKSPACE) return '';
	const path = relativeTo(env.GITHUB_WORKSPACE, cwd);
	return path === '' || path.startsWith('../') ? '' : `${path}/`;
}

function relativeTo(folder: string, path: string): string {
	return relative(folder, path).replaceAll('\\', '/');
}
