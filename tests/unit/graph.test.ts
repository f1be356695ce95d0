import { describe, expect, it } from 'vitest';
import { buildGraph, type Entries } from '../../plugins/starlight-procedures/src/core/index.ts';
import { content } from './support/content.ts';

const crackedTooth = `  - condition: cracked-tooth
    for: People whose tooth cracked
    noEvidence: Nobody looked
`;

/** Three procedures and two conditions, whose titles sort otherwise than their ids. */
const site = content
	.copy('condition', 'content/conditions/cracked-tooth.md', { 'title: Deep tooth decay': 'title: cracked tooth' })
	.replace('procedure', '    main: tooth-kept\n', `    main: second\n${crackedTooth}`)
	.replace(
		'procedure',
		'risks:\n',
		`  - id: second
    conditions: [deep-decay]
    outcome: survival
    comparator: { kind: none }
    population: Others
    timeframe: { text: after 1 year }
    effect: { direction: better }
    studyType: cohort
    certainty: not-rated
    sources: [eds-2021]
risks:
`,
	)
	.copy('procedure', 'content/procedures/zirconia-crown.md', {
		'title: Root canal treatment': 'title: A crown',
		'aliases: [endodontic treatment]\n': '',
		'review:\n': 'requires: [root-canal]\nreview:\n',
	})
	.copy('procedure', 'content/procedures/a-scan.md', {
		'title: Root canal treatment': 'title: scan',
		'aliases: [endodontic treatment]\n': '',
		'review:\n': 'leadsTo: [root-canal, zirconia-crown]\nreview:\n',
		[crackedTooth]: '',
	})
	.copy('guideline', 'content/guidelines/newer.yaml', { 'year: 2021': 'year: 2024', 'body: EDS': 'body: ZZZ' })
	.copy('guideline', 'content/guidelines/other.yaml', {
		'body: EDS': 'body: AAA',
		'[root-canal]': '[zirconia-crown]',
		'- id: keep-tooth': '- id: crown',
	})
	.copy('guideline', 'content/guidelines/same-year.yaml', { 'body: EDS': 'body: BBB' });
const graph = site.graph();

describe('the graph', () => {
	it('of the tests is valid', () => {
		expect(site.problems()).toEqual([]);
	});

	it('lists entries by title, whatever their ids and capitals', () => {
		expect(graph.procedures.map(([id]) => id)).toEqual(['zirconia-crown', 'root-canal', 'a-scan']);
		expect(graph.conditions.map(([id]) => id)).toEqual(['cracked-tooth', 'deep-decay']);
	});

	it('lists sources by id', () => {
		expect(graph.sources.map(({ id }) => id)).toEqual(['eds-2021', 'kim-2020']);
	});

	it('gives the edges of a procedure by condition title', () => {
		expect(graph.edgesOfProcedure('root-canal').map(({ condition }) => condition)).toEqual([
			'cracked-tooth',
			'deep-decay',
		]);
	});

	it('gives the same edges from the condition, by procedure title', () => {
		const edges = graph.edgesOfCondition('deep-decay');
		expect(edges.map(({ procedure }) => procedure)).toEqual(['zirconia-crown', 'root-canal', 'a-scan']);
		expect(edges[1]).toBe(graph.edgesOfProcedure('root-canal')[1]);
	});

	it('has no edges for what does not exist', () => {
		expect(graph.edgesOfProcedure('constructor')).toEqual([]);
		expect(graph.edgesOfCondition('nothing')).toEqual([]);
		expect(graph.procedure('nothing')).toBeUndefined();
	});

	it('puts the main finding first', () => {
		const edge = graph.edgesOfProcedure('root-canal')[1];
		expect(edge?.main?.id).toBe('second');
		expect(edge?.findings.map(({ id }) => id)).toEqual(['second', 'tooth-kept']);
	});

	it('has no main finding where nothing is known', () => {
		const edge = graph.edgesOfProcedure('root-canal')[0];
		expect(edge).toMatchObject({ main: undefined, findings: [], indication: { noEvidence: 'Nobody looked' } });
	});

	it('gives each pair its own guidance, newest first, then by body', () => {
		const guidance = (procedure: string, condition: string) =>
			graph
				.edgesOfProcedure(procedure)
				.find((edge) => edge.condition === condition)
				?.guidance.map(({ guideline }) => `${guideline.body} ${guideline.year}`);
		expect(guidance('root-canal', 'deep-decay')).toEqual(['ZZZ 2024', 'BBB 2021', 'EDS 2021']);
		expect(guidance('zirconia-crown', 'deep-decay')).toEqual(['AAA 2021']);
		expect(guidance('root-canal', 'cracked-tooth')).toEqual([]);
	});

	it('joins the steps from either end, each once', () => {
		expect(graph.after('a-scan')).toEqual(['zirconia-crown', 'root-canal'].sort());
		expect(graph.before('root-canal')).toEqual(['a-scan']);
		expect(graph.after('root-canal')).toEqual(['zirconia-crown']);
		expect([...graph.before('zirconia-crown')].sort()).toEqual(['a-scan', 'root-canal']);
		expect(graph.before('a-scan')).toEqual([]);
	});

	it('joins a step that is written at both ends once', () => {
		const both = site.replace('procedure', 'review:\n', 'leadsTo: [zirconia-crown]\nreview:\n').graph();
		expect(both.after('root-canal')).toEqual(['zirconia-crown']);
	});

	it('leaves out what does not exist', () => {
		const dangling = content
			.replace('procedure', '    main: tooth-kept\n', `    main: tooth-kept\n${crackedTooth}`)
			.replace('procedure', 'review:\n', 'leadsTo: [crown]\nrequires: [scan]\nreview:\n')
			.replace('guideline', '[root-canal]', '[root-canal, crown]')
			.graph();
		expect(dangling.edges).toHaveLength(1);
		expect(dangling.after('root-canal')).toEqual([]);
		expect(dangling.before('root-canal')).toEqual([]);
		expect(dangling.after('scan')).toEqual([]);
		expect(dangling.edges[0]?.guidance).toHaveLength(1);
	});

	it('leaves out entries with mistakes, and keeps the rest', () => {
		const partial = site.replace('procedure', 'purpose: treat', 'purpose: treet').graph();
		expect(partial.procedures.map(([id]) => id)).toEqual(['zirconia-crown', 'a-scan']);
		expect(partial.before('zirconia-crown')).toEqual(['a-scan']);
	});

	it('stands without any entries', () => {
		const entries: Entries = {
			procedures: new Map(),
			conditions: new Map(),
			guidelines: new Map(),
			terms: new Map(),
			sources: new Map(),
			vocabulary: undefined,
		};
		expect(buildGraph(entries, new Map())).toMatchObject({ procedures: [], edges: [], vocabulary: { kinds: {} } });
	});

	it('is the same whatever the order of the files', () => {
		const reversed = site.ordered((paths) => [...paths].reverse()).graph();
		expect(reversed.edges).toEqual(graph.edges);
		expect(reversed.procedures).toEqual(graph.procedures);
	});
});

describe('citedBy', () => {
	const claims = (source: string) =>
		content
			.graph()
			.citedBy(source)
			.map(({ kind, entry, part }) => `${kind} ${entry} ${part}`);

	it('names the finding, risk, recommendation or dispute, else the key, else the text', () => {
		expect(claims('kim-2020')).toEqual([
			'procedure root-canal inShort',
			'procedure root-canal facts',
			'procedure root-canal tooth-kept',
			'procedure root-canal crack',
			'procedure root-canal text',
			'condition deep-decay spreads',
			'condition deep-decay varnish',
			'guideline eds-pulp cost',
			expect.stringContaining('term pulp'),
		]);
	});

	it('names the key of sources that belong to the whole entry', () => {
		expect(claims('kim-2020')).toContain('term pulp sources');
	});

	it('counts who rated a certainty, and the source of a guideline', () => {
		expect(claims('eds-2021')).toEqual([
			'procedure root-canal help',
			'procedure root-canal tooth-kept',
			'procedure root-canal alternatives',
			'condition deep-decay text',
			'guideline eds-pulp source',
		]);
	});

	it('names a claim once a source, however often the source stands in it', () => {
		const twice = content.replace('condition', 'enamel.[^eds-2021]', 'enamel.[^eds-2021] More.[^eds-2021]').graph();
		expect(twice.citedBy('eds-2021').filter(({ kind }) => kind === 'condition')).toHaveLength(1);
	});

	it('has nothing for a source that nobody cites', () => {
		expect(claims('nobody')).toEqual([]);
	});
});
