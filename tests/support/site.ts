import { spawn, type ChildProcess } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

export const REPOSITORY = join(import.meta.dirname, '../..');
const FIXTURES = join(REPOSITORY, 'tests/fixtures');
/** Below the repository, so that sites find the packages installed in it. */
const WORK = join(REPOSITORY, 'tests/.work');
const ASTRO = join(REPOSITORY, 'node_modules/astro/bin/astro.mjs');

/** What a command printed and how it ended. */
export interface Outcome {
	readonly status: number | null;
	/** Standard output and error as one text, without colors. */
	readonly output: string;
}

/** A private copy of a site, made for one test file. */
export class Site {
	readonly root: string;

	constructor(root: string) {
		this.root = root;
	}

	/**
	 * A copy of a fixture, with some files replaced or added.
	 * @param parent the folder to put it in, where it has to be outside the repository.
	 */
	static fromFixture(name: string, files: Readonly<Record<string, string>> = {}, parent = WORK): Site {
		mkdirSync(parent, { recursive: true });
		const site = new Site(mkdtempSync(join(parent, `${name}-`)));
		cpSync(join(FIXTURES, name), site.root, { recursive: true });
		for (const [path, text] of Object.entries(files)) site.write(path, text);
		return site;
	}

	/** A copy of this repository's own site, content and all. */
	static fromRepository(): Site {
		mkdirSync(WORK, { recursive: true });
		const site = new Site(mkdtempSync(join(WORK, 'site-')));
		for (const path of ['astro.config.mjs', 'procedures.config.ts', 'src', 'public', 'content'])
			cpSync(join(REPOSITORY, path), site.path(path), { recursive: true });
		cpSync(join(FIXTURES, 'knees/package.json'), site.path('package.json'));
		return site;
	}

	path(path: string): string {
		return join(this.root, path);
	}

	read(path: string): string {
		return readFileSync(this.path(path), 'utf8');
	}

	write(path: string, text: string): void {
		mkdirSync(dirname(this.path(path)), { recursive: true });
		writeFileSync(this.path(path), text);
	}

	/** Replaces text that has to be there: a test that changes nothing proves nothing. */
	edit(path: string, from: string, to: string): void {
		const text = this.read(path);
		if (!text.includes(from)) throw new Error(`${path} does not hold ${JSON.stringify(from)}`);
		this.write(path, text.replace(from, to));
	}

	/** The same for a pattern: changes its first match. */
	rewrite(path: string, pattern: RegExp, to: string): void {
		const text = this.read(path);
		if (!pattern.test(text)) throw new Error(`${path} does not match ${String(pattern)}`);
		this.write(path, text.replace(pattern, to));
	}

	/** Removes a file, or a folder with all that is in it. */
	remove(path: string): void {
		rmSync(this.path(path), { recursive: true });
	}

	rename(from: string, to: string): void {
		renameSync(this.path(from), this.path(to));
	}

	exists(path: string): boolean {
		return existsSync(this.path(path));
	}

	/** A page of the built site. */
	page(path: string): string {
		return this.read(join('dist', path, 'index.html'));
	}

	/** Every file below a folder, by path from it, sorted. */
	list(folder: string): string[] {
		return readdirSync(this.path(folder), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name).slice(this.path(folder).length + 1))
			.sort();
	}

	build(environment: Readonly<Record<string, string>> = {}, args: readonly string[] = []): Promise<Outcome> {
		return runNode([ASTRO, 'build', ...args], this.root, environment);
	}

	dispose(): void {
		rmSync(this.root, { recursive: true, force: true });
	}
}

/** The day of every test that names none: reviews and suppressions of fixtures hold for a time. */
const DAY = String(Date.UTC(2026, 10, 23) / 1000);
const QUIET = { ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0', CI: 'true' };

/** What Vitest sets for its workers and no user has: with VITEST, for one, Astro's dev server answers nothing but 404. */
const VITEST_VARIABLES = new Set([
	'NODE_ENV',
	'VITEST',
	'VITEST_MODE',
	'VITEST_POOL_ID',
	'VITEST_WORKER_ID',
	'TEST',
	'MODE',
	'DEV',
	'PROD',
	'SSR',
	'BASE_URL',
	'FORCE_TTY',
]);

function childEnvironment(extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
	const inherited = Object.entries(process.env).filter(([name]) => !VITEST_VARIABLES.has(name));
	return { SOURCE_DATE_EPOCH: DAY, ...Object.fromEntries(inherited), ...QUIET, ...extra };
}

/** Runs this Node on a script and waits for its end. */
export function runNode(
	args: readonly string[],
	cwd: string,
	environment: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
	return run(process.execPath, args, cwd, environment);
}

export function run(
	command: string,
	args: readonly string[],
	cwd: string,
	environment: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, { cwd, env: childEnvironment(environment) });
		let output = '';
		child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
		child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
		child.on('error', reject);
		child.on('close', (status) => {
			resolve({ status, output: stripVTControlCharacters(output) });
		});
	});
}

/** A dev server on a site, and what it has printed. */
export class DevServer {
	readonly #child: ChildProcess;
	#output = '';
	#listeners = new Set<() => void>();

	private constructor(child: ChildProcess) {
		this.#child = child;
		for (const stream of [child.stdout, child.stderr])
			stream?.on('data', (chunk: Buffer) => {
				this.#output += stripVTControlCharacters(chunk.toString());
				for (const listener of this.#listeners) listener();
			});
	}

	static async start(site: Site): Promise<{ server: DevServer; url: string }> {
		const child = spawn(process.execPath, [ASTRO, 'dev', '--port', '0', '--host', '127.0.0.1'], {
			cwd: site.root,
			env: childEnvironment({}),
		});
		const server = new DevServer(child);
		const [, url = ''] = await server.printed(/(http:\/\/127\.0\.0\.1:\d+)/);
		return { server, url };
	}

	get alive(): boolean {
		return this.#child.exitCode === null;
	}

	/** Where the output ends now: what is printed later is printed after an edit. */
	get mark(): number {
		return this.#output.length;
	}

	/** Waits until the output after `from` matches. Vitest's own timeout is the limit. */
	printed(pattern: RegExp, from = 0): Promise<RegExpExecArray> {
		return new Promise((resolve, reject) => {
			const check = () => {
				const match = pattern.exec(this.#output.slice(from));
				if (!match) return;
				this.#listeners.delete(check);
				resolve(match);
			};
			this.#listeners.add(check);
			this.#child.once('exit', () => {
				reject(new Error(`The dev server ended. It printed:\n${this.#output}`));
			});
			check();
		});
	}

	async stop(): Promise<void> {
		if (!this.alive) return;
		const ended = new Promise((resolve) => this.#child.once('exit', resolve));
		this.#child.kill();
		await ended;
	}
}

/** Asks until an answer satisfies. Vitest's own timeout is the limit. */
export async function until<Value>(ask: () => Promise<Value>, satisfies: (value: Value) => boolean): Promise<Value> {
	for (;;) {
		const value = await ask();
		if (satisfies(value)) return value;
		await new Promise((resolve) => setImmediate(resolve));
	}
}
