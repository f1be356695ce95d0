import { describe, expect, it } from 'vitest';
import { verdict } from '../../plugins/starlight-procedures/src/pages/verdict.ts';
import { content } from './support/content.ts';
import { procedureView } from './support/pages.ts';
import { translate } from './support/translate.ts';

const EFFECT = `    effect:
      arms:
        - { label: Treated teeth, events: 93, total: 100 }`;
const CERTAINTY = 'certainty: { grade: low, ratedBy: eds-2021 }';

/** The sentence for an effect of the first finding, at a certainty. */
function sentence(effect: string, certainty: string, comparator = '{ kind: none }'): string | undefined {
	const site = content
		.replace('procedure', EFFECT, `    effect: { ${effect} }`)
		.replace('procedure', CERTAINTY, `certainty: ${certainty}`)
		.replace('procedure', '{ kind: none }', comparator);
	// One of the cases calls a result without comparison better, which a rule of its own warns of.
	expect(site.problems().filter((problem) => !problem.endsWith('evidence/uncontrolled'))).toEqual([]);
	return verdict(procedureView(site).pairs[0]!.findings[0]!, translate);
}

const RATED = (grade: string) => `{ grade: ${grade}, ratedBy: eds-2021 }`;
const BETTER = 'riskDifference: { value: 5, outOf: 100, low: 1, high: 9 }';
const COMPARED = '{ kind: usual-care }';

describe('the sentence of a result', () => {
	it.each([
		[RATED('high'), 'Root canal treatment: better than usual care.'],
		[RATED('moderate'), 'Root canal treatment: probably better than usual care.'],
		[RATED('low'), 'Root canal treatment: may be better than usual care.'],
		[RATED('very-low'), 'Root canal treatment: we do not know whether this is better or worse than usual care.'],
		['not-rated', 'Root canal treatment: found better than usual care.'],
		['{ grade: low, upTo: high, ratedBy: eds-2021 }', 'Root canal treatment: may be better than usual care.'],
	])('has a verb no stronger than the certainty %s', (certainty, expected) => {
		expect(sentence(BETTER, certainty, COMPARED)).toBe(expected);
	});

	it.each([
		['direction: no-clear-difference', 'Root canal treatment: probably not clearly different from usual care.'],
		['direction: unknown', 'Root canal treatment: we do not know whether this is better or worse than usual care.'],
		['smd: { value: 0.3, low: 0.1, high: 0.5 }', 'Root canal treatment: probably a little better than usual care.'],
		[
			'shares: [{ label: Drops, value: 5, outOf: 10 }, { label: Nothing, value: 3, outOf: 10 }]',
			'Drops: probably better than usual care, but chance is not ruled out.',
		],
		[
			'shares: [{ label: Drops, value: 5, outOf: 10 }]',
			'Nobody was compared with these people, so this cannot show whether it helps.',
		],
		['test: { measure: yield, reference: surgery, value: 8, outOf: 10 }', undefined],
	])('of %s', (effect, expected) => {
		expect(sentence(effect, RATED('moderate'), COMPARED)).toBe(expected);
	});

	it('claims nothing where nothing was compared', () => {
		expect(sentence('direction: better', RATED('high'), '{ kind: none }')).toBe(
			'Better, but there was no comparison group.',
		);
	});
});
