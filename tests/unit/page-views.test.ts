import { describe, expect, it } from 'vitest';
import type { Mark, NumberedReference } from '../../plugins/starlight-procedures/src/pages/references.ts';
import { content, type Content } from './support/content.ts';
import { conditionView, procedureView } from './support/pages.ts';

/** A site with many sources, each cited at its own place. */
function withSources(ids: readonly string[]): Content {
	const items = ids.map((id) => `- { id: ${id}, type: report, title: ${id}, custom: { studyType: other } }\n`);
	return content.write('sources', content.text('sources') + items.join(''));
}

const rich = withSources([
	'short',
	'fact',
	'prose',
	'finding',
	'rated',
	'guide',
	'disputed',
	'minor',
	'major',
	'not',
	'extra',
	'other',
	'help',
])
	.replace('procedure', '    sources: [kim-2020]\nkind', '    sources: [short]\nkind')
	.replace('procedure', 'value: [30, 90], sources: [kim-2020]', 'value: [30, 90], sources: [fact]')
	.replace('procedure', 'tooth.[^kim-2020]', 'tooth.[^prose] Again.[^short]')
	.replace('procedure', 'ratedBy: eds-2021 }\n    sources: [kim-2020]', 'ratedBy: rated }\n    sources: [finding]')
	.replace('guideline', 'source: eds-2021', 'source: guide')
	.replace('guideline', 'sources: [kim-2020]', 'sources: [disputed]')
	.replace('procedure', 'per: procedure, sources: [kim-2020] }', 'per: procedure, sources: [major] }')
	.replace(
		'procedure',
		'  - A tooth that cannot be restored',
		'  - { text: A tooth that cannot be restored, sources: [not] }',
	)
	.replace('procedure', 'alternatives:', 'extraCare: [{ text: Care, sources: [extra] }]\nalternatives:')
	.replace('procedure', 'sources: [eds-2021] }', 'sources: [other] }')
	.replace('procedure', '    sources: [eds-2021]\nquestions', '    sources: [help]\nquestions');

/** Every mark in a view, in no special order. */
function marksOf(value: unknown): Mark[] {
	if (Array.isArray(value)) return value.flatMap(marksOf);
	if (typeof value !== 'object' || value === null) return [];
	if ('anchor' in value && 'source' in value && 'number' in value) return [value as Mark];
	return Object.values(value).flatMap(marksOf);
}

function expectMarksToMatch(view: { readonly references: readonly NumberedReference[] }): void {
	const marks = marksOf({ ...view, references: undefined });
	expect(marks.length).toBeGreaterThan(3);
	for (const { source, number, anchor } of marks) {
		expect(view.references.find(({ id }) => id === source)).toMatchObject({
			number,
			anchors: expect.arrayContaining([anchor]) as string[],
		});
	}
	const anchors = view.references.flatMap((reference) => reference.anchors);
	expect(anchors.toSorted()).toEqual(marks.map(({ anchor }) => anchor).toSorted());
	expect(new Set(anchors).size).toBe(anchors.length);
}

describe('the page of a procedure', () => {
	it('numbers references in the order of the page', () => {
		expect(rich.errors()).toEqual([]);
		expect(procedureView(rich).references.map(({ id, number }) => `${number} ${id}`)).toEqual([
			'1 short',
			'2 fact',
			'3 prose',
			'4 finding',
			'5 rated',
			'6 guide',
			'7 disputed',
			'8 major',
			'9 not',
			'10 extra',
			'11 other',
			'12 help',
		]);
	});

	it('leads from every mark to its reference and back', () => {
		expectMarksToMatch(procedureView(rich));
		expectMarksToMatch(procedureView(content));
	});

	it('queues the marks of running text by source, in order', () => {
		const site = content.replace('procedure', 'tooth.[^kim-2020]', 'a[^kim-2020] b[^eds-2021] c[^kim-2020]');
		const { prose } = procedureView(site);
		expect(Object.keys(prose)).toEqual(['kim-2020', 'eds-2021']);
		expect(prose['kim-2020']?.map(({ anchor }) => anchor)).toEqual(['cite-kim-2020-3', 'cite-kim-2020-4']);
	});

	const minorRisk =
		'  - { id: sore, name: A sore gum, group: after-effect, serious: false, unknown: Nobody counts, sources: [minor] }\n';

	it('parts after-effects from complications and puts serious ones first', () => {
		const site = rich
			.replace('procedure', 'risks:\n', `risks:\n${minorRisk}`)
			.replace(
				'procedure',
				'risks:\n',
				'risks:\n  - { id: chip, name: A chip, group: complication, serious: false, unknown: No counts }\n',
			);
		const { complications, afterEffects } = procedureView(site);
		expect(complications.map(({ id }) => id)).toEqual(['crack', 'chip']);
		expect(afterEffects.map(({ id, anchor }) => [id, anchor])).toEqual([['sore', 'risk-sore']]);
	});

	it('numbers the references of risks in the order the page shows them', () => {
		const { references } = procedureView(rich.replace('procedure', 'risks:\n', `risks:\n${minorRisk}`));
		const number = (source: string) => references.find(({ id }) => id === source)?.number ?? 0;
		expect(number('major')).toBeLessThan(number('minor'));
	});

	it('gives a finding that serves two conditions an anchor at each', () => {
		const site = content
			.copy('condition', 'content/conditions/cracked-tooth.md', { 'title: Deep tooth decay': 'title: Cracked tooth' })
			.replace(
				'procedure',
				'    main: tooth-kept\n',
				'    main: tooth-kept\n  - { condition: cracked-tooth, for: Others, main: tooth-kept }\n',
			)
			.replace('procedure', 'conditions: [deep-decay]', 'conditions: [deep-decay, cracked-tooth]');
		expect(
			procedureView(site).pairs.map(({ anchor, findings }) => [anchor, findings.map((finding) => finding.anchor)]),
		).toEqual([
			['for-cracked-tooth', ['finding-tooth-kept']],
			['for-deep-decay', ['finding-tooth-kept--deep-decay']],
		]);
	});

	it('shows labels instead of vocabulary ids', () => {
		const view = procedureView(content);
		expect(view.kind).toBe('Filling');
		expect(view.targets).toMatchObject([{ label: 'Pulp' }]);
		expect(view.facts.find(({ key }) => key === 'anesthesia')?.value).toEqual(['Numbing injection']);
		expect(view.pairs[0]?.findings[0]?.outcome.label).toBe('Tooth still there');
	});

	it('says why nothing is known of a pair', () => {
		const site = content.replace('procedure', 'main: tooth-kept', 'noEvidence: Nobody looked');
		expect(procedureView(site).pairs[0]?.standing).toEqual({ known: false, why: 'Nobody looked' });
	});

	it('leads to the procedures before and after it', () => {
		const site = content.copy('procedure', 'content/procedures/scan.md', {
			'title: Root canal treatment': 'title: Tooth scan',
			'review:\n': 'leadsTo: [root-canal]\nreview:\n',
		});
		expect(procedureView(site).before).toEqual([{ id: 'scan', title: 'Tooth scan', path: '/procedures/scan/' }]);
		expect(procedureView(site).after).toEqual([]);
	});

	it('names the guideline and who disputes it', () => {
		const { guidance, disputes, disagree } = procedureView(content).guidance;
		expect(guidance).toMatchObject([
			{ anchor: 'guidance-eds-pulp--keep-tooth', body: 'EDS', direction: 'for', marks: [{ source: 'eds-2021' }] },
		]);
		expect(disputes).toMatchObject([
			{ anchor: 'dispute-eds-pulp--cost', about: 'EDS 2021', by: 'A group of dentists' },
		]);
		expect(disagree).toBe(false);
	});
});

describe('the page of a condition', () => {
	it('numbers references in the order of the page', () => {
		const site = withSources([
			'short',
			'help',
			'course',
			'first',
			'care',
			'main',
			'rated',
			'guide',
			'disputed',
			'prose',
		])
			.replace(
				'condition',
				'  - Decay can reach the pulp.',
				'  - { text: Decay can reach the pulp., sources: [short] }',
			)
			.replace('condition', 'signs: [you cannot swallow]', 'signs: [you cannot swallow]\n    sources: [help]')
			.replace('condition', 'sources: [kim-2020]\ncare', 'sources: [course]\ncare')
			.replace('condition', 'sources: [kim-2020]\ntryFirst', 'sources: [care]\ntryFirst')
			.replace('condition', '  - Keep brushing.', '  - { text: Keep brushing., sources: [first] }')
			.replace('condition', '[^eds-2021]', '[^prose]')
			.replace('procedure', 'ratedBy: eds-2021 }\n    sources: [kim-2020]', 'ratedBy: rated }\n    sources: [main]')
			.replace('guideline', 'source: eds-2021', 'source: guide')
			.replace('guideline', 'sources: [kim-2020]', 'sources: [disputed]');
		expect(site.problems()).toEqual([]);
		expect(conditionView(site).references.map(({ id }) => id)).toEqual([
			'short',
			'help',
			'course',
			'first',
			'care',
			'main',
			'guide',
			'disputed',
			'prose',
		]);
		expectMarksToMatch(conditionView(site));
	});

	it('leads to the procedures offered, with what is known of each', () => {
		expect(conditionView(content).options).toMatchObject([
			{
				procedure: { id: 'root-canal', title: 'Root canal treatment' },
				path: '/procedures/root-canal/#for-deep-decay',
				purpose: 'treat',
				standing: { known: true, certainty: { grade: 'low' } },
				main: { anchor: 'option-root-canal' },
			},
		]);
	});
});

describe('help', () => {
	it('comes most urgent first, with the call from the vocabulary', () => {
		const site = content.replace('procedure', 'help:\n', 'help:\n  - { level: routine, signs: [it itches] }\n');
		const calls = (country?: string) =>
			procedureView(site, country ? { country } : {}).help.map(({ level, call }) => `${level}: ${call}`);
		expect(calls()).toEqual([
			'emergency: Call your emergency number now',
			'urgent: Call your dentist today',
			'routine: Tell your dentist',
		]);
		expect(calls('NZ')[0]).toBe('emergency: Call 111 now');
		expect(calls('US')).toEqual(calls());
	});
});

describe('the review of a page', () => {
	const reviewed = content.replace(
		'procedure',
		'status: not-reviewed',
		'status: reviewed\n  by: { name: A, role: B, affiliation: C, conflicts: none }\n  on: 2026-01-01\n  due: 2027-01-01',
	);

	it('is said to be missing where nobody reviewed it', () => {
		expect(procedureView(content).review).toEqual({ state: 'not-reviewed' });
	});

	it.each([
		['2026-12-31', 'reviewed'],
		['2027-01-01', 'reviewed'],
		['2027-01-02', 'overdue'],
	])('on %s is %s', (today, state) => {
		expect(procedureView(reviewed, { today }).review).toMatchObject({ state, due: '2027-01-01', by: { name: 'A' } });
	});
});

describe('guidance on the page of a condition', () => {
	const second = `  - id: wait
    procedures: [root-canal]
    conditions: [deep-decay]
    direction: against
    appliesTo: Children
    says: Wait.
`;

	it('names the procedures of each line', () => {
		expect(conditionView(content).guidance.guidance.map(({ procedures }) => procedures)).toEqual([
			[{ id: 'root-canal', title: 'Root canal treatment', path: '/procedures/root-canal/' }],
		]);
	});

	it('speaks of a disagreement where two lines take opposite sides on one pair', () => {
		const site = content.replace('guideline', 'recommendations:\n', `recommendations:\n${second}`);
		expect(site.problems()).toEqual([]);
		expect(conditionView(site).guidance.disagree).toBe(true);
	});
});
