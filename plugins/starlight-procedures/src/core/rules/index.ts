import { linksRules } from './links/index.ts';
import { relationsRules } from './relations/index.ts';
import { reviewRules } from './review/index.ts';
import type { Rule } from './rule.ts';
import { safetyRules } from './safety/index.ts';
import { schemaRules } from './schema/index.ts';
import { sourcesRules } from './sources/index.ts';
import { structureRules } from './structure/index.ts';
import { suppressionsRules } from './suppressions/index.ts';
import { vocabularyRules } from './vocabulary/index.ts';

/** Every rule, by group and in the order of its folder's list. */
export const RULES: readonly Rule[] = [
	...schemaRules,
	...relationsRules,
	...sourcesRules,
	...vocabularyRules,
	...linksRules,
	...structureRules,
	...reviewRules,
	...safetyRules,
	...suppressionsRules,
];

export const RULES_BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));
