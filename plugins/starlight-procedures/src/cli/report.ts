import type { ArgsDef, CommandDef } from 'citty';
import { makeOverview, type Overview } from '../report/overview.ts';
import { formatOverviewMarkdown, formatOverviewText } from '../report/overview-lines.ts';
import { oneOf, readFlags } from './flags.ts';
import { CannotRun, EXIT, type ExitCode, type Host } from './host.ts';
import { CheckedProject, PROJECT_ARGS } from './project.ts';

const FORMATS = ['text', 'json', 'md'] as const;

const ARGS = {
	format: { type: 'string', valueHint: FORMATS.join('|'), description: 'The form of the report; text if left out' },
	now: PROJECT_ARGS.now,
} satisfies ArgsDef;

/** `report`: how far the content has come, page by page and in all. */
export function reportCommand(host: Host): CommandDef {
	return {
		meta: { name: 'report', description: 'Says what is covered, reviewed, easy to read and cited, by page and in all' },
		args: ARGS,
		async run({ rawArgs }): Promise<ExitCode> {
			const flags = readFlags(rawArgs, ARGS);
			const format = oneOf(flags, 'format', FORMATS) ?? 'text';
			if (flags.positionals.length > 0) throw new CannotRun('report takes no paths: it is about all pages.');
			const project = await CheckedProject.open(host, flags);
			const overview = makeOverview(await project.read(), project.today);
			host.stdout.write(`${formatOverview(overview, format)}\n`);
			return EXIT.clean;
		},
	};
}

function formatOverview(overview: Overview, format: (typeof FORMATS)[number]): string {
	switch (format) {
		case 'json':
			return JSON.stringify(overview, null, 2);
		case 'md':
			return formatOverviewMarkdown(overview);
		case 'text':
			return formatOverviewText(overview);
	}
}
