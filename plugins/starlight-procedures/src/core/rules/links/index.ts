import type { Rule } from '../rule.ts';
import { missingImage } from './missing-image.ts';

export const linksRules: readonly Rule[] = [missingImage];
