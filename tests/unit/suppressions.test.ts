import { describe, expect, it } from 'vitest';
import { content } from './support/content.ts';
import { expectOnly } from './support/problems.ts';

const ITEM = (rule: string, until = '2026-12-31') =>
	`  - { rule: ${rule}, reason: As meant, owner: Ana, until: ${until} }\n`;
const withChecks = (name: 'procedure' | 'condition', items: string) =>
	content.replace(name, 'review:', `checks:\n${items}review:`);
const rules = (site: typeof content) => site.diagnostics().map(({ rule }) => rule);

describe('a suppression that nothing breaks', () => {
	const unused = withChecks('condition', ITEM('sources/superseded'));

	it('is told so', () => {
		expect(rules(unused)).toEqual(['suppressions/unused']);
	});

	it.each<[string, typeof content, string]>([
		['a list cannot be read', unused.replace('sources', 'title: Care of', 'title: Care: of'), 'schema/yaml-syntax'],
		['a page cannot be read', unused.replace('term', 'title: Pulp', 'title Pulp'), 'schema/yaml-syntax'],
		['a page lacks its fence', unused.replace('term', '---\ntitle', 'title'), 'schema/missing-fence'],
		['a text is not read to its end', unused.replace('procedure', '## What happens', '```'), 'structure/unclosed'],
	])('is not told so while %s', (_name, site, rule) => {
		expect(rules(site)).toEqual([rule]);
	});
});

describe('a suppression that stands twice', () => {
	it('is told at the second', () => {
		const site = content
			.replace(
				'condition',
				'review:',
				`checks:\n${ITEM('safety/raw-html')}  - { rule: ▲safety/raw-html, reason: A, owner: B, until: 2027-01-01 }\nreview:`,
			)
			.replace('condition', 'Decay starts', '<b>Decay</b> starts');
		const { message } = expectOnly(site, { rule: 'suppressions/unused', found: 'safety/raw-html' });
		expect(message).toContain('line 12 does so already');
	});
});

describe('a slip in the YAML of a page', () => {
	const broken = (text: string) => text.replace('summary: ', 'summary ');

	it('leaves its own suppressions in force', () => {
		const site = withChecks('condition', ITEM('safety/raw-html')).replace(
			'condition',
			'Decay starts',
			'<b>Decay</b> starts',
		);
		expect(rules(site)).toEqual([]);
		expect(rules(site.write('condition', broken(site.text('condition'))))).toEqual(['schema/yaml-syntax']);
	});

	it.each([
		['a draft', 'review: { status: not-reviewed }', 'warn'],
		[
			'a reviewed page',
			'review:\n  status: reviewed\n  by: { name: A, role: B, affiliation: C, conflicts: none }\n  on: 2026-10-01\n  due: 2028-10-01',
			'error',
		],
	])('leaves it %s', (_name, review, severity) => {
		const site = content
			.replace('condition', 'review: { status: not-reviewed }', review)
			.replace('condition', 'Decay starts', 'TODO: what starts it. Decay starts');
		const levels = (text: string) =>
			site
				.write('condition', text)
				.diagnostics()
				.flatMap(({ rule, severity: level }) => (rule === 'structure/placeholder' ? [level] : []));
		expect(levels(site.text('condition'))).toEqual([severity]);
		expect(levels(broken(site.text('condition')))).toEqual([severity]);
		expect(levels(site.text('condition').replace(/^---\n/, ''))).toEqual([severity]);
	});
});
