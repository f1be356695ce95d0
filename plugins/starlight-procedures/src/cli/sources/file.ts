import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RawFile } from '../../core/parse/file.ts';
import { replaceFile } from '../fix/write.ts';
import type { CheckedProject } from '../project.ts';

/** The project's `sources.yaml` as it stands on the disk; empty where there is none yet. */
export class SourcesFile {
	readonly raw: RawFile<'sources'>;
	readonly #file: string;
	readonly #exists: boolean;

	private constructor(raw: RawFile<'sources'>, file: string, exists: boolean) {
		this.raw = raw;
		this.#file = file;
		this.#exists = exists;
	}

	/** @throws where it cannot be read, or is not UTF-8. */
	static async read({ root, config }: CheckedProject): Promise<SourcesFile> {
		const path = `${config.content}/sources.yaml`;
		const file = join(root, path);
		const exists = existsSync(file);
		const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
		const text = exists ? decoder.decode(await readFile(file)) : '';
		return new SourcesFile({ path, kind: 'sources', id: 'sources', text }, file, exists);
	}

	/**
	 * Puts another text in its place, in one step.
	 * @throws where the file holds something else by now; then it is as it was.
	 */
	async write(text: string): Promise<void> {
		if (this.#exists) await replaceFile(this.#file, this.raw.text, text);
		else await writeFile(this.#file, text, { flag: 'wx' });
	}
}
