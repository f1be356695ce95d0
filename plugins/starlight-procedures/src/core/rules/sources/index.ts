import type { Rule } from '../rule.ts';
import { definition } from './definition.ts';
import { duplicate } from './duplicate.ts';
import { unknown } from './unknown.ts';

export const sourcesRules: readonly Rule[] = [definition, duplicate, unknown];
