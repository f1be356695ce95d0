import type { Rule } from '../rule.ts';
import { emptyReason } from './empty-reason.ts';
import { incompleteFinding } from './incomplete-finding.ts';
import { noGuidance } from './no-guidance.ts';
import { noRater } from './no-rater.ts';
import { oneSidedSummary } from './one-sided-summary.ts';
import { strongVerb } from './strong-verb.ts';
import { uncontrolled } from './uncontrolled.ts';
import { uncountedHarm } from './uncounted-harm.ts';
import { unfitRater } from './unfit-rater.ts';
import { unsourced } from './unsourced.ts';

export const evidenceRules: readonly Rule[] = [
	emptyReason,
	incompleteFinding,
	noGuidance,
	noRater,
	oneSidedSummary,
	strongVerb,
	uncontrolled,
	uncountedHarm,
	unfitRater,
	unsourced,
];
