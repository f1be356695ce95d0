import { describe, expect, it } from 'vitest';
import { EFFECT_KINDS } from '../../plugins/starlight-procedures/src/core/index.ts';
import { content } from './support/content.ts';
import { expectAtMarks, expectOnly } from './support/problems.ts';

const EFFECT = `    effect:
      arms:
        - { label: Treated teeth, events: 93, total: 100 }`;

const one = (...keys: readonly string[]) => ({
	rule: 'schema/value',
	found: 'a group of keys',
	expected: `exactly one of ${keys.join(', ')}`,
});

describe('exactly one', () => {
	it('effect kind is wanted where there are two', () => {
		const site = content.replace('procedure', EFFECT, '    effect: ▲{ direction: better, smd: { value: 1 } }');
		expectOnly(site, one(...EFFECT_KINDS));
	});

	it('effect kind is wanted where there is none', () => {
		expectOnly(content.replace('procedure', EFFECT, '    effect: ▲{}'), one(...EFFECT_KINDS));
	});

	it.each([
		'arms: [{ label: a, events: 1, total: 2 }]',
		'shares: [{ label: a, value: 1, outOf: 2 }]',
		'difference: { value: -1.5, low: -2, high: -1, scale: pain-10 }',
		'riskDifference: { value: -3, outOf: 100 }',
		'ratio: { kind: RR, value: 0.8, low: 0.7, high: 0.9 }',
		'smd: { value: -0.2 }',
		'change: [{ label: a, before: 7, after: 3, scale: pain-10 }]',
		'test: { measure: sensitivity, reference: surgery, value: 80, outOf: 100 }',
		'direction: no-clear-difference',
	])('effect kind passes: %s', (effect) => {
		expect(content.replace('procedure', EFFECT, `    effect: { ${effect} }`).problems()).toEqual([]);
	});

	it('of main and noEvidence is wanted in an indication', () => {
		expectOnly(
			content.replace(
				'procedure',
				'- condition: deep-decay',
				'- ▲condition: deep-decay\n    noEvidence: Nobody looked',
			),
			one('main', 'noEvidence'),
		);
		expectOnly(
			content.replace(
				'procedure',
				'- condition: deep-decay\n    for: People whose decay has reached the pulp\n    main: tooth-kept',
				'- ▲condition: deep-decay\n    for: People',
			),
			one('main', 'noEvidence'),
		);
	});

	it('of procedures and care is wanted in a recommendation', () => {
		const marked = content.replace('guideline', '- id: keep-tooth', '- ▲id: keep-tooth');
		expectOnly(
			marked.replace(
				'guideline',
				'    procedures: [root-canal]\n',
				'    procedures: [root-canal]\n    care: Brushing\n',
			),
			one('procedures', 'care'),
		);
		expectOnly(marked.replace('guideline', '    procedures: [root-canal]\n', ''), one('procedures', 'care'));
		expect(content.replace('guideline', '    procedures: [root-canal]\n', '    care: Brushing\n').problems()).toEqual(
			[],
		);
	});

	it('of procedure, care and none is wanted in an alternative', () => {
		expectOnly(
			content.replace('procedure', '- none: true', '- ▲none: true\n    care: A crown'),
			one('procedure', 'care', 'none'),
		);
		expectOnly(content.replace('procedure', '- none: true', '- ▲text: Something'), one('procedure', 'care', 'none'));
	});

	it('of chances and unknown is wanted in a risk', () => {
		expectOnly(
			content.replace('procedure', '- id: crack', '- ▲id: crack\n    unknown: Nobody counts'),
			one('chances', 'unknown'),
		);
	});

	it.each([
		['▲foo: 1', 'schema/unknown-key'],
		['lasts: ▲5', 'schema/type'],
		['feels: ▲[soft]', 'schema/type'],
	])('is said beside another mistake in the same group: %s', (line, rule) => {
		const site = content.replace('procedure', '- id: crack', `- ▲id: crack\n    unknown: Nobody counts\n    ${line}`);
		expectAtMarks(site, ['schema/value', rule]);
	});

	it('is not said of a list, which is one mistake and not two', () => {
		expectOnly(content.replace('procedure', EFFECT, '    effect:\n      ▲- direction: better'), {
			rule: 'schema/type',
			found: 'a list',
			expected: 'a group of keys',
		});
	});
});

describe('a chance', () => {
	it('has every mistake named at once', () => {
		const chance = '{ low: ▲7, high: ▲5, outOf: 3, per: ▲proc, ▲foo: 1,';
		const site = content.replace('procedure', '{ low: 2, high: 5, outOf: 100, per: procedure,', chance);
		expectAtMarks(site, ['schema/value', 'schema/value', 'schema/enum', 'schema/unknown-key']);
	});

	it('may be a single number, or none at all', () => {
		expect(content.replace('procedure', 'low: 2, high: 5', 'low: 0, high: 0').problems()).toEqual([]);
		expect(content.replace('procedure', 'low: 2, high: 5', 'low: 100, high: 100').problems()).toEqual([]);
	});
});
