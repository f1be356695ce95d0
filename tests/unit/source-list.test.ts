import { describe, expect, it } from 'vitest';
import { describeClaim } from '../../plugins/starlight-procedures/src/pages/claims.ts';
import { graphSchema, toGraphJson } from '../../plugins/starlight-procedures/src/pages/graph-json.ts';
import { listSources, type SourceItem } from '../../plugins/starlight-procedures/src/pages/sources.ts';
import { content, type Content } from './support/content.ts';
import { translate as t } from './support/translate.ts';

const GUIDES = { '/evidence/': '---\ntitle: Evidence\n---\n\n## Teeth\n\n[Kim](/sources/#kim-2020)\n' };

function sourcesOf(site: Content, guides = {}): SourceItem[] {
	const { letters, uncited } = listSources(site.graph(guides));
	return [...letters.flatMap(({ sources }) => sources), ...uncited];
}

/** What cites a source, as `page | words | path`. */
function citing(site: Content, id = 'kim-2020', guides = {}): string[] {
	const source = sourcesOf(site, guides).find((item) => item.id === id);
	return (source?.citedBy ?? []).flatMap(({ title, claims }) =>
		claims.map((claim) => `${title} | ${describeClaim(claim, t)} | ${claim.path ?? '-'}`),
	);
}

describe('what cites a source', () => {
	it('is named by page and claim, with a link to the claim', () => {
		expect(citing(content, 'kim-2020', GUIDES)).toEqual([
			'Root canal treatment | In short | /procedures/root-canal/#in-short',
			'Root canal treatment | Key fact: Takes | /procedures/root-canal/#key-facts',
			'Root canal treatment | Result: Tooth still there · after 8 years | /procedures/root-canal/#finding-tooth-kept',
			'Root canal treatment | Risk: The tooth cracks | /procedures/root-canal/#risk-crack',
			'Root canal treatment | Text: What happens | /procedures/root-canal/#what-happens',
			'Deep tooth decay | Usual course: Tooth still there · after 1 year | /conditions/deep-decay/#finding-spreads',
			'Deep tooth decay | Other care: Fluoride varnish · Tooth still there · after 1 year | /conditions/deep-decay/#finding-varnish',
			'EDS 2021 | Dispute: A group of dentists | /guidelines/#eds-pulp--cost',
			'Pulp | Definition | /glossary/#pulp',
			'Evidence | Text: Teeth | /evidence/#teeth',
		]);
	});

	it('is named where a section has no anchors of its own', () => {
		expect(citing(content, 'eds-2021')).toEqual([
			'Root canal treatment | When to get help: Urgent | /procedures/root-canal/#when-to-get-help',
			'Root canal treatment | Result: Tooth still there · after 8 years | /procedures/root-canal/#finding-tooth-kept',
			'Root canal treatment | Other option: Pulling the tooth | /procedures/root-canal/#other-options',
			'Deep tooth decay | Text | /conditions/deep-decay/',
			'EDS 2021 | The document itself | /guidelines/#eds-pulp',
		]);
	});

	it.each([
		['contraindications:\n  - A tooth that cannot be restored', 'Who should not have it', 'who-should-not-have-it'],
		['extraCare:\n  - { text: Weak jaws, sources: [eds-2021] }', 'Who needs extra care', 'extra-care'],
		['codes:\n  - { system: mesh, code: D1, sources: [eds-2021] }', 'About this page', 'about-this-page'],
	])('is led to its section: %s', (yaml, words, anchor) => {
		const site = yaml.startsWith('contra')
			? content.replace('procedure', '- A tooth that', '- text: A tooth\n    sources: [eds-2021]\n  - A tooth that')
			: content.replace('procedure', 'contraindications:', `${yaml}\ncontraindications:`);
		expect(site.errors()).toEqual([]);
		expect(citing(site, 'eds-2021')).toContain(`Root canal treatment | ${words} | /procedures/root-canal/#${anchor}`);
	});

	it('is a recommendation by what it is about', () => {
		const site = content.replace('guideline', 'appliesTo:', 'sources: [kim-2020]\n    appliesTo:');
		expect(citing(site)).toContain(
			'EDS 2021 | Recommendation: Root canal treatment | /guidelines/#eds-pulp--keep-tooth',
		);
	});

	it('is having nothing done, where that is the option', () => {
		const site = content.replace('procedure', '- none: true', '- { none: true, sources: [kim-2020] }');
		expect(citing(site)).toContain(
			'Root canal treatment | Other option: Having no procedure | /procedures/root-canal/#other-options',
		);
	});

	it('leads to the section of results where the page shows the result for none of its conditions', () => {
		const site = content
			.replace('procedure', '- condition: deep-decay', '- condition: other')
			.replace('procedure', 'main: tooth-kept', 'noEvidence: Nobody looked');
		expect(citing(site)).toContainEqual(expect.stringMatching(/^Root canal treatment \| Result.*#how-well-it-works$/));
	});

	it('leads nowhere for a scale, which no page shows alone', () => {
		const site = content.replace(
			'vocabulary',
			'better: lower',
			'better: lower\n    smallestImportant: { value: 2, sources: [kim-2020] }',
		);
		expect(citing(site)).toContain(' | Smallest change that matters: Pain from 0 to 10 | -');
	});

	it('says who was studied where two results have the same name', () => {
		const finding = /  - id: spreads[^]*?sources: \[kim-2020\]\n/.exec(content.text('condition'))?.[0] ?? '';
		const second = finding.replace('id: spreads', 'id: returns').replace('Adults with', 'Children with');
		const site = content.replace('condition', 'course:\n', `course:\n${second}`);
		expect(site.errors()).toEqual([]);
		expect(citing(site).filter((line) => line.includes('Usual course'))).toEqual([
			'Deep tooth decay | Usual course: Tooth still there · after 1 year · Children with untreated decay | /conditions/deep-decay/#finding-returns',
			'Deep tooth decay | Usual course: Tooth still there · after 1 year · Adults with untreated decay | /conditions/deep-decay/#finding-spreads',
		]);
	});

	it('is named once where two citations lead to one place in the same words', () => {
		const site = content.replace(
			'procedure',
			'- The dentist cleans',
			'- { text: A, sources: [kim-2020] }\n  - The dentist cleans',
		);
		expect(citing(site).filter((line) => line.includes('In short'))).toHaveLength(1);
	});
});

describe('the list of sources', () => {
	const add = (...items: string[]) =>
		content.write('sources', `${content.text('sources')}${items.map((item) => `- ${item}\n`).join('')}`);
	const source = (id: string, title: string, custom = 'studyType: other') =>
		`{ id: ${id}, type: report, title: '${title}', custom: { ${custom} } }`;

	it('goes by the first letter of the reference as printed, whatever the id', () => {
		const site = add(source('zz-1', '[Éclat] of teeth'), source('a-1', '3D teeth')).replace(
			'condition',
			'enamel.[^eds-2021]',
			'enamel.[^eds-2021][^zz-1][^a-1]',
		);
		expect(
			listSources(site.graph()).letters.map(({ letter, sources }) => [letter, sources.map(({ id }) => id)]),
		).toEqual([
			['#', ['a-1']],
			['E', ['zz-1', 'eds-2021']],
			['K', ['kim-2020']],
		]);
	});

	it('sets apart what nothing cites, and not what a guide alone cites', () => {
		const site = add(source('lone', 'Lone'), source('guided', 'Guided'));
		const guides = { '/': '---\ntitle: Home\n---\n\n[x](/sources/#guided)\n' };
		expect(listSources(site.graph(guides)).uncited.map(({ id }) => id)).toEqual(['lone']);
		expect(citing(site, 'guided', guides)).toEqual(['Home | Text | /']);
	});

	it('says year, study type, funding and status, and leaves out what is not stated', () => {
		const site = add(source('paid', 'Paid', "studyType: registry, funding: 'A maker', status: superseded"));
		const byId = new Map(sourcesOf(site).map((item) => [item.id, item]));
		expect(byId.get('paid')).toMatchObject({
			studyType: 'registry',
			year: undefined,
			funding: 'A maker',
			status: 'superseded',
			claims: 0,
		});
		expect(byId.get('kim-2020')).toMatchObject({
			studyType: 'cohort',
			year: 2020,
			funding: undefined,
			status: 'unchecked',
		});
	});

	it('explains the statuses that occur, and no others', () => {
		expect(listSources(content.graph()).statuses).toEqual(['unchecked']);
		const site = add(source('old', 'Old', 'studyType: other, status: superseded'));
		expect(listSources(site.graph()).statuses).toEqual(['superseded', 'unchecked']);
	});
});

describe('the data file', () => {
	it('has the same claims, each with its place', () => {
		const data = toGraphJson(content.graph(GUIDES));
		expect(graphSchema.safeParse(data).success).toBe(true);
		const kim = data.sources.find(({ id }) => id === 'kim-2020');
		expect(kim?.citedBy).toContainEqual({
			kind: 'procedure',
			entry: 'root-canal',
			at: ['risks', 'crack'],
			path: '/procedures/root-canal/#risk-crack',
		});
		expect(kim?.citedBy.at(-1)).toEqual({
			kind: 'guide',
			entry: '/evidence/',
			at: ['text', 'teeth'],
			path: '/evidence/#teeth',
		});
	});
});
