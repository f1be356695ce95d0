import type { ArgsDef, CommandDef } from 'citty';
import pc from 'picocolors';
import { RULES, RULES_BY_ID } from '../core/rules/index.ts';
import type { Level, Rule } from '../core/rules/rule.ts';
import { showExample, type ShownPart } from '../core/rules/shown-example.ts';
import { ruleUrl } from '../core/rules/url.ts';
import { didYouMean, nearest } from '../core/suggest.ts';
import { wrap } from '../report/width.ts';
import { readFlags } from './flags.ts';
import { CannotRun, EXIT, type ExitCode, type Host } from './host.ts';
import { wantsColor, widthOf } from './terminal.ts';

const ARGS = {
	rule: {
		type: 'positional',
		required: false,
		description: 'The id of a rule, such as sources/unknown; none lists all',
	},
} satisfies ArgsDef;

const LEVEL_WORDS: Record<Level, string> = { error: 'error', warn: 'warning', info: 'note', off: 'off' };

/** `explain [RULE]`: what a rule finds, why it matters to a patient, how to mend it, and how it looks wrong and right. */
export function explainCommand(host: Host): CommandDef {
	return {
		meta: { name: 'explain', description: 'Says what a rule finds, why it matters to a patient, and how to mend it' },
		args: ARGS,
		run({ rawArgs }): ExitCode {
			const { positionals } = readFlags(rawArgs, ARGS);
			if (positionals.length > 1) throw new CannotRun('explain takes the id of one rule.');
			const [id] = positionals;
			host.stdout.write(`${id === undefined ? listRules(host) : explainRule(findRule(id), host)}\n`);
			return EXIT.clean;
		},
	};
}

/** @throws CannotRun where there is no such rule. */
function findRule(id: string): Rule {
	const rule = RULES_BY_ID.get(id);
	if (rule) return rule;
	// Many know only the part behind the slash.
	const meant = RULES.find((known) => known.id.endsWith(`/${id}`))?.id ?? nearest(id, [...RULES_BY_ID.keys()]);
	throw new CannotRun(`There is no rule "${id}".${didYouMean(meant)} To list all: starlight-procedures explain`);
}

function listRules(host: Host): string {
	const colors = pc.createColors(wantsColor(host, host.stdout));
	const width = widthOf(host, host.stdout);
	const groups = Map.groupBy(RULES, ({ id }) => id.slice(0, id.indexOf('/')));
	return Array.from(groups, ([group, rules]) => {
		const lines = rules.flatMap(({ id, what }) => [`  ${id}`, ...indented(what, width, '    ')]);
		return [colors.bold(group), ...lines].join('\n');
	}).join('\n\n');
}

function explainRule({ id, what, why, mend, example, options = {}, ...rule }: Rule, host: Host): string {
	const colors = pc.createColors(wantsColor(host, host.stdout));
	const width = widthOf(host, host.stdout);
	const section = (title: string, lines: readonly string[]) => [colors.bold(title), ...lines].join('\n');
	const text = (words: string) => indented(words, width, '  ');
	const shown = showExample(example);
	const part = (title: string, { where, text: lines }: ShownPart) =>
		section(
			where === '' ? title : `${title}, ${where}`,
			(lines === '' ? '(nothing)' : lines).split('\n').map((line) => `  ${line}`.trimEnd()),
		);
	const listed = Object.entries(options).flatMap(([name, { default: value, what: sets }]) => [
		`  ${name} (${Array.isArray(value) ? value.join(', ') : String(value)})`,
		...indented(sets, width, '    '),
	]);
	return [
		section(id, text(formatLevel(rule))),
		section('What it finds', text(what)),
		section('Why it matters', text(why)),
		section('How to mend it', text(mend)),
		...(shown.given === undefined ? [] : [section('Example', text(shown.given))]),
		part('Wrong', shown.bad),
		part('Right', shown.good),
		...(listed.length > 0 ? [section('Options, with their defaults', listed)] : []),
		section('More', [`  ${ruleUrl(id)}`]),
	].join('\n\n');
}

/** How loud a rule is unless the site says otherwise. */
function formatLevel({ level, quieter, locked }: Pick<Rule, 'level' | 'quieter' | 'locked'>): string {
	const loud =
		typeof level === 'string'
			? `Level: ${LEVEL_WORDS[level]}.`
			: `Level: ${LEVEL_WORDS[level.published]} on published pages, ${LEVEL_WORDS[level.draft]} on drafts.`;
	const words = quieter === undefined ? loud : `${loud} ${quieter}`;
	if (locked === 'on-pages') return `${words} It cannot be silenced on a page, only for the whole site.`;
	return locked ? `${words} It cannot be silenced: without what it asks for no page can be made.` : words;
}

function indented(text: string, width: number, indent: string): string[] {
	return wrap(text, Math.max(10, width - indent.length)).map((line) => indent + line);
}
