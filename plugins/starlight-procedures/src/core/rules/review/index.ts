import type { Rule } from '../rule.ts';
import { future } from './future.ts';
import { incomplete } from './incomplete.ts';
import { missing } from './missing.ts';
import { overdue } from './overdue.ts';

export const reviewRules: readonly Rule[] = [future, incomplete, missing, overdue];
