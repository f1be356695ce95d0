import { GRADES, type Certainty, type Grade } from '../core/schema/index.ts';
import type { Translate } from './effect-text.ts';

/** A certainty in words: 'Moderate certainty', 'Low to moderate certainty', 'Certainty not rated'. */
export function certaintyText(certainty: Certainty, t: Translate): string {
	if (certainty === 'not-rated') return t('starlightProcedures.certainty.not-rated');
	const words = (grade: Grade) => t(`starlightProcedures.certainty.${grade}`);
	if (!certainty.upTo || certainty.upTo === certainty.grade) return words(certainty.grade);
	const [from, to] = [words(certainty.grade), words(certainty.upTo)];
	return t('starlightProcedures.certainty.range', { from, to: to.charAt(0).toLowerCase() + to.slice(1) });
}

/** How many of four steps are filled: by the lower end of a range; none where nobody rated it. */
export function certaintySteps(certainty: Certainty): number {
	return certainty === 'not-rated' ? 0 : GRADES.length - GRADES.indexOf(certainty.grade);
}

/** What the certainty means for a reader. A range is read by its lower end. */
export function certaintyMeaning(certainty: Certainty, t: Translate): string {
	return t(`starlightProcedures.certainty.meaning.${certainty === 'not-rated' ? certainty : certainty.grade}`);
}
