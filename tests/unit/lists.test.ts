import { describe, expect, it } from 'vitest';
import {
	buildMatrix,
	listConditions,
	listNames,
	listProcedures,
	listSources,
} from '../../plugins/starlight-procedures/src/pages/lists.ts';
import { content } from './support/content.ts';

const graph = content.graph();

describe('the lists', () => {
	it('of procedures and conditions lead to each other', () => {
		expect(listProcedures(graph)).toMatchObject([
			{ id: 'root-canal', kind: 'Filling', path: '/procedures/root-canal/', related: [{ id: 'deep-decay' }] },
		]);
		expect(listConditions(graph)).toMatchObject([
			{ id: 'deep-decay', kind: undefined, path: '/conditions/deep-decay/', related: [{ id: 'root-canal' }] },
		]);
	});

	it('of names hold every title and alias by its first letter, accents and digits included', () => {
		const site = content.replace('term', '[tooth nerve]', '[Édontic nerve, 3D pulp, Pulp, Édontic nerve]');
		expect(
			listNames(site.graph()).map(({ letter, items }) => [letter, items.map(({ name, see }) => [name, see])]),
		).toEqual([
			['#', [['3D pulp', 'Pulp']]],
			['D', [['Deep tooth decay', undefined]]],
			[
				'E',
				[
					['endodontic treatment', 'Root canal treatment'],
					['Édontic nerve', 'Pulp'],
				],
			],
			['P', [['Pulp', undefined]]],
			['R', [['Root canal treatment', undefined]]],
		]);
	});

	it('of sources lead once to each place that cites them', () => {
		const kim = listSources(graph).find(({ id }) => id === 'kim-2020');
		expect(kim).toMatchObject({ studyType: 'cohort', text: expect.stringContaining('Journal of Teeth') as string });
		expect(kim?.citedBy.map(({ path }) => path)).toEqual([
			'/procedures/root-canal/',
			'/procedures/root-canal/#finding-tooth-kept',
			'/procedures/root-canal/#risk-crack',
			'/conditions/deep-decay/#finding-spreads',
			'/conditions/deep-decay/#finding-varnish',
			'/guidelines/#eds-pulp--cost',
			'/glossary/#pulp',
		]);
	});
});

describe('the matrix', () => {
	const site = content
		.copy('procedure', 'content/procedures/whitening.md', {
			'title: Root canal treatment': 'title: Whitening',
			'- condition: deep-decay': '- condition: stains',
			'conditions: [deep-decay]': 'conditions: [stains]',
			'main: tooth-kept': 'noEvidence: Nobody looked',
		})
		.copy('condition', 'content/conditions/stains.md', { 'title: Deep tooth decay': 'title: Stains' });

	it('has a cell for every pair, and none where nothing is offered', () => {
		const { procedures, rows } = buildMatrix(site.graph());
		expect(procedures.map(({ id }) => id)).toEqual(['root-canal', 'whitening']);
		expect(rows.map(({ condition, cells }) => [condition.id, cells.map((cell) => cell?.path)])).toEqual([
			['deep-decay', ['/procedures/root-canal/#for-deep-decay', undefined]],
			['stains', [undefined, '/procedures/whitening/#for-stains']],
		]);
		expect(rows[1]?.cells[1]?.standing).toEqual({ known: false, why: 'Nobody looked' });
	});
});
