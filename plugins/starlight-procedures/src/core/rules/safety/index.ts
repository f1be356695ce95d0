import type { Rule } from '../rule.ts';

export const safetyRules: readonly Rule[] = [];
