import { describe, expect, it } from 'vitest';
import { content } from './support/content.ts';
import { expectAtMarks, expectOnly } from './support/problems.ts';

const twoConditions = content.copy('condition', 'content/conditions/cracked-tooth.md', {
	'title: Deep tooth decay': 'title: Cracked tooth',
});
const offered = twoConditions.replace(
	'procedure',
	'    main: tooth-kept\n',
	'    main: tooth-kept\n  - condition: cracked-tooth\n    for: People whose tooth cracked\n    noEvidence: Nobody looked\n',
);

describe('an id that names nothing', () => {
	it('names both ends: who says it and where it would be', () => {
		const site = offered.replace('procedure', 'condition: cracked-tooth', 'condition: ▲craked-tooth');
		const found = site.diagnostics().find(({ rule }) => rule === 'relations/unknown');
		expect(site.problems()).toContain(`${site.marks[0] ?? ''} relations/unknown`);
		expect(found).toMatchObject({
			found: 'craked-tooth',
			expected: 'the id of a condition',
			suggestion: 'cracked-tooth',
		});
		expect(found?.message).toBe(
			'The procedure "root-canal" names the condition "craked-tooth", but content/conditions/craked-tooth.md does not exist. Did you mean "cracked-tooth"? Write that page or mend the id.',
		);
	});

	it.each([
		['procedure', 'kind: filling', 'kind: ▲fillin', 'vocabulary/unknown', 'kind', 'filling'],
		['procedure', 'targets: [pulp]', 'targets: [pulp, ▲pulb]', 'vocabulary/unknown', 'target', 'pulp'],
		['procedure', 'anesthesia: [local]', 'anesthesia: [▲locall]', 'vocabulary/unknown', 'anesthesia', 'local'],
		[
			'procedure',
			'anesthesia: [local]',
			'anesthesia: { value: [▲locall], sources: [kim-2020] }',
			'vocabulary/unknown',
			'anesthesia',
			'local',
		],
		['procedure', 'outcome: survival', 'outcome: ▲survivall', 'vocabulary/unknown', 'outcome', 'survival'],
		['procedure', 'ratedBy: eds-2021', 'ratedBy: ▲eds-2020', 'sources/unknown', 'source', 'eds-2021'],
		['procedure', '{ kind: none }', '{ kind: active, procedure: ▲crown }', 'relations/unknown', 'procedure', undefined],
		[
			'procedure',
			'- none: true',
			'- none: true\n  - procedure: ▲root-canals',
			'relations/unknown',
			'procedure',
			'root-canal',
		],
		['procedure', 'review:', 'leadsTo: [▲crown]\nreview:', 'relations/unknown', 'procedure', undefined],
		['procedure', 'review:', 'requires: [▲crown]\nreview:', 'relations/unknown', 'procedure', undefined],
		['condition', 'targets: [pulp]', 'targets: [▲pulps]', 'vocabulary/unknown', 'target', 'pulp'],
		['guideline', 'source: eds-2021', 'source: ▲eds-2012', 'sources/unknown', 'source', 'eds-2021'],
		['guideline', '[root-canal]', '[root-canal, ▲crown]', 'relations/unknown', 'procedure', undefined],
		['guideline', '[deep-decay]', '[▲deep-decays]', 'relations/unknown', 'condition', 'deep-decay'],
		['term', 'sources: [kim-2020]', 'sources: [▲kim-202]', 'sources/unknown', 'source', 'kim-2020'],
	])('in a %s (%s → %s) is found at its place', (file, from, to, rule, target, suggestion) => {
		const site = content.replace(file, from, to);
		const id = /▲([\w-]+)/.exec(to)?.[1] ?? '';
		expectOnly(site, {
			rule,
			found: id,
			expected: `the id of a ${target}`,
			...(suggestion === undefined ? {} : { suggestion }),
		});
	});

	it('in the scale of a difference is found', () => {
		const site = content.replace(
			'condition',
			'effect: { direction: worse }',
			'effect: { difference: { value: 1, scale: ▲pain-1 } }',
		);
		expectOnly(site, {
			rule: 'vocabulary/unknown',
			found: 'pain-1',
			expected: 'the id of a scale',
			suggestion: 'pain-10',
		});
	});

	it('is found although another part of the same file is wrong', () => {
		const site = content
			.replace('procedure', 'kind: filling', 'kind: ▲fillin')
			.replace('procedure', 'purpose: treat', 'purpose: ▲treet');
		expectAtMarks(site, ['vocabulary/unknown', 'schema/enum']);
	});

	it('does not follow from a mistake in the entry it names', () => {
		expect(content.replace('condition', 'system: icd-10', 'system: icd').diagnostics()).toMatchObject([
			{ rule: 'schema/enum' },
		]);
	});

	it('is not looked for in a vocabulary that cannot be read', () => {
		const site = content.write('vocabulary', 'kinds: [');
		expect(new Set(site.diagnostics().map(({ rule }) => rule))).toEqual(new Set(['schema/yaml-syntax']));
	});

	it('is not looked for in sources that cannot be read', () => {
		const site = content.write('sources', '- id: [');
		expect(new Set(site.diagnostics().map(({ rule }) => rule))).toEqual(new Set(['schema/yaml-syntax']));
	});
});

describe('a condition that no procedure is offered for', () => {
	it('is a warning on its first line', () => {
		expect(twoConditions.diagnostics()).toMatchObject([
			{
				rule: 'relations/orphan',
				severity: 'warn',
				file: 'content/conditions/cracked-tooth.md',
				start: { line: 1, column: 1 },
				end: { line: 1, column: 4 },
				found: 'cracked-tooth',
			},
		]);
	});

	it('is no warning once a procedure names it', () => {
		expect(offered.problems()).toEqual([]);
	});
});

describe('a procedure that names itself', () => {
	it.each([
		['review:', 'leadsTo: [▲root-canal]\nreview:'],
		['review:', 'requires: [▲root-canal]\nreview:'],
		['- none: true', '- none: true\n  - procedure: ▲root-canal'],
		['{ kind: none }', '{ kind: active, procedure: ▲root-canal }'],
	])('in %s → %s is a mistake', (from, to) => {
		expectOnly(content.replace('procedure', from, to), { rule: 'relations/self', found: 'root-canal' });
	});
});

describe('an id that stands twice on a page', () => {
	it('is reported at the second place and names the line of the first', () => {
		const site = content.replace('procedure', '  - id: crack\n', '  - id: ▲tooth-kept\n');
		expect(expectOnly(site, { rule: 'relations/duplicate-id', found: 'tooth-kept' }).message).toContain(
			'line 22 has it too',
		);
	});

	it('is found across the course and the care of a condition', () => {
		expectOnly(content.replace('condition', '- id: varnish', '- id: ▲spreads'), {
			rule: 'relations/duplicate-id',
			found: 'spreads',
		});
	});

	it('is found across recommendations and disputes', () => {
		expectOnly(content.replace('guideline', '- id: cost', '- id: ▲keep-tooth'), {
			rule: 'relations/duplicate-id',
			found: 'keep-tooth',
		});
	});
});

describe('an indication', () => {
	it('whose main finding does not exist suggests the nearest', () => {
		expectOnly(content.replace('procedure', 'main: tooth-kept', 'main: ▲tooth-keep'), {
			rule: 'relations/unknown-finding',
			found: 'tooth-keep',
			expected: 'tooth-kept',
			suggestion: 'tooth-kept',
		});
	});

	it('whose main finding is about another condition is a mistake', () => {
		const site = offered.replace('procedure', 'noEvidence: Nobody looked', 'main: ▲tooth-kept');
		expectOnly(site, { rule: 'relations/main-finding', found: 'tooth-kept' });
	});

	it('for a condition that has one already is a mistake', () => {
		const site = content.replace(
			'procedure',
			'    main: tooth-kept\n',
			'    main: tooth-kept\n  - condition: ▲deep-decay\n    for: Others\n    main: tooth-kept\n',
		);
		expectOnly(site, { rule: 'relations/duplicate-indication', found: 'deep-decay' });
	});

	it('is missing where a finding is about a condition without one', () => {
		const site = offered
			.replace('procedure', 'conditions: [deep-decay]', 'conditions: [deep-decay, ▲cracked-tooth]')
			.replace(
				'procedure',
				'  - condition: cracked-tooth\n    for: People whose tooth cracked\n    noEvidence: Nobody looked\n',
				'',
			);
		const orphan = { rule: 'relations/orphan', severity: 'warn' };
		expect(site.diagnostics()).toMatchObject([orphan, { rule: 'relations/no-indication', found: 'cracked-tooth' }]);
		expect(site.problems()).toContain(`${site.marks[0] ?? ''} relations/no-indication`);
	});

	it('without a condition is one mistake, not a pair for "undefined"', () => {
		const site = content.replace(
			'procedure',
			'    main: tooth-kept\n',
			'    main: tooth-kept\n  - for: A\n    noEvidence: B\n  - for: C\n    noEvidence: D\n',
		);
		expect(site.diagnostics().map(({ rule }) => rule)).toEqual(['schema/missing-key', 'schema/missing-key']);
	});
});
