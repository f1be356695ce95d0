import { describe, expect, it } from 'vitest';
import { describeChance } from '../../plugins/starlight-procedures/src/pages/risk-text.ts';
import { content, only } from './support/content.ts';
import { conditionView } from './support/pages.ts';
import { translate } from './support/translate.ts';

const option = (site = content) => only(conditionView(site).comparison.options);
const worst = (site = content) => option(site).serious.largest;

describe('the comparison on the page of a condition', () => {
	it('has a row for having no procedure: the usual course, then the first result of each care', () => {
		const care = content
			.text('condition')
			.split('care:\n')[1]!
			.split('tryFirst')[0]!
			.replace('id: varnish', 'id: varnish-later');
		const site = content
			.replace('condition', 'tryFirst:', `${care}tryFirst:`)
			.replace(
				'condition',
				'tryFirst:',
				`${care.replace('varnish-later', 'rinse').replace('Fluoride varnish', 'A rinse')}tryFirst:`,
			);
		expect(site.errors()).toEqual([]);
		expect(
			conditionView(site).comparison.without.map(({ care: name, finding: { anchor, natural } }) => [
				name,
				anchor,
				natural,
			]),
		).toEqual([
			[undefined, 'finding-spreads', true],
			['Fluoride varnish', 'finding-varnish', false],
			['A rinse', 'finding-rinse', false],
		]);
	});

	it('is in alphabetical order', () => {
		const site = content.copy('procedure', 'content/procedures/a-crown.md', { 'title: Root canal': 'title: Zirconia' });
		const titles = conditionView(site).comparison.options.map(({ procedure }) => procedure.title);
		expect(titles).toEqual(['Root canal treatment', 'Zirconia treatment']);
	});

	it('counts the bodies that take each stance', () => {
		const site = content
			.copy('guideline', 'content/guidelines/older.yaml', { 'year: 2021': 'year: 1999' })
			.copy('guideline', 'content/guidelines/other.yaml', {
				'body: EDS': 'body: Brushers',
				'direction: for': 'direction: not-assessed',
			});
		expect(option(site).stances).toEqual([
			{ stance: 'for', bodies: 1 },
			{ stance: 'not-assessed', bodies: 1 },
		]);
		expect(option(content.delete('guideline')).stances).toEqual([]);
	});

	it('says whether guidelines speak about other care', () => {
		expect(conditionView(content).comparison.careGuidance).toBe(false);
		const site = content.replace('guideline', 'procedures: [root-canal]', 'care: Brushing');
		expect(conditionView(site).comparison.careGuidance).toBe(true);
	});

	it('gives stay and recovery with their sources, and nothing where nothing is known', () => {
		expect(option()).toMatchObject({ stay: { value: 'same-day', marks: [] }, recovery: undefined });
		const site = content.replace('procedure', 'stay: same-day', 'recovery: { value: A day, sources: [eds-2021] }');
		expect(option(site)).toMatchObject({
			stay: undefined,
			recovery: { value: 'A day', marks: [{ source: 'eds-2021' }] },
		});
	});
});

describe('its serious risks', () => {
	const more = content.replace(
		'procedure',
		'contraindications:',
		`  - { id: nerve, name: A hurt nerve, group: complication, serious: true, unknown: Nobody counted }
  - id: bone
    name: An infected bone
    group: complication
    serious: true
    chances:
      - { low: 1, high: 1, outOf: 1000, per: person, sources: [kim-2020] }
      - { low: 90, high: 90, outOf: 1000, per: person, sources: [kim-2020] }
  - id: sore
    name: A sore gum
    group: after-effect
    serious: false
    chances: [{ low: 50, high: 50, outOf: 100, per: person, sources: [kim-2020] }]
contraindications:`,
	);

	it('are counted, and the one with the largest share leads to where it stands', () => {
		expect(more.errors()).toEqual([]);
		expect(option(more).serious).toMatchObject({ count: 3, uncounted: 1, path: '/procedures/root-canal/#risks' });
		expect(worst(more)).toMatchObject({
			name: 'An infected bone',
			path: '/procedures/root-canal/#risk-bone',
			chance: { high: 9, outOf: 100 },
		});
		expect(worst()).toMatchObject({ name: 'The tooth cracks', chance: { low: 2, high: 5 } });
	});

	it('are out of one number for all procedures', () => {
		const site = content.copy('procedure', 'content/procedures/crown.md', {
			'title: Root canal treatment': 'title: Crown',
			'low: 2, high: 5, outOf: 100,': 'low: 3, high: 3, outOf: 1000,',
		});
		expect(
			conditionView(site).comparison.options.map(
				({ serious }) => serious.largest && describeChance(serious.largest.chance, translate, 'en'),
			),
		).toEqual(['3 of 1,000 procedures', '20 to 50 of 1,000 procedures']);
	});

	it('are not given a count that nobody made', () => {
		const site = content.replace(
			'procedure',
			'    chances:\n      - { low: 2, high: 5, outOf: 100, per: procedure, sources: [kim-2020] }\n',
			'    unknown: Nobody counted\n',
		);
		expect(option(site).serious).toMatchObject({ count: 1, uncounted: 1, largest: undefined });
	});
});
