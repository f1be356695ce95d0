import type { Condition, Guideline, Procedure, Source, Term, Vocabulary } from './schema/index.ts';

/** All valid entries by id. */
export interface Entries {
	readonly procedures: Map<string, Procedure>;
	readonly conditions: Map<string, Condition>;
	readonly guidelines: Map<string, Guideline>;
	readonly terms: Map<string, Term>;
	readonly sources: Map<string, Source>;
	vocabulary: Vocabulary | undefined;
}
