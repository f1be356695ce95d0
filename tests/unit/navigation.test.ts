import { describe, expect, it } from 'vitest';
import { findNeighbours, scopeLinks } from '../../plugins/starlight-procedures/src/pages/navigation.ts';
import { content, type Content } from './support/content.ts';

const number = (at: number) => String(at).padStart(3, '0');

/** A site with this many more procedures and conditions, titled in the order of their numbers. */
function grow(procedures: number, conditions: number): Content {
	let site = content.replace('vocabulary', 'kinds:\n', 'kinds:\n  implant: { label: Implant }\n');
	for (let at = 1; at <= procedures; at++) {
		site = site.copy('procedure', `content/procedures/p-${number(at)}.md`, {
			'title: Root canal treatment': `title: Procedure ${number(at)}`,
			'kind: filling': `kind: ${at % 2 === 0 ? 'implant' : 'filling'}`,
		});
	}
	for (let at = 1; at <= conditions; at++) {
		site = site.copy('condition', `content/conditions/c-${number(at)}.md`, {
			'title: Deep tooth decay': `title: Condition ${number(at)}`,
		});
	}
	return site;
}

const small = grow(29, 29).graph();
const large = grow(100, 100).graph();
const ids = (links: readonly { readonly id: string }[]) => links.map(({ id }) => id);

describe('the links of a small site', () => {
	it('are all its entries, on every page', () => {
		const everywhere = scopeLinks(small, undefined);
		expect(everywhere.procedures).toHaveLength(30);
		expect(everywhere.conditions).toHaveLength(30);
		expect(scopeLinks(small, { kind: 'procedure', id: 'root-canal' })).toEqual(everywhere);
		expect(scopeLinks(small, { kind: 'condition', id: 'c-001' })).toEqual(everywhere);
	});

	it('have titles and paths', () => {
		expect(scopeLinks(small, undefined).conditions[0]).toEqual({
			id: 'c-001',
			title: 'Condition 001',
			path: '/conditions/c-001/',
		});
	});
});

describe('the links of a large site', () => {
	it('are none on guides and lists', () => {
		expect(scopeLinks(large, undefined)).toEqual({ procedures: [], conditions: [] });
	});

	it('start to be scoped with the thirty-first entry', () => {
		const graph = grow(30, 29).graph();
		expect(scopeLinks(graph, undefined).procedures).toEqual([]);
		expect(scopeLinks(graph, undefined).conditions).toHaveLength(30);
	});

	it('on the page of a procedure are a window of its own kind, with itself near the middle', () => {
		const links = ids(scopeLinks(large, { kind: 'procedure', id: 'p-050' }).procedures);
		expect(links).toHaveLength(30);
		expect(links.every((id) => Number(id.slice(2)) % 2 === 0)).toBe(true);
		expect(links.indexOf('p-050')).toBe(15);
	});

	it.each([
		['p-002', 0],
		['p-100', 29],
	])('keep their full number at the ends of the list: %s', (id, at) => {
		const links = ids(scopeLinks(large, { kind: 'procedure', id }).procedures);
		expect(links).toHaveLength(30);
		expect(links[at]).toBe(id);
	});

	it('on the page of a condition are a window of conditions and the procedures offered for it, up to a limit', () => {
		const { conditions, procedures } = scopeLinks(large, { kind: 'condition', id: 'deep-decay' });
		expect(ids(conditions)).toContain('deep-decay');
		expect(conditions).toHaveLength(30);
		expect(procedures).toHaveLength(30);
		expect(ids(scopeLinks(large, { kind: 'condition', id: 'c-050' }).procedures)).toEqual([]);
	});

	it('on the page of a procedure are the conditions it is offered for', () => {
		expect(ids(scopeLinks(large, { kind: 'procedure', id: 'p-001' }).conditions)).toEqual(['deep-decay']);
	});
});

describe('the neighbours of an entry', () => {
	it('are those before and after it in the index', () => {
		const { prev, next } = findNeighbours(large, { kind: 'procedure', id: 'p-050' });
		expect([prev?.id, next?.id]).toEqual(['p-049', 'p-051']);
	});

	it('are missing at the ends', () => {
		expect(findNeighbours(large, { kind: 'condition', id: 'c-001' }).prev).toBeUndefined();
		expect(findNeighbours(large, { kind: 'condition', id: 'deep-decay' }).next).toBeUndefined();
		expect(findNeighbours(large, { kind: 'procedure', id: 'root-canal' }).next).toBeUndefined();
	});

	it('are none for what does not exist', () => {
		expect(findNeighbours(large, { kind: 'procedure', id: 'nothing' })).toEqual({ prev: undefined, next: undefined });
	});
});
