import type { ArgsDef, CommandDef } from 'citty';
import { existsSync } from 'node:fs';
import { mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isInside } from '../core/list-files.ts';
import { reasonOf } from '../core/message-of.ts';
import type { Snapshot } from '../core/project.ts';
import { Policy } from '../core/rules/policy.ts';
import { PURPOSES } from '../core/schema/index.ts';
import { didYouMean, nearest } from '../core/suggest.ts';
import { replaceFile } from './fix/write.ts';
import { readFlags } from './flags.ts';
import { CannotRun, EXIT, type ExitCode, type Host } from './host.ts';
import { conditionPage, procedurePage } from './new/page.ts';
import { pageFields, sourceFields } from './new/fields.ts';
import { answer, type Answers } from './new/question.ts';
import { appendSource } from './new/source.ts';
import { CheckedProject } from './project.ts';

const KINDS = ['procedure', 'condition', 'source'] as const;
type Kind = (typeof KINDS)[number];

const ARGS = {
	entry: { type: 'positional', required: false, valueHint: KINDS.join('|'), description: 'What to write' },
	id: { type: 'string', valueHint: 'ID', description: 'The end of its address, which never changes' },
	title: { type: 'string', valueHint: 'TEXT', description: 'Its title, as readers see it' },
	kind: { type: 'string', valueHint: 'ID', description: 'procedure: one of the kinds in the vocabulary' },
	purpose: { type: 'string', valueHint: PURPOSES.join('|'), description: 'procedure: what it is for' },
	target: {
		type: 'string',
		valueHint: 'ID',
		description: 'procedure: the body part it is aimed at, of the vocabulary',
	},
	condition: { type: 'string', valueHint: 'ID', description: 'procedure: a condition it is offered for' },
	type: { type: 'string', valueHint: 'TYPE', description: 'source: what it is, as in article-journal or webpage' },
	'study-type': { type: 'string', valueHint: 'TYPE', description: 'source: the kind of study' },
	author: { type: 'string', valueHint: 'NAME', description: 'source: "Family, Given", or the name of a body' },
	year: { type: 'string', valueHint: 'YYYY', description: 'source: the year it came out' },
	doi: { type: 'string', valueHint: 'DOI', description: 'source: its DOI' },
	pmid: { type: 'string', valueHint: 'NUMBER', description: 'source: its PubMed number' },
	url: { type: 'string', valueHint: 'URL', description: 'source: its web address' },
} satisfies ArgsDef;

/** `new procedure|condition|source`: writes an entry in which only what its author knows is still missing. */
export function newCommand(host: Host): CommandDef {
	return {
		meta: { name: 'new', description: 'Writes a new entry; asks for what is not given' },
		args: ARGS,
		async run({ rawArgs }): Promise<ExitCode> {
			const flags = readFlags(rawArgs, ARGS);
			const kind = readKind(flags.positionals);
			const project = await CheckedProject.open(host, flags);
			const snapshot = await project.read();
			const fields = kind === 'source' ? sourceFields(snapshot) : pageFields(kind, project, snapshot);
			const foreign = Object.keys(ARGS).find((flag) => flags.has(flag) && !fields.some((field) => field.flag === flag));
			if (foreign !== undefined) throw new CannotRun(`A ${kind} has no --${foreign}. Nothing was written.`);
			const answers = await answer(fields, flags, host);
			const path =
				kind === 'source' ? await writeSource(project, answers) : await writePage(kind, project, snapshot, answers);
			host.stdout.write(`Wrote ${path}.\nTo see what is still to be written: starlight-procedures check ${path}\n`);
			return EXIT.clean;
		},
	};
}

function readKind([word, ...more]: readonly string[]): Kind {
	const kind = KINDS.find((one) => one === word);
	if (kind && more.length === 0) return kind;
	const found = word === undefined ? '' : ` "${[word, ...more].join(' ')}" is none of them.`;
	throw new CannotRun(
		`Say what to write: ${KINDS.map((one) => `starlight-procedures new ${one}`).join(', or ')}.${found}${didYouMean(nearest(word ?? '', KINDS))}`,
	);
}

/** @throws where a file of that name stands there by now. */
async function writePage(
	kind: 'procedure' | 'condition',
	project: CheckedProject,
	{ entries }: Snapshot,
	answers: Answers,
): Promise<string> {
	const path = `${project.config.content}/${kind}s/${answers.id ?? ''}.md`;
	const file = join(project.root, path);
	const site = {
		sections: requiredSections(project, kind),
		outcome: Object.keys(entries.vocabulary?.outcomes ?? {})[0],
	};
	const text = kind === 'procedure' ? procedurePage(answers, site) : conditionPage(answers, site);
	await orSayWhy(path, async () => {
		await mkdir(dirname(file), { recursive: true });
		if (!isInside(await realpath(project.root), await realpath(dirname(file))))
			throw new Error('its folder is a link that leads out of the project');
		await writeFile(file, text, { flag: 'wx' });
	});
	return path;
}

/** Does what it can do to a file or says, in words for the person who asked, why it cannot. */
async function orSayWhy<Outcome>(path: string, action: () => Promise<Outcome>): Promise<Outcome> {
	try {
		return await action();
	} catch (error) {
		throw new CannotRun(`${path} cannot be written: ${reasonOf(error).replace(/\.$/, '')}. Nothing was written.`);
	}
}

/** The addresses that the headings of a new page have to have. */
function requiredSections({ config }: CheckedProject, kind: 'procedure' | 'condition'): readonly string[] {
	const found = new Policy(config.rules).option('structure/required-section', kind, kind, 'draft');
	return Array.isArray(found) ? (found as readonly string[]) : [];
}

async function writeSource(project: CheckedProject, answers: Answers): Promise<string> {
	const path = `${project.config.content}/sources.yaml`;
	const file = join(project.root, path);
	const decode = (bytes: Buffer) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	const before = await orSayWhy(path, async () => {
		const bytes = existsSync(file) ? await readFile(file) : undefined;
		try {
			return bytes && decode(bytes);
		} catch {
			throw new Error('what it holds is no text in UTF-8. Save it as such first');
		}
	});
	const text = appendSource({ path, kind: 'sources', id: 'sources', text: before ?? '' }, answers, project.today);
	await orSayWhy(path, async () => {
		if (before === undefined) await writeFile(file, text, { flag: 'wx' });
		else await replaceFile({ path: file, root: project.root, before, after: text });
	});
	return path;
}
