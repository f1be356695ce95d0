import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { measurePages, misses } from '../../scripts/reading-level.mjs';
import { DESKTOP, launchBrowser, PHONE, watchTroubles } from '../support/browser.ts';
import { attribute, elements, hasClass, links, main, textOf } from '../support/html.ts';
import { findBroken } from '../support/link-check.ts';
import { StaticServer } from '../support/server.ts';
import { Site } from '../support/site.ts';

const PROCEDURES = [
	'epidural-steroid-injection',
	'facet-joint-injection',
	'kyphoplasty',
	'medial-branch-block',
	'radiofrequency-ablation',
	'spinal-cord-stimulation',
	'vertebroplasty',
];
const CONDITIONS = [
	'chronic-low-back-pain',
	'degenerative-disc-disease',
	'facet-joint-arthritis',
	'herniated-disc',
	'persistent-back-pain',
	'spinal-stenosis',
	'vertebral-compression-fracture',
];
const GUIDES = [
	'/',
	'/about/',
	'/accessibility/',
	'/authors/',
	'/before-a-procedure/',
	'/changes/',
	'/evidence/',
	'/prepare/',
	'/urgent-help/',
];
const LISTS = ['/a-to-z/', '/compare/', '/conditions/', '/glossary/', '/guidelines/', '/procedures/', '/sources/'];
const MEDICAL = [...PROCEDURES.map((id) => `/procedures/${id}/`), ...CONDITIONS.map((id) => `/conditions/${id}/`)];
const ALL = [...GUIDES, ...LISTS, ...MEDICAL].sort();

interface GraphFile {
	readonly procedures: readonly { id: string; title: string }[];
	readonly conditions: readonly { id: string; title: string }[];
	readonly indications: readonly { procedure: string; condition: string }[];
}

let site: Site;
let server: StaticServer;
let browser: Browser;
let context: BrowserContext | undefined;
let graph: GraphFile;
/** What has to end after the tests, even where the start did not get far. */
const ends: (() => Promise<void> | void)[] = [];

beforeAll(async () => {
	site = Site.fromRepository();
	ends.push(() => site.dispose());
	const outcome = await site.build({}, ['--outDir', 'output']);
	expect(outcome.status, outcome.output).toBe(0);
	site.rename('output', 'dist');
	graph = JSON.parse(site.read('dist/api/graph.json')) as GraphFile;
	server = await StaticServer.start(site.path('dist'));
	ends.push(() => server.stop());
	browser = await launchBrowser();
	ends.push(() => browser.close());
});
afterAll(async () => {
	for (const end of ends.reverse()) await end();
});
afterEach(async () => {
	await context?.close();
	context = undefined;
});

/** A fresh visitor on a page. */
async function open(
	path: string,
	options: { viewport: typeof DESKTOP; javaScriptEnabled?: boolean } = { viewport: DESKTOP },
): Promise<Page> {
	context = await browser.newContext(options);
	const page = await context.newPage();
	await page.goto(server.url + path);
	return page;
}

describe('the pages of the site', () => {
	it('are the guides, the lists and a page for each procedure and condition that the site is about', () => {
		const pages = site
			.list('dist')
			.filter((file) => file.endsWith('.html') && file !== '404.html')
			.map((file) => `/${file.replace(/index\.html$/, '')}`);
		expect(pages).toEqual(expect.arrayContaining(ALL));
		const medical = pages.filter((path) => /^\/(?:procedures|conditions)\/[^/]+\/$/.test(path)).sort();
		expect(medical).toEqual([...MEDICAL].sort());
	});

	it('have no broken link, anchor or asset', () => {
		const pages = site.list('dist').filter((file) => file.endsWith('.html'));
		expect(pages.length).toBeGreaterThan(ALL.length);
		expect(findBroken(site.path('dist'), pages)).toEqual([]);
	});

	it('link each procedure to each of its conditions, and back', () => {
		expect(graph.indications.length).toBeGreaterThan(PROCEDURES.length);
		const missing = graph.indications.flatMap(({ procedure, condition }) => {
			const [from, to] = [`/procedures/${procedure}/`, `/conditions/${condition}/`];
			const ways = [
				[from, to],
				[to, from],
			] as const;
			return ways.filter(([page, target]) => !contentLinks(page).includes(target)).map((way) => way.join(' → '));
		});
		expect(missing).toEqual([]);
	});

	it.each(MEDICAL)('say on %s that no clinician has reviewed it', (path) => {
		const strips = elements(site.page(path)).filter((element) => hasClass(element, 'sp-review'));
		expect(strips.map(textOf).join()).toContain('Not yet reviewed by a clinician');
	});

	it.each(ALL)('hold on %s each id once, one h1, and headings that skip no level', (path) => {
		const all = elements(site.page(path));
		const ids = all.flatMap((element) => attribute(element, 'id') ?? []);
		expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
		const levels = elements(`${main(site.page(path))}</main>`).flatMap(
			({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1] ?? [],
		);
		expect(levels.filter((level) => level === '1')).toEqual(['1']);
		expect(all.filter(({ tagName }) => tagName === 'h1')).toHaveLength(1);
		const skips = levels.filter((level, at) => Number(level) > Number(levels[at - 1] ?? 0) + 1);
		expect(skips, levels.join(' ')).toEqual([]);
	});

	it('are easy enough to read: each page, the site as a whole, and every sentence', () => {
		const level = measurePages(site.path('dist'));
		expect(level.pages.map(({ path }) => path)).toEqual(expect.arrayContaining(MEDICAL));
		expect(misses(level)).toEqual([]);
	});

	it.each(ALL)('end on %s with a way to report a mistake on that page', (path) => {
		const reports = links(site.page(path)).filter(({ text }) => text === 'Report a mistake on this page');
		expect(reports).toHaveLength(1);
		expect(new URL(reports[0]?.href ?? '').searchParams.get('body')).toMatch(new RegExp(`${path}$`));
	});

	it('come with a graph that its own schema accepts', () => {
		const schema = JSON.parse(site.read('dist/api/graph.schema.json')) as object;
		const validate = new Ajv2020({ strict: false }).compile(schema);
		expect(validate(graph), JSON.stringify(validate.errors)).toBe(true);
		expect(graph.procedures.map(({ id }) => id).sort()).toEqual(PROCEDURES);
		expect(graph.conditions.map(({ id }) => id).sort()).toEqual(CONDITIONS);
	});
});

describe('a reader', () => {
	it('goes from a procedure to a condition and back by the links in the text', async () => {
		const page = await open('/procedures/epidural-steroid-injection/');
		await page.locator('main a[href="/conditions/herniated-disc/"]').first().click();
		await page.waitForURL('**/conditions/herniated-disc/');
		expect(await page.locator('h1').innerText()).toBe('Herniated disc');
		await page.locator('main a[href="/procedures/epidural-steroid-injection/"]').first().click();
		await page.waitForURL('**/procedures/epidural-steroid-injection/');
		expect(await page.locator('h1').innerText()).toBe('Epidural steroid injection');
	});

	it('sees every procedure in the sidebar, the current one marked', async () => {
		const page = await open('/procedures/kyphoplasty/');
		const sidebar = page.locator('#starlight__sidebar');
		for (const { id, title } of graph.procedures) {
			const link = sidebar.locator(`a[href="/procedures/${id}/"]`);
			expect(await link.isVisible(), title).toBe(true);
			expect((await link.innerText()).trim()).toBe(title);
		}
		const current = sidebar.locator('a[aria-current="page"]');
		expect(await current.count()).toBe(1);
		expect(await current.getAttribute('href')).toBe('/procedures/kyphoplasty/');
	});

	it('opens the menu on a phone and reaches a condition', async () => {
		const page = await open('/', { viewport: PHONE });
		const link = page.locator('#starlight__sidebar a[href="/conditions/spinal-stenosis/"]');
		expect(await link.isVisible()).toBe(false);
		await page.getByRole('button', { name: 'Menu' }).click();
		await link.click();
		await page.waitForURL('**/conditions/spinal-stenosis/');
		expect(await page.locator('h1').innerText()).toBe('Spinal stenosis');
	});

	it('reads everything without JavaScript: text, links and the help card', async () => {
		const page = await open('/procedures/vertebroplasty/', { viewport: DESKTOP, javaScriptEnabled: false });
		for (const id of [
			'in-short',
			'key-facts',
			'what-it-is-for',
			'how-well-it-works',
			'risks',
			'when-to-get-help',
			'references',
		])
			expect(await page.locator(`#${id}`).isVisible(), id).toBe(true);
		const help = page.locator('section', { has: page.locator('#when-to-get-help') });
		expect(await help.innerText()).toContain('Call your local emergency number');
		for (const more of await page.locator('main .sp-more > summary').all()) await more.click();
		const visible = squeeze(await page.locator('main').innerText());
		// Every paragraph of the page is on the screen, not only in the source.
		const paragraphs = elements(main(site.page('/procedures/vertebroplasty/')))
			.filter((element) => element.tagName === 'p' && !hasClass(element, 'sr-only'))
			.map((element) => squeeze(textOf(element)));
		expect(paragraphs.length).toBeGreaterThan(20);
		expect(paragraphs.filter((text) => !visible.includes(text))).toEqual([]);
		await page.locator('main a[href="/conditions/vertebral-compression-fracture/"]').first().click();
		await page.waitForURL('**/conditions/vertebral-compression-fracture/');
		expect(await page.locator('h1').isVisible()).toBe(true);
	});

	it.each(['/', '/procedures/epidural-steroid-injection/', '/conditions/herniated-disc/', '/compare/'])(
		'meets on %s no error in the console and no request to another place',
		async (path) => {
			context = await browser.newContext({ viewport: DESKTOP });
			const page = await context.newPage();
			const troubles = watchTroubles(page, server.url);
			await page.goto(server.url + path, { waitUntil: 'networkidle' });
			expect(troubles).toEqual({ errors: [], foreign: [] });
		},
	);

	it('scrolls no page sideways on a phone', async () => {
		const page = await open('/', { viewport: PHONE });
		const wide: string[] = [];
		for (const path of [...ALL, '/404.html']) {
			await page.goto(server.url + path);
			const [content, screen] = await page.evaluate(
				() => [document.documentElement.scrollWidth, window.innerWidth] as const,
			);
			if (content > screen || screen !== PHONE.width) wide.push(`${path}: ${content} in ${screen}`);
		}
		expect(wide).toEqual([]);
	});
});

describe('search', () => {
	async function search(query: string): Promise<Page> {
		const page = await open('/');
		await page.getByRole('button', { name: 'Search' }).click();
		await page.getByRole('textbox', { name: 'Search' }).fill(query);
		await page.locator('.pagefind-ui__result').first().waitFor();
		return page;
	}

	it.each([
		['slipped disc', '/conditions/herniated-disc/', 'Condition'],
		['cement in the spine', '/procedures/vertebroplasty/', 'Procedure'],
		['ESI', '/procedures/epidural-steroid-injection/', 'Procedure'],
		['kyphoplasty', '/procedures/kyphoplasty/', 'Procedure'],
	])('for "%s" finds %s first and says that it is a %s', async (query, path, type) => {
		const page = await search(query);
		const first = page.locator('.pagefind-ui__result').first();
		await first.locator('.pagefind-ui__result-title a').first().waitFor();
		const href = await first.locator('.pagefind-ui__result-title a').first().getAttribute('href');
		expect(href?.replace(/[#?].*$/, '')).toBe(path);
		expect(await first.innerText()).toMatch(new RegExp(`Page type:? *${type}`, 'i'));
	});

	it('narrows its results to procedures by a facet', async () => {
		const page = await search('disc');
		const paths = async () => {
			const all = await page
				.locator('.pagefind-ui__result-title a')
				.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
			return [...new Set(all.map((href) => href.replace(/[#?].*$/, '')))];
		};
		const filter = page.locator('.pagefind-ui__filter-block', { hasText: 'Page type' });
		const box = filter.getByRole('checkbox', { name: /^Procedure/ });
		if (!(await box.isVisible())) await filter.locator('summary').click();
		const everything = page.locator('.pagefind-ui__message');
		const before = await everything.innerText();
		await box.check();
		await page.waitForFunction((text) => {
			const now = document.querySelector<HTMLElement>('.pagefind-ui__message')?.innerText;
			return now !== undefined && now !== text && /^\d+ results?/.test(now);
		}, before);
		await page.locator('.pagefind-ui__result-title a').first().waitFor();
		const count = Number.parseInt(await everything.innerText(), 10);
		expect(count).toBeGreaterThan(0);
		expect(count).toBeLessThan(Number.parseInt(before, 10));
		expect(
			(await paths()).every((path) => /^\/procedures\/[^/]+\/$/.test(path)),
			(await paths()).join(),
		).toBe(true);
	});
});

/** Where the links of a page's main part lead, without anchors. */
function contentLinks(path: string): string[] {
	return links(main(site.page(path))).map(({ href }) => href.replace(/#.*$/, ''));
}

/** Text without any white space, for comparing what different engines print. */
function squeeze(text: string): string {
	return text.replace(/\s+/g, '');
}
