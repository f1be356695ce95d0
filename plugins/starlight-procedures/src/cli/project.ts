import { statSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig, type Config } from '../config.ts';
import type { FileKind, RawFile, ContentFile, CheckedFile } from '../core/parse/file.ts';
import { parseFile } from '../core/parse/file.ts';
import { readProject, type Snapshot } from '../core/project.ts';
import { RULES_BY_ID } from '../core/rules/index.ts';
import type { Level, RuleSetting } from '../core/rules/rule.ts';
import { isDate } from '../core/schema/primitives.ts';
import { didYouMean, nearest } from '../core/suggest.ts';
import { today } from '../core/today.ts';
import type { Flags } from './flags.ts';
import { CannotRun, type Host } from './host.ts';
import { Progress } from './progress.ts';

const LEVELS = ['off', 'info', 'warn', 'error'] as const satisfies readonly Level[];

/** The options of every command that reads a project. */
export const PROJECT_ARGS = {
	rule: {
		type: 'string',
		valueHint: 'ID=off|info|warn|error',
		description: 'Sets how loud one rule is in this run; may be given more than once',
	},
	now: { type: 'string', valueHint: 'YYYY-MM-DD', description: 'The day to check for, instead of today' },
} as const;

/** A project whose config holds and whose content folder is there. */
export class CheckedProject {
	readonly root: string;
	readonly config: Config;
	readonly today: string;
	readonly #host: Host;
	readonly #rules: readonly RuleSetting[];
	readonly #parsed = new Map<string, CheckedFile>();

	private constructor(host: Host, config: Config, day: string, rules: readonly RuleSetting[]) {
		this.root = host.cwd;
		this.config = config;
		this.today = day;
		this.#host = host;
		this.#rules = rules;
	}

	/** @throws where an option or the config is wrong, or there is no content folder. */
	static async open(host: Host, flags: Flags): Promise<CheckedProject> {
		const rules = flags.all('rule').map(readRule);
		const day = readDay(host, flags);
		const config = await loadConfig(host.cwd);
		if (!statSync(join(host.cwd, config.content), { throwIfNoEntry: false })?.isDirectory())
			throw new CannotRun(
				`There is no content folder "${config.content}" in ${host.cwd}. Run the command in the project's folder, or set content in procedures.config.`,
			);
		return new CheckedProject(host, config, day, rules);
	}

	/**
	 * Reads and checks everything.
	 * @param edited texts to take instead of what stands on the disk, by path.
	 */
	async read(edited: ReadonlyMap<string, string> = new Map()): Promise<Snapshot> {
		const progress = new Progress(this.#host);
		const parse = <Kind extends FileKind>(raw: RawFile<Kind>): ContentFile<Kind> => {
			progress.tick();
			return this.#parse({ ...raw, text: edited.get(raw.path) ?? raw.text });
		};
		const { content, guides, country, rules, base, format } = this.config;
		try {
			return await readProject(this.root, {
				content,
				guides,
				country,
				rules: [...rules, ...this.#rules],
				serving: { base, format },
				today: this.today,
				parse,
			});
		} finally {
			progress.end();
		}
	}

	/** Parses a file anew only if its text is new. */
	#parse<Kind extends FileKind>(raw: RawFile<Kind>): ContentFile<Kind> {
		const known = this.#parsed.get(raw.path);
		const file = known?.text === raw.text ? (known as ContentFile<Kind>) : parseFile(raw);
		this.#parsed.set(raw.path, file);
		return file;
	}
}

/** The day that `--now` names, else today. */
function readDay(host: Host, flags: Flags): string {
	const now = flags.last('now');
	if (now === undefined) return today(host.env, host.now());
	const exists: boolean = isDate(now);
	if (!exists) throw new CannotRun(`--now is "${now}". Expected a day that exists, as YYYY-MM-DD.`);
	return now;
}

function readRule(setting: string): RuleSetting {
	const [, rule = '', word = ''] = /^([^=]*)=(.*)$/.exec(setting) ?? [];
	// Reports for people call an info a note.
	const level = LEVELS.find((one) => one === (word === 'note' ? 'info' : word));
	if (rule === '' || level === undefined)
		throw new CannotRun(
			`--rule is "${setting}". Expected a rule's id and one of ${LEVELS.join(', ')}, such as links/missing-image=off.`,
		);
	const known = RULES_BY_ID.get(rule);
	if (!known)
		throw new CannotRun(
			`--rule names "${rule}", which is no rule.${didYouMean(nearest(rule, [...RULES_BY_ID.keys()]))} To list all: starlight-procedures explain`,
		);
	if (known.locked === true && level !== 'error')
		throw new CannotRun(`--rule cannot change "${rule}": without what this rule asks for no page can be made.`);
	return { rule, level };
}
