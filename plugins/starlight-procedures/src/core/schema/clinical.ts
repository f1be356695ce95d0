/**
 * The clinical constants the plugin owns, whatever the specialty.
 * A site's own lists (kinds, targets, outcomes, scales) are in its vocabulary.
 */

/** How sure we are, as GRADE names it, from most to least. https://www.gradeworkinggroup.org/ */
export const GRADES = ['high', 'moderate', 'low', 'very-low'] as const;

/** What a result says about the procedure, where a source gives no number. */
export const DIRECTIONS = ['better', 'worse', 'no-clear-difference', 'unknown'] as const;

/** What the procedure was compared with; `not-stated` where what we could read does not say. */
export const COMPARATOR_KINDS = ['sham', 'placebo', 'active', 'usual-care', 'none', 'other', 'not-stated'] as const;

/** The nine ways a source can state a result. A finding uses exactly one. */
export const EFFECT_KINDS = [
	'arms',
	'shares',
	'difference',
	'riskDifference',
	'ratio',
	'smd',
	'change',
	'test',
	'direction',
] as const;

export const STUDY_TYPES = [
	'systematic-review',
	'randomized-trial',
	'non-randomized-trial',
	'cohort',
	'registry',
	'case-series',
	'cross-sectional',
	'diagnostic-study',
	'guideline',
	'narrative-review',
	'patient-information',
	'regulatory',
	'other',
] as const;

/** What a body says about a procedure for a condition. */
export const STANCES = ['for', 'against', 'insufficient', 'not-assessed'] as const;

export const GUIDELINE_KINDS = ['guideline', 'regulator', 'payer', 'society'] as const;

/** How soon to get help, most urgent first. */
export const HELP_LEVELS = ['emergency', 'urgent', 'routine'] as const;

export const PURPOSES = ['treat', 'diagnose', 'both'] as const;

export const STAYS = ['same-day', 'overnight', 'varies'] as const;

export const RISK_GROUPS = ['after-effect', 'complication'] as const;

/** What one chance counts. */
export const CHANCE_UNITS = ['person', 'procedure', 'injection', 'lesion'] as const;

export const CODE_SYSTEMS = ['icd-10', 'icd-10-cm', 'icd-11', 'mesh', 'snomed-ct'] as const;

export const SOURCE_STATUSES = ['current', 'superseded', 'retracted', 'unchecked'] as const;

export const TEST_MEASURES = [
	'sensitivity',
	'specificity',
	'positive-predictive-value',
	'negative-predictive-value',
	'false-positive',
	'false-negative',
	'yield',
] as const;

export type Grade = (typeof GRADES)[number];
export type EffectKind = (typeof EFFECT_KINDS)[number];
export type HelpLevel = (typeof HELP_LEVELS)[number];
export type Stance = (typeof STANCES)[number];
