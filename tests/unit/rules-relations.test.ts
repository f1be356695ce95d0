import { describe, expect, it } from 'vitest';
import {
	buildMatrix,
	listConditions,
	listNames,
	listProcedures,
} from '../../plugins/starlight-procedures/src/pages/lists.ts';
import { findNeighbours, scopeLinks } from '../../plugins/starlight-procedures/src/pages/navigation.ts';
import { toGraphJson } from '../../plugins/starlight-procedures/src/pages/graph-json.ts';
import { content, only, type Content } from './support/content.ts';
import { check, covered } from './support/guides.ts';
import { conditionView, procedureView } from './support/pages.ts';
import { expectOnly } from './support/problems.ts';

describe('a name that stands twice', () => {
	it.each([
		['procedure', '[endodontic treatment]', '[▲DEEP  tooth decay]', 'DEEP  tooth decay'],
		['term', 'aliases: [tooth nerve]', 'aliases: [tooth nerve, ▲PULP]', 'PULP'],
		['procedure', 'title: Root canal treatment', 'title: ▲Deep tooth decay', 'Deep tooth decay'],
		['procedure', '[endodontic treatment]', '[a, ▲Root canal Treatment]', 'Root canal Treatment'],
		['procedure', '[endodontic treatment]', '[Nerve Cure, "▲nerve  cure "]', 'nerve  cure '],
	])('in a %s (%s → %s) is reported', (file, from, to, found) => {
		const quoted = to.includes('"▲');
		const site = content.replace(file, from, quoted ? to.replace('"▲', '▲"') : to);
		const renamed = to.startsWith('title: ▲');
		const place = renamed ? only(site.diagnostics()) : expectOnly(site, { rule: 'relations/duplicate-alias', found });
		expect(place).toMatchObject({ rule: 'relations/duplicate-alias', severity: 'warn', found });
	});

	it('may differ in how its accents are stored', () => {
		const site = content
			.replace('condition', 'summary: Decay', 'aliases: ["n\u00E9rve"]\nsummary: Decay')
			.replace('procedure', '[endodontic treatment]', '["ne\u0301rve"]');
		expect(site.diagnostics()).toMatchObject([
			{
				file: 'content/procedures/root-canal.md',
				rule: 'relations/duplicate-alias',
				related: [{ file: 'content/conditions/deep-decay.md', start: { line: 3, column: 11 } }],
			},
		]);
	});

	it.each(['Dèep tooth decay', 'Deep tooth-decay', 'Deep\u200B tooth decay', 'Deep tooth decay.'])(
		'is seen through what readers do not type: %j',
		(alias) => {
			const site = content.replace('procedure', '[endodontic treatment]', `["${alias}"]`);
			expect(site.diagnostics().map(({ rule }) => rule)).toEqual(['relations/duplicate-alias']);
		},
	);

	it('is reported at the alias where the other is a title', () => {
		const site = content.replace('condition', 'summary: Decay', 'aliases: [▲Root canal treatment]\nsummary: Decay');
		expectOnly(site, { rule: 'relations/duplicate-alias', found: 'Root canal treatment' });
	});

	it('may be that of a page that is retired', () => {
		const site = retire('condition').replace('procedure', '[endodontic treatment]', '[Deep tooth decay]');
		expect(check(site).map(({ rule }) => rule)).not.toContain('relations/duplicate-alias');
	});

	it('may be that of a term, which explains the word', () => {
		expect(content.replace('procedure', '[endodontic treatment]', '[Pulp]').problems()).toEqual([]);
	});

	it('may be that of a guideline', () => {
		expect(content.replace('guideline', 'title: Care of the exposed pulp', 'title: Pulp').problems()).toEqual([]);
	});
});

function retire(name: 'procedure' | 'condition', site: Content = content, more = ''): Content {
	const status = name === 'procedure' ? '  status: not-reviewed\n' : 'review: { status: not-reviewed }\n';
	return site.replace(name, status, `${status}retired: { on: 2026-05-01, reason: It is out of use.${more} }\n`);
}

/** A second procedure, that takes the place of the first. */
const crown = content.copy('procedure', 'content/procedures/crown.md', {
	'title: Root canal treatment': 'title: Crown',
	'aliases: [endodontic treatment]\n': '',
});
const retired = retire('procedure', crown, ', instead: crown');

describe('a retired page', () => {
	const bridge = (from: string, to: string) =>
		retired
			.copy('procedure', 'content/procedures/bridge.md', {
				'title: Root canal treatment': 'title: Bridge',
				'aliases: [endodontic treatment]\n': '',
				[from]: to,
			})
			.replace('content/procedures/bridge.md', /^retired: .*\n/m.exec(retired.text('procedure'))?.[0] ?? '', '');
	const foundOn = (site: Content, file: string) =>
		check(site).filter((one) => one.rule === 'relations/retired' && one.file.endsWith(file));

	it.each([
		['an alternative', '  - none: true', '  - procedure: root-canal'],
		['what it leads to', 'review:\n', 'leadsTo: [root-canal]\nreview:\n'],
	])('is reported where %s names it, with what takes its place', (_, from, to) => {
		expect(only(foundOn(bridge(from, to), 'bridge.md'))).toMatchObject({
			severity: 'warn',
			found: 'root-canal',
			suggestion: 'crown',
			message: 'The procedure "root-canal" is retired since 2026-05-01. Name "crown" instead, or take it out.',
			related: [{ file: 'content/procedures/root-canal.md' }],
		});
	});

	it('is reported where a link leads to it, with the address of what takes its place', () => {
		const site = retired.replace(
			'condition',
			'in the enamel.',
			'in the enamel. [x](../../procedures/root-canal#risks)',
		);
		const guides = { '/a/': '---\ntitle: A\nnext: /procedures/root-canal/\n---\n' };
		const found = check(site, { guides }).filter(
			({ rule, file }) => rule === 'relations/retired' && file.endsWith('.md'),
		);
		expect(found.map(({ suggestion }) => suggestion)).toEqual(['/procedures/crown/', '/procedures/crown/']);
		expect(covered(site, 'relations/retired', { guides })).toContain('../../procedures/root-canal#risks');
	});

	it('is never replaced where a source spoke of it', () => {
		const compared = bridge('{ kind: none }', '{ kind: active, procedure: root-canal }');
		for (const file of ['bridge.md', 'eds-pulp.yaml']) {
			const { suggestion, message } = only(foundOn(compared, file));
			expect(suggestion).toBeUndefined();
			expect(message).not.toContain('crown');
			expect(message).toContain('put no other name in its place');
		}
	});

	it('is not replaced by the page that names it', () => {
		const site = retired.replace('content/procedures/crown.md', '  - none: true', '  - procedure: root-canal');
		const { suggestion, message } = only(foundOn(site, 'crown.md'));
		expect([suggestion, message]).toEqual([
			undefined,
			'The procedure "root-canal" is retired since 2026-05-01. Take it out, or name another.',
		]);
	});

	it('is reported once a file, with the lines of the other places', () => {
		const site = bridge('review:\n', 'leadsTo: [root-canal]\nrequires: [root-canal]\nreview:\n').replace(
			'content/procedures/bridge.md',
			'{ kind: none }',
			'{ kind: active, procedure: root-canal }',
		);
		const { start, message } = only(foundOn(site, 'bridge.md'));
		const lines = site
			.text('content/procedures/bridge.md')
			.split('\n')
			.flatMap((line, at) => (/\broot-canal\b/.test(line) ? [at + 1] : []));
		expect(start.line).toBe(lines[0]);
		expect(message).toMatch(new RegExp(`It is named again in lines ${lines.slice(1).join(', ')}\\.$`));
	});

	it('may name what it named, and need not be named itself', () => {
		expect(retire('condition', retire('procedure')).problems()).toEqual([
			'content/guidelines/eds-pulp.yaml:10:18 relations/retired',
			'content/guidelines/eds-pulp.yaml:11:18 relations/retired',
		]);
	});

	it('does not count as an offer for a condition', () => {
		expect(retire('procedure').problems()).toContain('content/conditions/deep-decay.md:1:1 relations/orphan');
	});

	it.each([
		['instead: ▲crwn', 'relations/unknown', 'crown'],
		['instead: ▲root-canal', 'relations/self', undefined],
	])('with %s is told so', (instead, rule, suggestion) => {
		const site = retire('procedure', crown, `, ${instead}`).replace('guideline', '[root-canal]', '[crown]');
		const found = only(site.diagnostics());
		expect([`${found.file}:${found.start.line}:${found.start.column}`, found.rule]).toEqual([only(site.marks), rule]);
		expect(found.suggestion).toBe(suggestion);
	});

	it('cannot be replaced by another that is retired', () => {
		const site = retire('procedure', crown, ', instead: crown')
			.replace('guideline', '[root-canal]', '[]')
			.replace('content/procedures/crown.md', 'review:\n', 'retired: { on: 2026-06-01, reason: Gone. }\nreview:\n');
		expect(covered(site, 'relations/retired')).toEqual(['crown']);
	});

	it.each([
		['{ on: yesterday, reason: Gone }', 'schema/value'],
		['{ on: 2026-05-01 }', 'schema/missing-key'],
		['{ on: 2026-05-01, reason: Gone, insted: crown }', 'schema/unknown-key'],
	])('that says %s breaks the schema', (value, rule) => {
		const site = content.replace('condition', 'targets: [pulp]', `targets: [pulp]\nretired: ${value}`);
		expect(site.diagnostics().map((found) => found.rule)).toContain(rule);
	});

	it('says when, why and what to read instead', () => {
		expect(procedureView(retired).retired).toEqual({
			on: '2026-05-01',
			reason: 'It is out of use.',
			instead: { id: 'crown', title: 'Crown', path: '/procedures/crown/' },
		});
		expect(procedureView(content).retired).toBeUndefined();
		expect(conditionView(retire('condition')).retired).toMatchObject({ instead: undefined });
	});

	it('is left out of lists, matrix, sidebar and neighbours, and marked in the A to Z', () => {
		const graph = retired.graph();
		const ids = (links: readonly { readonly id: string }[]) => links.map(({ id }) => id);
		expect(ids(listProcedures(graph))).toEqual(['crown']);
		expect(ids(listConditions(graph)[0]?.related ?? [])).toEqual(['crown']);
		expect(ids(buildMatrix(graph).procedures)).toEqual(['crown']);
		expect(ids(scopeLinks(graph, undefined).procedures)).toEqual(['crown']);
		expect(findNeighbours(graph, { kind: 'procedure', id: 'root-canal' })).toEqual({});
		expect(conditionView(retired).options.map(({ procedure }) => procedure.id)).toEqual(['crown']);
		const names = listNames(graph).flatMap(({ items }) => items);
		expect(names.filter((item) => item.retired).map(({ name }) => name)).toEqual([
			'endodontic treatment',
			'Root canal treatment',
		]);
		const other = retire('condition').graph();
		expect([listConditions(other), listProcedures(other)[0]?.related, buildMatrix(other).rows]).toEqual([[], [], []]);
	});

	it('keeps its place in the data, with its retirement', () => {
		const { procedures } = toGraphJson(retired.graph());
		expect(procedures.map(({ id, retired: said }) => [id, said?.instead])).toEqual([
			['crown', undefined],
			['root-canal', 'crown'],
		]);
	});
});
