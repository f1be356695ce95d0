import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attribute, byId, elements, hasClass, links, main, textOf } from '../support/html.ts';
import { findBroken } from '../support/link-check.ts';
import { Site, type Outcome } from '../support/site.ts';

/** One site per Markdown engine: the same pages have to come out of both. */
const ENGINES = {
	satteri: {},
	unified: {
		'astro.config.mjs': `
import { unified } from '@astrojs/markdown-remark';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import starlightProcedures from 'starlight-procedures';

export default defineConfig({
	site: 'https://knees.example',
	markdown: { processor: unified() },
	integrations: [
		starlight({
			title: 'Knees',
			plugins: [starlightProcedures()],
			editLink: { baseUrl: 'https://code.example/knees/edit/main/' },
		}),
	],
});`,
	},
} as const;

describe.each(Object.entries(ENGINES))('a site rendered with %s', (_engine, files) => {
	let site: Site;
	let outcome: Outcome;

	beforeAll(async () => {
		site = Site.fromFixture('knees', files);
		outcome = await site.build({ SOURCE_DATE_EPOCH: '1774000000' });
		expect(outcome.status, outcome.output).toBe(0);
	});
	afterAll(() => {
		site.dispose();
	});

	it('builds without a word of complaint about the content', () => {
		expect(outcome.output).toContain('Complete!');
		expect(outcome.output).not.toContain('warning');
	});

	it('has every page, and each link, anchor and asset leads somewhere', () => {
		const pages = site.list('dist').filter((file) => file.endsWith('.html') && file !== '404.html');
		expect(pages).toEqual(
			[
				'a-to-z/index.html',
				'compare/index.html',
				'conditions/index.html',
				'conditions/knee-arthritis/index.html',
				'glossary/index.html',
				'guidelines/index.html',
				'index.html',
				'procedures/index.html',
				'procedures/knee-arthroscopy/index.html',
				'procedures/knee-injection/index.html',
				'sources/index.html',
			].sort(),
		);
		expect(findBroken(site.path('dist'), pages)).toEqual([]);
	});

	it('shows a relation on both pages, with result and certainty, or why nothing is known', () => {
		const procedure = site.page('procedures/knee-injection');
		const condition = site.page('conditions/knee-arthritis');
		expect(links(main(procedure)).map(({ href }) => href)).toContain('/conditions/knee-arthritis/');
		expect(links(main(condition)).map(({ href }) => href)).toContain('/procedures/knee-injection/');
		const offered = textOf(section(condition, 'compare-options'));
		expect(offered).toContain('Knee injection Better compared with an injection of salt water Moderate certainty');
		expect(offered).toContain('No trial looked at people whose knee locks.');
		expect(textOf(section(procedure, 'what-it-is-for'))).toContain(
			'Knee arthritis Better compared with an injection of salt water Moderate certainty',
		);
		expect(textOf(section(site.page('procedures/knee-arthroscopy'), 'how-well-it-works'))).toContain(
			'No trial looked at people whose knee locks.',
		);
	});

	it('numbers the citations of frontmatter and text in one list, by their order on the page', () => {
		const page = site.page('procedures/knee-injection');
		const references = elements(page).filter((element) => attribute(element, 'id')?.startsWith('ref-'));
		expect(references.map((element) => attribute(element, 'id'))).toEqual([
			'ref-park-2019',
			'ref-lee-2020',
			'ref-knee-society-2021',
		]);
		expect(textOf(references[1] as never)).toContain(
			'Lee AM, Okoro B. Injections for knee arthritis. Journal of Knees. 2020;11(2):10-19. doi:10.1234/knee.2020.11',
		);
		const inText = elements(page).find(
			(element) => element.tagName === 'p' && textOf(element).startsWith('The doctor cleans'),
		);
		const cites = elements(htmlOf(page, inText)).filter((element) => hasClass(element, 'sp-cite'));
		expect(cites.map((element) => [attribute(element, 'href'), textOf(element)])).toEqual([
			['#ref-lee-2020', '2'],
			['#ref-park-2019', '1'],
			['#ref-lee-2020', '2'],
		]);
	});

	it('leads from each reference back to every place that cites it', () => {
		const page = site.page('procedures/knee-injection');
		const cites = elements(page).filter((element) => hasClass(element, 'sp-cite'));
		const back = links(page).filter(({ text }) => text.startsWith('↩'));
		expect(back.map(({ href }) => href).sort()).toEqual(
			cites.map((element) => `#${attribute(element, 'id') ?? ''}`).sort(),
		);
		expect(cites.length).toBeGreaterThan(6);
	});

	it("leaves no trace of the engine's own footnotes and leaves code alone", () => {
		for (const path of ['procedures/knee-injection', 'procedures/knee-arthroscopy', 'conditions/knee-arthritis']) {
			const page = site.page(path);
			expect(page).not.toContain('footnote-label');
			expect(page).not.toContain('user-content-fn');
		}
		expect(site.page('procedures/knee-injection')).toContain('<code dir="auto">[^not-a-citation]</code>');
	});

	it('renders MDX with its components, citations and images', () => {
		const page = site.page('procedures/knee-arthroscopy');
		const steps = elements(page).find((element) => hasClass(element, 'steps'));
		expect(steps && textOf(steps)).toBe('The camera goes in.1');
		expect(elements(main(page)).filter(({ tagName }) => tagName === 'img')).toHaveLength(1);
	});

	it("runs Starlight's asides and heading anchors on entries, and optimizes their images", () => {
		const page = main(site.page('procedures/knee-injection'));
		expect(page).toContain('starlight-aside--tip');
		expect(page).toContain('sl-anchor-link');
		const image = elements(page).find(({ tagName }) => tagName === 'img');
		expect(attribute(image as never, 'src')).toMatch(/^\/_astro\/joint\.[\w-]+\.webp$/);
	});

	it('puts generated sections and headings of the text into one table of contents', () => {
		const page = site.page('procedures/knee-injection');
		const contents = links(page.slice(page.indexOf('<starlight-toc'), page.indexOf('</starlight-toc>'))).map(
			({ href }) => href,
		);
		expect(contents).toEqual([
			'#_top',
			'#in-short',
			'#key-facts',
			'#what-it-is-for',
			'#on-the-day',
			'#how-well-it-works',
			'#for-knee-arthritis',
			'#guidelines',
			'#risks',
			'#who-should-not-have-it',
			'#other-options',
			'#when-to-get-help',
			'#questions-to-ask',
			'#references',
		]);
	});

	it('gives a page its place: sidebar, breadcrumbs, neighbours, edit link and sitemap', () => {
		const page = site.page('procedures/knee-injection');
		const sidebar = page.slice(
			page.indexOf('id="starlight__sidebar"'),
			page.indexOf('</nav>', page.indexOf('id="starlight__sidebar"')),
		);
		expect(links(sidebar).map(({ href }) => href)).toContain('/procedures/knee-arthroscopy/');
		expect(sidebar).toMatch(/href="\/procedures\/knee-injection\/"[^>]*aria-current="page"/);
		const crumbs = page.slice(page.indexOf('class="sp-breadcrumbs"'), page.indexOf('<h1'));
		expect(links(crumbs).map(({ text }) => text)).toEqual(['Home', 'Procedures']);
		const footer = links(page.slice(page.lastIndexOf('<footer')));
		expect(footer.map(({ href }) => href)).toEqual([
			'https://code.example/knees/edit/main/content/procedures/knee-injection.md',
			'/procedures/knee-arthroscopy/',
		]);
		expect(site.read('dist/sitemap-0.xml')).toContain('https://knees.example/procedures/knee-injection/');
	});

	it('joins steps from either end', () => {
		expect(textOf(section(site.page('procedures/knee-injection'), 'key-facts'))).toContain(
			'May lead to Knee arthroscopy',
		);
		expect(textOf(section(site.page('procedures/knee-arthroscopy'), 'key-facts'))).toContain(
			'Comes after Knee injection',
		);
	});

	it('says how far the review of each page stands on the day of the build', () => {
		expect(strip(site.page('procedures/knee-injection'))).toContain('Not yet reviewed by a clinician.');
		expect(strip(site.page('procedures/knee-arthroscopy'))).toContain(
			'The review of this page is overdue. Reviewed by Example Person',
		);
	});

	it("takes the emergency call from the country's wording", () => {
		expect(textOf(section(site.page('procedures/knee-injection'), 'when-to-get-help'))).toContain('Call 911 now if:');
	});

	it('shows guidance and its disputes on both pages, and names the procedure where the page is about a condition', () => {
		const text = (path: string) => textOf(section(site.page(path), 'guidelines'));
		expect(text('procedures/knee-injection')).toContain(
			'Knee Society United States, 2021 For weak May be offered once.',
		);
		expect(text('conditions/knee-arthritis')).toContain(
			'Knee Society United States, 2021 For weak Knee injection May be offered once.',
		);
		for (const path of ['procedures/knee-injection', 'conditions/knee-arthritis'])
			expect(text(path)).toContain('Surgeons, on Knee Society 2021 They would offer it more often.');
	});

	it('lists each guideline with what it says, for whom, about what, and who disputes it', () => {
		const page = main(site.page('guidelines'));
		const item = byId(page, 'knee-society-2021').parentNode;
		const text = textOf(item as never);
		expect(text).toContain('Knee Society 2021');
		expect(text).toContain('For (weak) May be offered once.');
		expect(text).toContain('For whom: Adults with knee arthritis');
		expect(text).toContain('Surgeons They would offer it more often.');
		const targets = links(page).map(({ href }) => href);
		expect(targets).toEqual(expect.arrayContaining(['/procedures/knee-injection/', '/conditions/knee-arthritis/']));
	});

	it('offers facets, and prints no markup in their values', () => {
		const facets = (path: string) =>
			elements(site.page(path)).flatMap((element) => attribute(element, 'data-pagefind-filter') ?? []);
		expect(facets('procedures/knee-arthroscopy')).toEqual([
			'Page type:Procedure',
			'Procedure:Knee arthroscopy',
			'Kind of procedure:Keyhole  open surgery',
			'Condition:Knee arthritis',
		]);
		expect(facets('')).toEqual(['Page type:Guide']);
	});

	it('writes the graph as data that its own JSON Schema accepts', () => {
		const graph = JSON.parse(site.read('dist/api/graph.json')) as {
			indications: { procedure: string; certainty: object; main: unknown }[];
		};
		const validate = new Ajv2020({ strict: false }).compile(
			JSON.parse(site.read('dist/api/graph.schema.json')) as object,
		);
		expect(validate(graph), JSON.stringify(validate.errors)).toBe(true);
		expect(validate({ ...graph, indications: [{ procedure: 1 }] })).toBe(false);
		expect(graph.indications.map(({ procedure, certainty }) => [procedure, certainty])).toEqual([
			['knee-arthroscopy', { grade: 'not-rated' }],
			['knee-injection', { grade: 'moderate', system: 'GRADE', ratedBy: 'lee-2020' }],
		]);
		expect(graph.indications[0]?.main).toBeNull();
	});
});

function section(page: string, id: string): never {
	const heading = byId(page, id);
	return heading.parentNode as never;
}

function strip(page: string): string {
	const found = elements(page).find((element) => hasClass(element, 'sp-review'));
	return found ? textOf(found) : '';
}

/** The source of one element: from its first to its last character. */
function htmlOf(page: string, element: unknown): string {
	const text = textOf(element as never).slice(0, 20);
	const start = page.indexOf(text);
	return page.slice(start, page.indexOf('</p>', start));
}
