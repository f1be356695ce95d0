import { condition } from './condition.ts';
import { guideline } from './guideline.ts';
import { procedure } from './procedure.ts';
import { sourceList } from './source.ts';
import { term } from './term.ts';
import { vocabulary } from './vocabulary.ts';

/** The schema of each kind of content file. Built once: building is what costs. */
export const SCHEMAS = { procedure, condition, guideline, term, sources: sourceList, vocabulary } as const;

/** What a content file holds. */
export type EntryKind = keyof typeof SCHEMAS;

export * from './clinical.ts';
export type * from './condition.ts';
export type * from './finding.ts';
export type * from './guideline.ts';
export type * from './primitives.ts';
export type * from './procedure.ts';
export type * from './risk.ts';
export type * from './shared.ts';
export type * from './source.ts';
export type * from './term.ts';
export type * from './vocabulary.ts';
