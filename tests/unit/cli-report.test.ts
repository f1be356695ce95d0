import { describe, expect, it } from 'vitest';
import { parseFile } from '../../plugins/starlight-procedures/src/core/index.ts';
import { readerTexts } from '../../plugins/starlight-procedures/src/core/readability/texts.ts';
import type { Overview } from '../../plugins/starlight-procedures/src/report/overview.ts';
import { PATHS } from './support/base-files.ts';
import { TestProject } from './support/cli.ts';
import { rawFile } from './support/content.ts';

const SENTENCES =
	'It is short. This sentence here goes on and on and on until it has far more words than twenty, which is too many for most.';

/** Two pages of one kind each: one reviewed, with a risk that names no source. */
function project(): TestProject {
	const made = new TestProject();
	made.edit(
		PATHS.procedure,
		'  status: not-reviewed',
		'  status: reviewed\n  by: { name: Ana, role: Dentist, affiliation: A, conflicts: None. }\n  on: 2026-01-10\n  due: 2026-12-10',
	);
	made.edit(
		PATHS.procedure,
		'contraindications:',
		'  - { id: ache, name: Ache, group: after-effect, serious: false, unknown: Nobody counted. }\ncontraindications:',
	);
	made.edit(PATHS.procedure, 'The dentist numbs the tooth.', SENTENCES);
	made.edit(
		PATHS.condition,
		'review:',
		'checks: [{ rule: relations/orphan, reason: It is | new, owner: Ana, until: 2026-12-01 }]\nreview:',
	);
	made.write(
		PATHS.sources,
		`${made.read(PATHS.sources)}- { id: old-1999, type: book, title: Old teeth, custom: { studyType: other } }\n`,
	);
	return made;
}

async function overview(...args: string[]): Promise<Overview> {
	const { code, out } = await project().run(['report', '--format', 'json', ...args]);
	expect(code).toBe(0);
	return JSON.parse(out) as Overview;
}

describe('report', () => {
	it('counts what is covered, by page and in all', async () => {
		const { pages, total } = await overview();
		expect(pages.map(({ file }) => file)).toEqual([PATHS.condition, PATHS.procedure]);
		expect(pages[0]!.coverage).toEqual({
			pairs: { withEvidence: 0, without: 0 },
			risks: { withChance: 0, unknown: 0 },
			findings: { rated: 0, notRated: 2 },
		});
		expect(pages[1]!.coverage).toEqual({
			pairs: { withEvidence: 1, without: 0 },
			risks: { withChance: 1, unknown: 1 },
			findings: { rated: 1, notRated: 0 },
		});
		expect(total.coverage).toEqual({
			pairs: { withEvidence: 1, without: 0 },
			risks: { withChance: 1, unknown: 1 },
			findings: { rated: 1, notRated: 2 },
		});
	});

	it('says which pages are reviewed, and which are overdue on a day', async () => {
		const { pages, total } = await overview();
		expect(pages.map(({ review }) => review)).toEqual([
			{ status: 'not-reviewed', on: null, due: null, overdue: false },
			{ status: 'reviewed', on: '2026-01-10', due: '2026-12-10', overdue: false },
		]);
		expect(total).toMatchObject({ pages: 2, reviewed: 1, notReviewed: 1, overdue: 0 });
		const later = await overview('--now', '2026-12-11');
		expect(later).toMatchObject({ today: '2026-12-11', total: { overdue: 1 } });
		expect(later.pages[1]!.review.overdue).toBe(true);
	});

	it('measures how hard pages are to read', async () => {
		const { pages, total } = await overview();
		expect(pages[1]!.reading.over20Words).toBe(1);
		expect(pages[0]!.reading.over20Words).toBe(0);
		expect(total.reading.sentences).toBe(pages[0]!.reading.sentences + pages[1]!.reading.sentences);
		expect(total.reading.words).toBe(pages[0]!.reading.words + pages[1]!.reading.words);
		expect(pages[1]!.reading.grade).toBeGreaterThan(0);
	});

	it('names risks without a source, and sources that nothing cites', async () => {
		const { pages, total, unusedSources } = await overview();
		expect(pages.map(({ uncited }) => uncited)).toEqual([[], ['ache']]);
		expect(total.uncited).toBe(1);
		expect(unusedSources).toEqual(['old-1999']);
	});

	it('lists what is let stand, why, by whom and until when', async () => {
		const expected = {
			file: PATHS.condition,
			rule: 'relations/orphan',
			reason: 'It is | new',
			owner: 'Ana',
			until: '2026-12-01',
		};
		expect((await overview()).suppressions).toEqual([{ ...expected, expired: false }]);
		expect((await overview('--now', '2026-12-02')).suppressions).toEqual([{ ...expected, expired: true }]);
	});

	it('knows of no unused source while a file is broken, as check does', async () => {
		const broken = project();
		broken.edit(PATHS.condition, '---\n\nDecay', '\nDecay');
		const { out } = await broken.run(['report', '--format', 'json']);
		expect((JSON.parse(out) as Overview).unusedSources).toBeNull();
		expect((await broken.run(['check'])).out).not.toContain('sources/unused');
		expect((await broken.run(['report'])).out).toContain('Sources that nothing cites\n  unknown until every file');
	});

	it('tells of a review and of what is let stand although something else on the page is wrong', async () => {
		const broken = project();
		broken.edit(PATHS.procedure, 'review:', 'checks: [{ rule: links/empty, owner: Ana, until: 2026-12-31 }]\nreview:');
		const args = ['--now', '2026-12-20'];
		const { out } = await broken.run(['report', '--format', 'json', ...args]);
		const { overdue, total, suppressions } = JSON.parse(out) as Overview;
		expect([overdue, total.overdue]).toEqual([[{ file: PATHS.procedure, due: '2026-12-10' }], 1]);
		expect((await broken.run(['check', ...args])).out).toContain('review/overdue');
		expect(suppressions.map(({ file, reason }) => [file, reason])).toEqual([
			[PATHS.condition, 'It is | new'],
			[PATHS.procedure, null],
		]);
		expect((await broken.run(['report', ...args])).out).toContain('links/empty, until 2026-12-31, by Ana: no reason');
	});

	it('names pages it cannot count', async () => {
		const broken = project();
		broken.edit(PATHS.condition, 'title:', 'titel:');
		const { code, out } = await broken.run(['report', '--format', 'json']);
		expect(code).toBe(0);
		expect(JSON.parse(out)).toMatchObject({ broken: [PATHS.condition], total: { pages: 1 } });
	});

	it('is text for people', async () => {
		expect((await project().run(['report'])).out).toMatchInlineSnapshot(`
			"Deep tooth decay (content/conditions/deep-decay.md)
			  Coverage  pairs with evidence –, risks with a chance –, findings rated 0 of 2
			  Review    not reviewed
			  Reading   grade 0.8, 37 words, 0 of 7 sentences over 20 words

			Root canal treatment (content/procedures/root-canal.md)
			  Coverage  pairs with evidence 1 of 1, risks with a chance 1 of 2, findings rated 1 of 1
			  Review    reviewed on 2026-01-10, due 2026-12-10
			  Reading   grade 1.5, 74 words, 1 of 9 sentences over 20 words
			  Uncited   risks without a source: ache

			All 2 pages, on 2026-11-22
			  Coverage  pairs with evidence 1 of 1, risks with a chance 1 of 2, findings rated 1 of 3
			  Review    1 reviewed, 1 not reviewed, 0 overdue
			  Reading   grade 1.1, 111 words, 1 of 16 sentences over 20 words
			  Uncited   1 risk without a source

			Sources that nothing cites
			  old-1999

			Findings let stand for a time
			  content/conditions/deep-decay.md: relations/orphan, until 2026-12-01, by Ana: It is | new
			"
		`);
	});

	it('is Markdown for an issue', async () => {
		expect((await project().run(['report', '--format', 'md'])).out).toMatchInlineSnapshot(`
			"# Content on 2026-11-22

			1 reviewed, 1 not reviewed, 0 overdue.

			| Page | Pairs with evidence | Risks with a chance | Findings rated | Review | Grade | Sentences over 20 words | Risks without a source |
			| --- | --- | --- | --- | --- | --- | --- | --- |
			| Deep tooth decay | – | – | 0 of 2 | not reviewed | 0.8 | 0 | none |
			| Root canal treatment | 1 of 1 | 1 of 2 | 1 of 1 | reviewed on 2026-01-10, due 2026-12-10 | 1.5 | 1 | ache |
			| All | 1 of 1 | 1 of 2 | 1 of 3 |  | 1.1 | 1 | 1 |

			## Sources that nothing cites

			- old-1999

			## Findings let stand for a time

			- content/conditions/deep-decay.md: relations/orphan, until 2026-12-01, by Ana: It is \\| new
			"
		`);
	});

	it.each([
		[['report', '--format', 'xml'], '--format is "xml". Expected one of: text, json, md.'],
		[['report', 'content'], 'report takes no paths'],
	])('cannot do %j', async (args, message) => {
		const { code, err } = await project().run(args);
		expect(code).toBe(2);
		expect(err).toContain(message);
	});
});

describe('the text of a page for its readers', () => {
	const texts = (text: string, path = 'content/conditions/a.md') => readerTexts(parseFile(rawFile(path, text)));

	it('is every whole sentence of its frontmatter and its prose, a block each', () => {
		expect(
			texts(`---
title: A title
summary: It is one.
inShort:
  - It is two.
  - { text: "Is it three?", sources: [kim-2020] }
tryFirst: [Rest, "Rest (a lot)."]
---

## A heading

It is *four*.[^kim-2020] And
five.

- Six!
- a label

\`\`\`
No code.
\`\`\`
`),
		).toEqual(['It is one.', 'It is two.', 'Is it three?', 'Rest (a lot).', 'It is four. And five.', 'Six!']);
	});

	it('leaves out who reviewed it, what is let stand and what a source says of its certainty', () => {
		expect(
			texts(
				'---\nreview: { by: { conflicts: None. } }\nchecks: [{ reason: It is new. }]\ncourse: [{ certainty: { asStated: Low. } }]\n---\n',
			),
		).toEqual([]);
	});
});
