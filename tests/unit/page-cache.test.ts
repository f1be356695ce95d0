import { describe, expect, it } from 'vitest';
import { digest } from '../../plugins/starlight-procedures/src/core/index.ts';
import { content, type Content } from './support/content.ts';
import { conditionView, procedureView } from './support/pages.ts';

const base = content
	.copy('procedure', 'content/procedures/crown.md', {
		'title: Root canal treatment': 'title: Crown',
		'- none: true': '- procedure: root-canal',
	})
	.copy('procedure', 'content/procedures/whitening.md', {
		'title: Root canal treatment': 'title: Whitening',
		'- condition: deep-decay': '- condition: stains',
		'conditions: [deep-decay]': 'conditions: [stains]',
	})
	.copy('condition', 'content/conditions/stains.md', { 'title: Deep tooth decay': 'title: Stains' })
	.copy('guideline', 'content/guidelines/stains.yaml', { '[root-canal]': '[whitening]', '[deep-decay]': '[stains]' })
	.replace('procedure', '- none: true', '- procedure: crown')
	.write(
		'sources',
		`${content.text('sources')}- { id: uncited, type: report, title: T, custom: { studyType: other } }\n`,
	);

const pages = {
	procedure: (site: Content) => digest(procedureView(site)),
	condition: (site: Content) => digest(conditionView(site)),
};

type Change = [from: string, to: string];
const SEEN: Record<string, [pages: readonly (keyof typeof pages)[], file: string, ...Change]> = {
	'its own words': [['procedure'], 'procedure', 'Will I need a crown?', 'Will it hurt?'],
	'the title of a condition it treats': [['procedure', 'condition'], 'condition', 'Deep tooth decay', 'Deep decay'],
	'the title of an alternative': [
		['procedure', 'condition'],
		'content/procedures/crown.md',
		'title: Crown',
		'title: A crown',
	],
	'a guideline about it': [['procedure', 'condition'], 'guideline', 'strength: strong', 'strength: weak'],
	'a dispute of that guideline': [['procedure', 'condition'], 'guideline', 'the price.', 'the cost.'],
	'a source it cites': [['procedure', 'condition'], 'sources', 'Teeth kept after', 'Teeth lost after'],
	'the status of a source': [
		['procedure', 'condition'],
		'sources',
		'studyType: cohort,',
		'studyType: cohort, status: superseded,',
	],
	'the label of its kind': [['procedure'], 'vocabulary', 'label: Filling', 'label: Fillings'],
	'the label of an outcome': [['procedure', 'condition'], 'vocabulary', 'Tooth still there', 'Tooth kept'],
	'the emergency wording': [['condition'], 'vocabulary', 'Call your emergency number now', 'Call for help now'],
	'a main finding': [['procedure', 'condition'], 'procedure', 'events: 93', 'events: 94'],
	'citations in its text': [['procedure'], 'procedure', 'tooth.[^kim-2020]', 'tooth.[^eds-2021]'],
};

describe.each(Object.entries(SEEN))('the digest of a page changes with %s', (_, [kinds, file, from, to]) => {
	it.each(kinds)('on the page of the %s', (kind) => {
		const changed = base.replace(file, from, to);
		expect(changed.errors()).toEqual([]);
		expect(pages[kind](changed)).not.toBe(pages[kind](base));
	});
});

const UNSEEN: Record<string, [file: string, ...Change]> = {
	'a procedure for something else': ['content/procedures/whitening.md', 'title: Whitening', 'title: Bleaching'],
	'a condition it does not treat': ['content/conditions/stains.md', 'title: Stains', 'title: Stained teeth'],
	'a guideline about something else': ['content/guidelines/stains.yaml', 'strength: strong', 'strength: weak'],
	'a source it does not cite': [
		'sources',
		'id: uncited, type: report, title: T',
		'id: uncited, type: report, title: Other',
	],
	'a glossary term': ['term', 'definition: The soft', 'definition: The very soft'],
	'wording for another country': ['vocabulary', 'Call 111 now', 'Call 112 now'],
	'a note of the team': ['procedure', 'purpose: treat', 'purpose: treat\nx-note: later'],
	'the order of keys': ['vocabulary', 'min: 0\n    max: 10', 'max: 10\n    min: 0'],
};

describe.each(Object.entries(UNSEEN))('the digest of a page keeps with %s', (_, [file, from, to]) => {
	it.each(['procedure', 'condition'] as const)('on the page of the %s', (kind) => {
		const changed = base.replace(file, from, to);
		expect(changed.errors()).toEqual([]);
		expect(pages[kind](changed)).toBe(pages[kind](base));
	});
});

describe('the digest of a page', () => {
	it('is of a valid site here', () => {
		expect(base.errors()).toEqual([]);
	});

	it('is the same whatever the order of the files', () => {
		const reversed = base.ordered((paths) => [...paths].reverse());
		expect(pages.procedure(reversed)).toBe(pages.procedure(base));
		expect(pages.condition(reversed)).toBe(pages.condition(base));
	});

	it('changes with the country, and not with a day that decides nothing', () => {
		expect(digest(conditionView(base, { country: 'NZ' }))).not.toBe(pages.condition(base));
		expect(digest(procedureView(base, { today: '2030-01-01' }))).toBe(pages.procedure(base));
	});
});
