import { describe, expect, it } from 'vitest';
import { viewGuidelines } from '../../plugins/starlight-procedures/src/pages/guidelines.ts';
import { toGraphJson } from '../../plugins/starlight-procedures/src/pages/graph-json.ts';
import { content } from './support/content.ts';
import { conditionView, procedureView } from './support/pages.ts';
import { expectOnly } from './support/problems.ts';

/** A body that speaks about care, beside the one that speaks about the procedure. */
const site = content.copy('guideline', 'content/guidelines/brushing.yaml', {
	'body: EDS': 'body: Brushers',
	'year: 2021': 'year: 2023',
	'procedures: [root-canal]': 'care: Brushing twice a day',
});

describe('the list of guidelines', () => {
	const { guidelines, references } = viewGuidelines(site.graph());

	it('is by body', () => {
		expect(guidelines.map(({ body, year }) => `${body} ${year}`)).toEqual(['Brushers 2023', 'EDS 2021']);
	});

	it('shows the newest of a body first', () => {
		const older = content.copy('guideline', 'content/guidelines/older.yaml', { 'year: 2021': 'year: 1999' });
		expect(viewGuidelines(older.graph()).guidelines.map(({ year }) => year)).toEqual([2021, 1999]);
	});

	it('links what each recommendation is about, or names the care', () => {
		const [care, procedure] = guidelines.map(({ recommendations }) => recommendations[0]);
		expect(care).toMatchObject({ care: 'Brushing twice a day', procedures: [] });
		expect(procedure).toMatchObject({
			anchor: expect.stringMatching(/^eds-pulp--/) as string,
			care: undefined,
			procedures: [{ id: 'root-canal', path: '/procedures/root-canal/' }],
			conditions: [{ id: 'deep-decay', path: '/conditions/deep-decay/' }],
		});
	});

	it('numbers every reference that a guideline or a dispute cites', () => {
		const marks = guidelines.flatMap(({ marks, recommendations, disputes }) => [
			...marks,
			...recommendations.flatMap((item) => item.marks),
			...disputes.flatMap((item) => item.marks),
		]);
		expect(marks.length).toBeGreaterThan(3);
		for (const { source, number } of marks) expect(references.find(({ id }) => id === source)?.number).toBe(number);
	});
});

describe('a dispute', () => {
	const disputed = (about: string) =>
		content
			.copy('guideline', 'content/guidelines/care.yaml', {
				'procedures: [root-canal]': 'care: Brushing twice a day',
				'    by: A group': `    about: [${about}]\n    by: A group`,
			})
			.delete('guideline');

	it('stands only on pages that show a recommendation it is about', () => {
		const site = disputed('keep-tooth');
		expect(conditionView(site).guidance.disputes).toHaveLength(1);
		expect(procedureView(site).guidance.disputes).toEqual([]);
		const both = content.replace('guideline', '    by: A group', '    about: [keep-tooth]\n    by: A group');
		expect(procedureView(both).guidance.disputes).toHaveLength(1);
	});

	it('without such a list stands wherever the guideline does', () => {
		expect(procedureView(content).guidance.disputes).toHaveLength(1);
	});

	it('is told of a recommendation that its guideline does not make', () => {
		expectOnly(content.replace('guideline', '    by: A group', '    about: [▲keep-tooht]\n    by: A group'), {
			rule: 'relations/unknown-recommendation',
			found: 'keep-tooht',
			expected: 'keep-tooth',
			suggestion: 'keep-tooth',
		});
	});
});

describe('guidance about care that is not a procedure', () => {
	it('stands on the page of the condition beside that about procedures, newest first', () => {
		const { guidance } = conditionView(site).guidance;
		expect(guidance.map(({ body, care }) => [body, care])).toEqual([
			['Brushers', 'Brushing twice a day'],
			['EDS', undefined],
		]);
	});

	it('does not stand on the page of a procedure', () => {
		expect(procedureView(site).guidance.guidance.map(({ body }) => body)).toEqual(['EDS']);
	});

	it('does not count as a disagreement about a procedure', () => {
		const against = site.write(
			'content/guidelines/brushing.yaml',
			site.text('content/guidelines/brushing.yaml').replace('direction: for', 'direction: against'),
		);
		expect(conditionView(against).guidance.disagree).toBe(false);
	});

	it('is in the data file, with no procedures', () => {
		const entry = toGraphJson(site.graph()).guidelines.find(({ id }) => id === 'brushing');
		expect(entry?.recommendations[0]).toMatchObject({ care: 'Brushing twice a day', procedures: [] });
	});
});
