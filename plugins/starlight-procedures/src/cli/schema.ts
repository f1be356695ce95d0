import type { ArgsDef, CommandDef } from 'citty';
import { resolve } from 'node:path';
import { formatSchemas, SCHEMA_FOLDER, writeChanged } from '../schema-files.ts';
import { readFlags } from './flags.ts';
import { CannotRun, EXIT, type ExitCode, type Host } from './host.ts';
import { CheckedProject } from './project.ts';

const ARGS = {
	out: {
		type: 'string',
		valueHint: 'FOLDER',
		description: `The folder to write to, from the project's; ${SCHEMA_FOLDER} if left out`,
	},
} satisfies ArgsDef;

/** `schema`: writes a JSON Schema of each kind of content file, with the project's own ids, for editors. */
export function schemaCommand(host: Host): CommandDef {
	return {
		meta: { name: 'schema', description: 'Writes JSON Schemas of the content files, by which editors complete them' },
		args: ARGS,
		async run({ rawArgs }): Promise<ExitCode> {
			const flags = readFlags(rawArgs, ARGS);
			if (flags.positionals.length > 0) throw new CannotRun('schema takes no files. Name a folder with --out.');
			const out = flags.last('out') ?? SCHEMA_FOLDER;
			const project = await CheckedProject.open(host, flags);
			const files = formatSchemas(await project.read());
			const written = await writeChanged(resolve(host.cwd, out), files);
			const said =
				written.length === 0
					? `The ${files.size} schemas in ${out} are up to date.`
					: `Written to ${out}: ${written.join(', ')}.`;
			host.stdout.write(`${said}\n`);
			return EXIT.clean;
		},
	};
}
