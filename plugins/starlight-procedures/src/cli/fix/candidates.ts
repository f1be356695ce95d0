import type { Diagnostic } from '../../core/diagnostic.ts';
import type { ContentFile } from '../../core/parse/file.ts';
import { RULES_BY_ID } from '../../core/rules/index.ts';
import { findFormerIds, knownIds } from '../../core/validate/index.ts';
import { findReferences, type TargetKind } from '../../core/validate/references.ts';
import type { KnownIds } from '../../core/validate/relations.ts';

/** Before each of the words that a message lists, or between two of them. */
const BETWEEN_WORDS = /(?:^|, (?:or )?)(?:one of: )?/;

/** What could have been meant in the place of a wrong word. */
export class Candidates {
	readonly #known: KnownIds;
	readonly #formerIds: ReadonlyMap<string, string>;
	readonly #targets = new Map<ContentFile, ReadonlyMap<number, TargetKind>>();

	constructor(files: readonly ContentFile[]) {
		this.#known = knownIds(files);
		this.#formerIds = findFormerIds(files);
	}

	/**
	 * All words that could stand there, or `certain` where only the suggestion can be meant.
	 * Undefined for a rule whose findings need an author.
	 * @param start the offset of the diagnostic.
	 */
	of(file: ContentFile, diagnostic: Diagnostic, start: number): readonly string[] | 'certain' | undefined {
		const { rule, found = '', expected = '', suggestion } = diagnostic;
		switch (rule) {
			case 'schema/unknown-key':
			case 'schema/enum':
			case 'relations/unknown-finding':
				return expected.split(BETWEEN_WORDS).filter((word) => word !== '');
			case 'sources/unknown':
				return this.#formerIds.get(found) === suggestion ? 'certain' : this.#ids('source');
			case 'relations/unknown':
			case 'vocabulary/unknown':
				return this.#ids(this.#targetAt(file, start));
			// Their suggestion is what was pasted, without what was pasted along with it.
			case 'sources/doi':
			case 'sources/pmid':
				return 'certain';
			case 'sources/url':
				// Of a blank inside an address nobody knows whether it belongs there.
				return suggestion?.includes('%20') && !found.includes('%20') ? undefined : 'certain';
			case 'suppressions/unknown-rule':
				return [...RULES_BY_ID.keys()];
			default:
				return undefined;
		}
	}

	#ids(target: TargetKind | undefined): readonly string[] | undefined {
		const ids = target && this.#known.get(target);
		return ids && [...ids];
	}

	/** What an id at a place of the frontmatter stands for. */
	#targetAt(file: ContentFile, start: number): TargetKind | undefined {
		let targets = this.#targets.get(file);
		if (!targets) {
			const references = findReferences(file.kind, file.data);
			targets = new Map(references.map(({ path, target }) => [file.yaml.locate(path).start, target]));
			this.#targets.set(file, targets);
		}
		return targets.get(start);
	}
}
