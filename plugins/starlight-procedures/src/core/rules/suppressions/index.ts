import type { Rule } from '../rule.ts';
import { expired } from './expired.ts';
import { lockedRule } from './locked-rule.ts';
import { unknownRule } from './unknown-rule.ts';
import { tooFar } from './too-far.ts';
import { unused } from './unused.ts';

export const suppressionsRules: readonly Rule[] = [expired, lockedRule, tooFar, unknownRule, unused];
