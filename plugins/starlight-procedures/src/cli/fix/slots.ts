import type { Diagnostic } from '../../core/diagnostic.ts';
import type { ContentFile } from '../../core/parse/file.ts';
import type { Path } from '../../core/parse/yaml.ts';
import type { Edit } from './plan.ts';

/** The keys of a group and the words of a list may stand once: an edit must not make a second of one. */
export class Slots {
	readonly #file: ContentFile;
	readonly #words: ReadonlySet<unknown>;
	/** The words wanted in each group or list, with the places that want them. */
	readonly #wanted = new Map<string, Set<number>>();
	readonly #slotOf = new Map<Edit, string>();
	#places: ReadonlyMap<number, Place> | undefined;

	/** @param diagnostics those whose places matter: others are not looked up. */
	constructor(file: ContentFile, diagnostics: readonly Diagnostic[]) {
		this.#file = file;
		this.#words = new Set(diagnostics.map(({ found }) => found));
	}

	/** Notes that an edit wants its place. False where another of its kind stands there already. */
	take({ rule, start }: Diagnostic, edit: Edit): boolean {
		this.#places ??= this.#findPlaces();
		const place = this.#places.get(this.#file.lines.offsetAt(start));
		if (!place) return true;
		const { parent, path } = place;
		if (
			Array.isArray(parent)
				? parent.includes(edit.text)
				: rule === 'schema/unknown-key' && Object.hasOwn(parent, edit.text)
		)
			return false;
		if (!Array.isArray(parent) && rule !== 'schema/unknown-key') return true;
		const slot = JSON.stringify([path.map(String), edit.text]);
		this.#wanted.set(slot, (this.#wanted.get(slot) ?? new Set()).add(edit.start));
		this.#slotOf.set(edit, slot);
		return true;
	}

	/** Whether no second edit wants the same: call once all are noted. */
	isFree(edit: Edit): boolean {
		const slot = this.#slotOf.get(edit);
		return slot === undefined || this.#wanted.get(slot)?.size === 1;
	}

	/** The group or list that each key and each word of a list stands in, by the offset of key or word. */
	#findPlaces(): ReadonlyMap<number, Place> {
		const places = new Map<number, Place>();
		const { yaml, data } = this.#file;
		const walk = (value: unknown, path: Path): void => {
			if (typeof value !== 'object' || value === null) return;
			for (const [key, inner] of Object.entries(value)) {
				const own = [...path, Array.isArray(value) ? Number(key) : key];
				if (this.#words.has(Array.isArray(value) ? inner : key)) {
					const range = Array.isArray(value) ? yaml.locate(own) : yaml.locateKey(own);
					places.set(range.start, { parent: value, path });
				}
				walk(inner, own);
			}
		};
		walk(data, []);
		return places;
	}
}

interface Place {
	readonly parent: object;
	readonly path: Path;
}
