import { describe, expect, it } from 'vitest';
import { SECTION_IDS } from '../../plugins/starlight-procedures/src/core/validate/prose.ts';
import { en } from '../../plugins/starlight-procedures/src/translations/en.ts';
import { content } from './support/content.ts';
import { expectAtMarks, expectOnly } from './support/problems.ts';

describe('a heading in the text', () => {
	it.each(SECTION_IDS)('with the address #%s of a generated section is a mistake', (id) => {
		const heading = id.replaceAll('-', ' ');
		const site = content.replace('procedure', '## What happens', `▲## ${heading}`);
		expectOnly(site, { rule: 'structure/reserved-heading', found: heading });
	});

	it('of the first level is a mistake', () => {
		expectOnly(content.replace('procedure', '## What happens', '▲# What happens'), {
			rule: 'structure/heading-level',
			found: '#',
			expected: '##',
		});
	});

	it('may have both mistakes', () => {
		const site = content.replace('procedure', '## What happens', '▲▲# Risks');
		expectAtMarks(site, ['structure/heading-level', 'structure/reserved-heading']);
	});

	it('may hold a reserved word among others', () => {
		expect(content.replace('procedure', '## What happens', '## Risks of waiting').problems()).toEqual([]);
	});
});

describe('the generated sections', () => {
	it('all have a heading', () => {
		const headings = Object.keys(en).filter((key) => key.startsWith('starlightProcedures.section.'));
		expect(headings.map((key) => key.slice('starlightProcedures.section.'.length)).sort()).toEqual(
			[...SECTION_IDS].sort(),
		);
	});
});
