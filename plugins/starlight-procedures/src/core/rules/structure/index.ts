import type { Rule } from '../rule.ts';
import { headingLevel } from './heading-level.ts';
import { reservedHeading } from './reserved-heading.ts';
import { unclosed } from './unclosed.ts';

export const structureRules: readonly Rule[] = [headingLevel, reservedHeading, unclosed];
