import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import type { Host } from '../../../plugins/starlight-procedures/src/cli/host.ts';
import { run } from '../../../plugins/starlight-procedures/src/cli/run.ts';
import { BASE_FILES } from './base-files.ts';

/** What a run printed and how it ended. */
export interface Run {
	readonly code: number;
	readonly out: string;
	readonly err: string;
}

const made: string[] = [];
afterEach(() => {
	for (const root of made.splice(0)) rmSync(root, { recursive: true, force: true });
});

/** A project on the disk that is gone after the test. */
export class TestProject {
	readonly root = mkdtempSync(join(tmpdir(), 'cli-'));

	constructor(files: Readonly<Record<string, string>> = BASE_FILES) {
		made.push(this.root);
		for (const [path, text] of Object.entries(files)) this.write(path, text);
	}

	write(path: string, text: string | Buffer): void {
		mkdirSync(dirname(join(this.root, path)), { recursive: true });
		writeFileSync(join(this.root, path), text);
	}

	read(path: string): string {
		return readFileSync(join(this.root, path), 'utf8');
	}

	/** Replaces text that has to stand once in a file. */
	edit(path: string, from: string, to: string): void {
		const parts = this.read(path).split(from);
		if (parts.length !== 2) throw new Error(`"${from}" does not stand exactly once in ${path}.`);
		this.write(path, parts.join(to));
	}

	/** Every file with its text. */
	files(): Record<string, string> {
		const names = readdirSync(this.root, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name).slice(this.root.length + 1))
			.sort();
		return Object.fromEntries(names.map((name) => [name, this.read(name)]));
	}

	async run(args: readonly string[], host: Partial<Host> = {}): Promise<Run> {
		let out = '';
		let err = '';
		const code = await run(args, {
			cwd: this.root,
			env: {},
			stdout: { write: (text) => void (out += text), isTTY: false, columns: undefined },
			stderr: { write: (text) => void (err += text), isTTY: false, columns: undefined },
			now: () => new Date('2026-11-22T12:00:00Z'),
			elapsed: () => 0,
			prompts: undefined,
			...host,
		});
		return { code, out, err };
	}
}
