import { comparatorText, type Translate } from './effect-text.ts';
import type { FindingView } from './finding.ts';

const KEY = 'starlightProcedures.verdict';

/**
 * A result as one sentence whose verb is no stronger than its certainty: 'Vertebroplasty: may be better than usual care.'
 * A range of certainty is read by its lower end.
 * @returns undefined where there is nothing to say better or worse of: the usual course, or how often a test is right.
 */
export function verdict(
	{ result, certainty, comparator, subject, effect, natural }: FindingView,
	t: Translate,
): string | undefined {
	if (natural || result === 'test') return undefined;
	if (effect.direction && (comparator.kind === 'none' || comparator.kind === 'not-stated')) {
		const compared = comparator.kind === 'none' ? 'alone' : 'unstated';
		return t(`starlightProcedures.effect.direction.${compared}.${effect.direction}`);
	}
	if (result === 'not-compared') return t(`${KEY}.not-compared`);
	const values = { subject, comparator: comparatorText(comparator, t) };
	const grade = certainty === 'not-rated' ? certainty : certainty.grade;
	if (result === 'unknown' || grade === 'very-low') return t(`${KEY}.unknown`, values);
	// Whether most people would notice is known of differences on a scale only.
	const small = result.startsWith('slightly') && !effect.difference ? '.small' : '';
	return t(`${KEY}.certainty.${grade}`, { subject, result: t(`${KEY}.result.${result}${small}`, values) });
}
