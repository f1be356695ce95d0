import type { Translate } from '../../pages/effect-text.ts';
import type { ConditionView } from '../../pages/condition.ts';
import type { ProcedureView } from '../../pages/procedure.ts';

/** A heading as Starlight's table of contents takes it. */
export interface PageHeading {
	readonly depth: number;
	readonly slug: string;
	readonly text: string;
}

/** The generated sections before and after a page's running text, in the order of the page. */
export interface SectionPlan {
	readonly before: readonly PageHeading[];
	readonly after: readonly PageHeading[];
}

/** The sections of a procedure's page that have something to show. */
export function planProcedure(view: ProcedureView, t: Translate): SectionPlan {
	const section = sections(t);
	return {
		before: [section('in-short'), section('key-facts'), section('what-it-is-for')],
		after: [
			section('how-well-it-works'),
			...view.pairs.map(({ anchor, condition }) => ({ depth: 3, slug: anchor, text: condition.title })),
			section('guidelines'),
			section('risks'),
			section('who-should-not-have-it'),
			section('other-options'),
			section('when-to-get-help'),
			section('questions-to-ask'),
			...(view.references.length > 0 ? [section('references')] : []),
			...(view.codes.length > 0 ? [section('about-this-page')] : []),
		],
	};
}

/** The sections of a condition's page that have something to show. */
export function planCondition(view: ConditionView, t: Translate): SectionPlan {
	const section = sections(t);
	return {
		before: [
			section('in-short'),
			section('when-to-get-help'),
			...(view.course.length > 0 ? [section('usual-course')] : []),
			section('what-to-try-first'),
			section('compare-options'),
			section('guidelines'),
		],
		after: [
			section('questions-to-ask'),
			...(view.references.length > 0 ? [section('references')] : []),
			...(view.codes.length > 0 ? [section('about-this-page')] : []),
		],
	};
}

function sections(t: Translate) {
	return (slug: string): PageHeading => ({ depth: 2, slug, text: t(`starlightProcedures.section.${slug}`) });
}
