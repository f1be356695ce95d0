import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RawFile } from '../../core/parse/file.ts';
import { replaceFile } from '../fix/write.ts';
import { orSayWhy } from '../or-say-why.ts';
import type { CheckedProject } from '../project.ts';

/** The project's `sources.yaml` as it stands on the disk; empty where there is none yet. */
export class SourcesFile {
	readonly raw: RawFile<'sources'>;
	readonly #file: string;
	readonly #root: string;
	readonly #exists: boolean;

	private constructor(raw: RawFile<'sources'>, root: string, exists: boolean) {
		this.raw = raw;
		this.#root = root;
		this.#file = join(root, raw.path);
		this.#exists = exists;
	}

	/** @throws where it cannot be read, or is not UTF-8. */
	static async read({ root, config }: CheckedProject): Promise<SourcesFile> {
		const path = `${config.content}/sources.yaml`;
		const file = join(root, path);
		const exists = existsSync(file);
		const text = exists ? await orSayWhy(path, async () => decode(await readFile(file))) : '';
		return new SourcesFile({ path, kind: 'sources', id: 'sources', text }, root, exists);
	}

	/**
	 * Puts another text in its place, in one step.
	 * @throws where the file holds something else by now; then it is as it was.
	 */
	async write(text: string): Promise<void> {
		const { text: before, path } = this.raw;
		await orSayWhy(path, async () => {
			if (this.#exists) await replaceFile({ path: this.#file, root: this.#root, before, after: text });
			else await writeFile(this.#file, text, { flag: 'wx' });
		});
	}
}

function decode(bytes: Buffer): string {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		throw new Error('what it holds is no text in UTF-8. Save it as such first');
	}
}
