import { GRADES, type Certainty, type Grade } from '../core/schema/index.ts';
import type { Translate } from './effect-text.ts';

/** A certainty in words: 'Moderate certainty', 'Low to moderate certainty', 'Certainty not rated'. */
export function certaintyText(certainty: Certainty, t: Translate): string {
	if (certainty === 'not-rated') return t('starlightProcedures.certainty.not-rated');
	if (!certainty.upTo || certainty.upTo === certainty.grade)
		return t(`starlightProcedures.certainty.${certainty.grade}`);
	const word = (grade: Grade) => t(`starlightProcedures.grade.${grade}`);
	return t('starlightProcedures.certainty.range', {
		from: word(certainty.grade),
		to: word(certainty.upTo).toLowerCase(),
	});
}

/** How many of four steps are filled: by the lower end of a range; none where nobody rated it. */
export function certaintySteps(certainty: Certainty): number {
	return certainty === 'not-rated' ? 0 : GRADES.length - GRADES.indexOf(certainty.grade);
}

/** What the certainty means for a reader. A range is read by its lower end. */
export function certaintyMeaning(certainty: Certainty, t: Translate): string {
	return t(`starlightProcedures.certainty.meaning.${certainty === 'not-rated' ? certainty : certainty.grade}`);
}
