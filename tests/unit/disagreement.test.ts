import { describe, expect, it } from 'vitest';
import {
	describeDifference,
	describeSides,
	type Disagreement,
} from '../../plugins/starlight-procedures/src/pages/disagreement.ts';
import { toGraphJson } from '../../plugins/starlight-procedures/src/pages/graph-json.ts';
import { content, only, type Content } from './support/content.ts';
import { conditionView, procedureView } from './support/pages.ts';
import { expectOnly } from './support/problems.ts';
import { translate } from './support/translate.ts';

/** The site with another body that says something about the same pair. */
function withBody(changes: Readonly<Record<string, string>>, site: Content = content): Content {
	return site.copy('guideline', `content/guidelines/${String(site.entries().length)}.yaml`, changes);
}

const against = { 'body: EDS': 'body: Brushers', 'direction: for': 'direction: against' };
const disagreements = (site: Content) => procedureView(site).guidance.disagreements;
const sides = (found: Disagreement) => describeSides(found, translate, 'en');
const difference = (found: Disagreement) => describeDifference(found, translate, 'en');

describe('bodies that disagree about a pair', () => {
	it('are named by side, on both pages by what the page is not about', () => {
		const site = withBody(against);
		const found = only(disagreements(site));
		expect(found).toMatchObject({
			about: { id: 'deep-decay', title: 'Deep tooth decay' },
			sides: [
				{ stance: 'for', texts: [{ name: 'EDS 2021', anchor: 'guidance-eds-pulp--keep-tooth' }] },
				{ stance: 'against', texts: [{ name: 'Brushers 2021' }] },
			],
		});
		expect(sides(found)).toBe('Deep tooth decay: bodies disagree. 1 is for and 1 is against.');
		expect(only(conditionView(site).guidance.disagreements).about.id).toBe('root-canal');
	});

	it('disagree as well where one of them finds too little to say', () => {
		const site = withBody({ 'body: EDS': 'body: Brushers', 'direction: for': 'direction: insufficient' });
		expect(sides(only(disagreements(site)))).toContain('1 is for and 1 finds too little to say.');
	});

	it('count once a side, however many texts they wrote', () => {
		const site = withBody({ 'year: 2021': 'year: 2015' }, withBody(against));
		const found = only(disagreements(site));
		expect(sides(found)).toContain('1 is for and 1 is against.');
		expect(found.sides[0]?.texts.map(({ name }) => name)).toEqual(['EDS 2021', 'EDS 2015']);
	});

	it.each<[string, Content]>([
		['one body speaks for some and against others', withBody({ 'direction: for': 'direction: against' })],
		['two bodies say the same', withBody({ 'body: EDS': 'body: Brushers' })],
		[
			'a body has not assessed it',
			withBody({ 'body: EDS': 'body: Brushers', 'direction: for': 'direction: not-assessed' }),
		],
	])('are none where %s', (_, site) => {
		expect(site.errors()).toEqual([]);
		expect(disagreements(site)).toEqual([]);
	});
});

describe('why they differ', () => {
	it.each<[string, Readonly<Record<string, string>>, string]>([
		['year', { 'year: 2021': 'year: 2014' }, 'Their texts differ in year (2014 to 2021).'],
		['country', { 'country: international': 'country: NZ' }, 'Their texts differ in country.'],
		[
			'people, and year',
			{ 'appliesTo: Adults': 'appliesTo: Children', 'year: 2021': 'year: 2025' },
			'Their texts differ in year (2021 to 2025) and the people they are about.',
		],
		['nothing', {}, 'Their texts are of the same year and country, and about the same people.'],
	])('is told from the texts where they differ in %s', (_, changes, text) => {
		expect(difference(only(disagreements(withBody({ ...against, ...changes }))))).toBe(text);
	});

	const why = withBody(against).replace(
		'procedure',
		'    main: tooth-kept\n',
		'    main: tooth-kept\n    whyDiffer: [{ text: They count differently., sources: [eds-2021] }]\n',
	);

	it('is told by an author who has a source for it, on both pages and in the data file', () => {
		expect(why.problems()).toEqual([]);
		for (const { guidance } of [procedureView(why), conditionView(why)])
			expect(only(only(guidance.disagreements).reasons)).toMatchObject({
				text: 'They count differently.',
				marks: [{ source: 'eds-2021' }],
			});
		expect(only(toGraphJson(why.graph()).indications).whyDiffer).toEqual([
			{ text: 'They count differently.', sources: ['eds-2021'] },
		]);
	});

	it('needs a source', () => {
		expectOnly(why.replace('procedure', '[{ text: They count differently., sources: [eds-2021] }]', '▲[]'), {
			rule: 'schema/value',
			found: 'an empty list',
			expected: 'at least one item',
		});
		expect(why.replace('procedure', ', sources: [eds-2021] }]\nf', ' }]\nf').errors()).toHaveLength(1);
	});
});

describe('a dispute', () => {
	const second = '  - { id: reply, role: answer, by: EDS, says: The price was weighed., sources: [eds-2021] }\n';
	const answered = content.write('guideline', content.text('guideline') + second);

	it('stands beside the answer to it, and beside what it is about', () => {
		expect(answered.problems()).toEqual([]);
		expect(only(procedureView(answered).guidance.disputes)).toMatchObject({
			guideline: 'EDS 2021',
			about: [{ anchor: 'guidance-eds-pulp--keep-tooth', direction: 'for', appliesTo: expect.any(String) as string }],
			critiques: [{ by: 'A group of dentists' }],
			answers: [{ by: 'EDS', text: 'The price was weighed.' }],
		});
	});

	it('is grouped with others about the same lines only', () => {
		const line = `  - id: wait
    procedures: [root-canal]
    conditions: [deep-decay]
    direction: against
    appliesTo: Children
    says: Wait.
`;
		const site = content
			.replace('guideline', 'recommendations:\n', `recommendations:\n${line}`)
			.replace('guideline', '    by: A group', '    about: [wait]\n    by: A group');
		const both = site.write('guideline', site.text('guideline') + second);
		expect(both.problems()).toEqual([]);
		expect(
			procedureView(both).guidance.disputes.map(({ about, critiques, answers }) => [
				about.map(({ direction }) => direction),
				critiques.length,
				answers.length,
			]),
		).toEqual([
			[['against'], 1, 0],
			[['against', 'for'], 0, 1],
		]);
	});
});
