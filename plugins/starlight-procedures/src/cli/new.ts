import type { ArgsDef, CommandDef } from 'citty';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileKind } from '../core/parse/file.ts';
import type { Snapshot } from '../core/project.ts';
import { PURPOSES, SCHEMAS, STUDY_TYPES } from '../core/schema/index.ts';
import { didYouMean, nearest } from '../core/suggest.ts';
import { knownIds } from '../core/validate/index.ts';
import { readFlags } from './flags.ts';
import { CannotRun, EXIT, type ExitCode, type Host } from './host.ts';
import { conditionPage, procedurePage } from './new/page.ts';
import { answer, idField, TITLE, type Answers, type Field } from './new/question.ts';
import { appendSource } from './new/source.ts';
import { CheckedProject } from './project.ts';
import { SourcesFile } from './sources/file.ts';

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
			const fields = fieldsOf(kind, project, snapshot);
			const foreign = Object.keys(ARGS).find((flag) => flags.has(flag) && !fields.some((field) => field.flag === flag));
			if (foreign !== undefined) throw new CannotRun(`A ${kind} has no --${foreign}. Nothing was written.`);
			const answers = await answer(fields, flags, host);
			const path = kind === 'source' ? await writeSource(project, answers) : await writePage(kind, project, answers);
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

function fieldsOf(kind: Kind, { root, config }: CheckedProject, { files }: Snapshot): readonly Field[] {
	const known = knownIds(files);
	if (kind === 'source') {
		const sources = known.get('source') ?? new Set();
		return [
			TITLE,
			idField((id) => (sources.has(id) ? 'an id that no other source has' : undefined)),
			{ flag: 'type', message: 'What it is', choices: SCHEMAS.sources.element.shape.type.options },
			{ flag: 'study-type', message: 'The kind of study', choices: STUDY_TYPES },
			{ flag: 'author', message: 'Its first author as "Family, Given", or a body; empty if unknown', optional: true },
			{ flag: 'year', message: 'The year it came out; empty if unknown', optional: true, problem: yearProblem },
			{ flag: 'doi', message: 'Its DOI; empty if it has none', optional: true },
			{ flag: 'pmid', message: 'Its PubMed number; empty if it has none', optional: true },
			{ flag: 'url', message: 'Its web address; empty if it has none', optional: true },
		];
	}
	const isTaken = (id: string) =>
		files.some((file) => file.kind === (kind satisfies FileKind) && file.id === id) ||
		['md', 'mdx'].some((ending) => existsSync(join(root, config.content, `${kind}s`, `${id}.${ending}`)));
	const own = [TITLE, idField((id) => (isTaken(id) ? `an id that no other ${kind} has` : undefined))];
	if (kind === 'condition') return own;
	return [
		...own,
		{ flag: 'kind', message: 'Its kind', choices: [...(known.get('kind') ?? [])] },
		{ flag: 'purpose', message: 'What it is for', choices: PURPOSES },
		{ flag: 'target', message: 'The body part it is aimed at', choices: [...(known.get('target') ?? [])] },
		{ flag: 'condition', message: 'A condition it is offered for', choices: [...(known.get('condition') ?? [])] },
	];
}

function yearProblem(year: string): string | undefined {
	return /^[1-9]\d{3}$/.test(year) ? undefined : 'a year, such as 2024';
}

/** @throws where a file of that name stands there by now. */
async function writePage(kind: 'procedure' | 'condition', project: CheckedProject, answers: Answers): Promise<string> {
	const path = `${project.config.content}/${kind}s/${answers.id ?? ''}.md`;
	const file = join(project.root, path);
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, kind === 'procedure' ? procedurePage(answers) : conditionPage(answers), { flag: 'wx' });
	return path;
}

async function writeSource(project: CheckedProject, answers: Answers): Promise<string> {
	const sources = await SourcesFile.read(project);
	await sources.write(appendSource(sources.raw, answers, project.today));
	return sources.raw.path;
}
