import { describe, expect, it } from 'vitest';
import { content, type Content } from './support/content.ts';

const INTERVAL = 'effect: { difference: { value: 3, low: ▲5, high: 2, scale: pain-10 } }';

/** One slip each; what once followed from it is not another. */
const SLIPS: readonly (readonly [what: string, site: Content, rule: string])[] = [
	[
		'two ids without a comma',
		content.replace('procedure', '    sources: [eds-2021]\nquestions', '    sources: [▲eds-2021 kim-2020]\nquestions'),
		'schema/value',
	],
	[
		'ids without brackets',
		content.replace('procedure', '    sources: [eds-2021]\nquestions', '    sources: ▲eds-2021, kim-2020\nquestions'),
		'schema/type',
	],
	[
		'a misspelt key of a text with sources',
		content.replace('procedure', 'pulled.\n    sources:', 'pulled.\n    ▲source:'),
		'schema/unknown-key',
	],
	[
		'days in the wrong order',
		content.replace(
			'condition',
			'review: { status: not-reviewed }',
			'review:\n  status: reviewed\n  by: { name: A, role: B, affiliation: C, conflicts: none }\n  on: 2026-10-01\n  due: ▲2024-10-01',
		),
		'schema/value',
	],
	[
		'the ends of an interval in the wrong order',
		content.replace('condition', 'effect: { direction: worse }', INTERVAL),
		'schema/value',
	],
	[
		'a page without its fence',
		content.write('procedure', `▲${content.text('procedure').slice(4)}${'word '.repeat(1000)}\n`),
		'schema/missing-fence',
	],
	['an empty page', content.write('content/conditions/new.md', '▲'), 'schema/missing-fence'],
	[
		'a handler in a tag',
		content.replace('condition', 'Decay starts', '<b ▲onclick="say()">Decay</b> starts'),
		'safety/handler',
	],
	[
		'a brace for a colon',
		content.replace('vocabulary', '  filling: { label: Filling }', '  ▲filling {\n    label: Filling }'),
		'schema/yaml-syntax',
	],
];

describe('one slip is one finding', () => {
	it.each(SLIPS)('%s', (_what, site, rule) => {
		expect(site.problems()).toEqual(site.marks.map((mark) => `${mark} ${rule}`));
	});
});

describe('a # in a text', () => {
	it.each([
		['procedure', '  setting: A dental clinic', '  setting: Room ▲#3 of a clinic'],
		['procedure', '  - A tooth that cannot be restored', '  - A tooth ▲#4 that cannot be restored'],
		['guideline', 'title: Care of the exposed pulp', 'title: Care of the\n  exposed pulp ▲#2'],
	] as const)('is told where the text is lost: %s %s', (name, from, to) => {
		const site = content.replace(name, from, to);
		expect(site.problems()).toEqual(site.marks.map((mark) => `${mark} schema/lost-text`));
	});

	it.each([
		'  setting: A dental clinic # checked by Ana',
		'  setting: "Room #3 of a clinic"',
		"  setting: 'Room #3 of a clinic'",
		'  setting: >-\n    Room #3 of a clinic',
		'  setting: Room#3 of a clinic',
		'  setting: A dental clinic\n  #no comment on this',
	])('is right in %j', (to) => {
		expect(content.replace('procedure', '  setting: A dental clinic', to).problems()).toEqual([]);
	});
});
