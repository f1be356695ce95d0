import type { Diagnostic } from '../core/diagnostic.ts';
import { parseFile, type CheckedFile, type ContentFile, type FileKind, type RawFile } from '../core/parse/file.ts';
import { readProject, type ReadOptions, type Snapshot } from '../core/project.ts';

/** What a session needs to know of its project. */
export interface SessionOptions extends Omit<ReadOptions, 'parse'> {
	/** Absolute path of the project. */
	readonly root: string;
}

/**
 * One project's content over the life of a build or a dev server.
 * Astro loads collections side by side; they all share the one reading here, so that none can disagree with another.
 */
export class ContentSession {
	readonly options: SessionOptions;
	#current: Promise<Snapshot> | undefined;
	#parsed = new Map<string, CheckedFile>();

	constructor(options: SessionOptions) {
		this.options = options;
	}

	/** The content as it was when first asked for since the last `forget`. */
	snapshot(): Promise<Snapshot> {
		this.#current ??= this.#read();
		return this.#current;
	}

	/** Makes the next `snapshot` read the disk again. Files whose text is the same keep their parse. */
	forget(): void {
		this.#current = undefined;
	}

	async diagnostics(): Promise<readonly Diagnostic[]> {
		return (await this.snapshot()).diagnostics;
	}

	async #read(): Promise<Snapshot> {
		const before = this.#parsed;
		const now = new Map<string, CheckedFile>();
		const snapshot = await readProject(this.options.root, {
			...this.options,
			parse: <Kind extends FileKind>(raw: RawFile<Kind>) => {
				const known = before.get(raw.path);
				const file = known?.text === raw.text ? (known as ContentFile<Kind>) : parseFile(raw);
				now.set(raw.path, file);
				return file;
			},
		});
		this.#parsed = now;
		return snapshot;
	}
}
