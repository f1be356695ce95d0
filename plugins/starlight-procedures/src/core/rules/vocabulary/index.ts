import type { Rule } from '../rule.ts';
import { unknown } from './unknown.ts';

export const vocabularyRules: readonly Rule[] = [unknown];
