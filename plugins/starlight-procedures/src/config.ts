import { lstatSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { z } from 'zod';
import { messageOf } from './core/message-of.ts';
import { FILE_KINDS } from './core/parse/file.ts';
import { RULES_BY_ID } from './core/rules/index.ts';
import { didYouMean, nearest } from './core/suggest.ts';

const folder = z
	.string()
	.refine(
		(path) => path !== '' && !path.includes('\\') && !isAbsolute(path) && !path.split('/').includes('..'),
		'a folder inside the project, such as "content"',
	)
	.transform((path) => path.replace(/^\.\/|\/+$/g, ''));

const ruleSetting = z
	.strictObject({
		rule: z.string().refine((id) => RULES_BY_ID.has(id), 'the id of a rule, such as "links/missing-page"'),
		kind: z.enum(FILE_KINDS).optional(),
		status: z.enum(['draft', 'published']).optional(),
		level: z.enum(['off', 'info', 'warn', 'error']).optional(),
		options: z.record(z.string(), z.union([z.number(), z.array(z.string())])).optional(),
	})
	.refine(({ rule, level }) => level === undefined || level === 'error' || RULES_BY_ID.get(rule)?.locked !== true, {
		path: ['level'],
		message: '"error": without what this rule asks for no page can be made',
	})
	.refine(({ rule, options }) => Object.keys(options ?? {}).every((name) => RULES_BY_ID.get(rule)?.options?.[name]), {
		path: ['options'],
		message: 'options that the rule has',
	});

const OPTIONS = {
	/**
	 * The folder that holds procedures, conditions, guidelines, glossary, sources.yaml and vocabulary.yaml,
	 * relative to the project's root.
	 * @default 'content'
	 */
	content: folder.default('content'),
	/**
	 * The folder of the web server that the site is served below: `base` of `astro.config.mjs`, said again for the
	 * command, which works without Astro.
	 * @default '/'
	 */
	base: z
		.string()
		.default('/')
		.transform((base) => `/${base}/`.replace(/\/+/g, '/')),
	/**
	 * What a page is: a folder with an `index.html`, or a file of its own. `build.format` of `astro.config.mjs`, said
	 * again for the command.
	 * @default 'directory'
	 */
	format: z.enum(['directory', 'file']).default('directory'),
	/**
	 * The country whose emergency wording every page shows: a key of `emergency` in the vocabulary, such as 'US'.
	 * Leave it out where readers come from anywhere: pages then show the neutral wording.
	 */
	country: z
		.string()
		.regex(/^[A-Z]{2}$/, 'two capital letters, such as "US"')
		.optional(),
	/**
	 * The folder of the site's ordinary pages, whose links and markup are checked as well, relative to the root.
	 * @default 'src/content/docs'
	 */
	guides: folder.default('src/content/docs'),
	/**
	 * The site's own word on rules: how loud one is, and its options, for all files or for one kind or one status of
	 * them. Later ones win.
	 * @default []
	 */
	rules: z.array(ruleSetting).default([]),
	/**
	 * Where readers report a mistake: a web address, or `mailto:` and an address. `{title}` and `{url}` stand for the
	 * page's own. Every page of the site then ends with the link.
	 */
	reportUrl: z
		.string()
		.regex(/^(?:https?:\/\/|mailto:)\S+$/, 'an address without spaces that starts with https:// or mailto:')
		.optional(),
	/**
	 * Asks search engines to leave out pages that no clinician has reviewed yet: procedures, conditions, guides whose
	 * `review` says so, and the lists drawn from them.
	 * @default false
	 */
	noindexUnreviewed: z.boolean().default(false),
};
const schema = z.strictObject(OPTIONS);

/** Options as written in `procedures.config.ts`. */
export type UserConfig = z.input<typeof schema>;
/** Options with every default applied. */
export type Config = z.output<typeof schema>;

/** Types the options of `procedures.config.ts`. Returns them as they are. */
export function defineProcedures(config: UserConfig): UserConfig {
	return config;
}

/**
 * Checks options and applies defaults.
 * @throws an error that names every wrong option, what was found and what is expected.
 */
export function parseConfig(value: unknown, file: string): Config {
	const result = schema.safeParse(value);
	if (result.success) return result.data;
	const problems = result.error.issues.flatMap((issue) => {
		if (issue.code === 'unrecognized_keys')
			return issue.keys.map(
				(key) =>
					`${key}: unknown option.${didYouMean(nearest(key, Object.keys(OPTIONS)))} Options are ${Object.keys(OPTIONS).join(', ')}.`,
			);
		const key = issue.path.join('.');
		const expected =
			issue.code === 'invalid_type'
				? `${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`
				: issue.message;
		const at = issue.path.reduce<unknown>((inner, step) => (inner as Record<PropertyKey, unknown>)[step], value);
		return [`${key || 'the default export'}: expected ${expected}, found ${describe(at)}.`];
	});
	throw new Error(
		`${file} has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
	);
}

/** A value as JSON; what JSON has no words for, such as a function or a loop, in those of Node. */
function describe(value: unknown): string {
	if (value === undefined) return 'nothing';
	try {
		const json = JSON.stringify(value) as string | undefined;
		if (json !== undefined) return json;
	} catch {
		// A loop, or a number that is too big.
	}
	return inspect(value, { depth: 1, breakLength: Infinity, compact: true });
}

const CONFIG_NAMES = ['procedures.config.ts', 'procedures.config.mts', 'procedures.config.mjs', 'procedures.config.js'];

/** The config file of a project, or undefined where all options keep their defaults. */
export function findConfigFile(root: string): string | undefined {
	return CONFIG_NAMES.map((name) => join(root, name)).find(
		// A link to nowhere is there: to take it for no file would change what is checked.
		(file) => lstatSync(file, { throwIfNoEntry: false }) !== undefined,
	);
}

/** Milliseconds. Options are there at once; a file that takes longer waits for something that never comes. */
const LOADING_LIMIT = 10_000;

/** The outcome of a promise. @throws if there is none within so many milliseconds. */
async function withinLimit<Outcome>(promise: Promise<Outcome>, limit: number): Promise<Outcome> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_resolve, reject) => {
		timer = setTimeout(() => {
			reject(new Error(`it was not done after ${limit / 1000} seconds. Look for an await that waits for ever.`));
		}, limit);
	});
	try {
		return await Promise.race([promise, late]);
	} finally {
		clearTimeout(timer);
	}
}

/**
 * Reads a project's `procedures.config.ts`.
 * @param root absolute path of the project.
 * @param limit milliseconds that its program may take.
 * @throws if the file cannot be loaded, has no default export, or an option is wrong.
 */
export async function loadConfig(root: string, limit = LOADING_LIMIT): Promise<Config> {
	const file = findConfigFile(root);
	if (!file) return parseConfig({}, 'procedures.config.ts');
	let module: { default?: unknown };
	try {
		// The time in the address makes a restarted dev server read an edited file anew.
		const url = `${pathToFileURL(file).href}?t=${statSync(file).mtimeMs}`;
		module = await withinLimit(import(/* @vite-ignore */ url) as Promise<{ default?: unknown }>, limit);
	} catch (cause) {
		if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_UNKNOWN_FILE_EXTENSION')
			throw new Error(
				`${file} is TypeScript, which this Node (${process.version}) cannot load. Use Node 22.18 or later, or name the file procedures.config.mjs.`,
				{ cause },
			);
		throw new Error(`${file} cannot be loaded: ${messageOf(cause)}`, { cause });
	}
	if (module.default === undefined)
		throw new Error(`${file} has no default export. Write: export default defineProcedures({ … });`);
	return parseConfig(module.default, file);
}
