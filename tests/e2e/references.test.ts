import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, launchBrowser, watchTroubles } from '../support/browser.ts';
import { attribute, elements, main, textOf } from '../support/html.ts';
import { StaticServer } from '../support/server.ts';
import { Site } from '../support/site.ts';

const PATH = '/procedures/knee-injection/';
/** The width of a small phone, and of a large one's page at 400%. */
const NARROW = { width: 320, height: 640 };
const TOUCH = { viewport: NARROW, hasTouch: true, isMobile: true };

let site: Site;
let server: StaticServer;
let browser: Browser;
let context: BrowserContext | undefined;
const ends: (() => Promise<void> | void)[] = [];

beforeAll(async () => {
	site = Site.fromFixture('knees');
	ends.push(() => site.dispose());
	const outcome = await site.build();
	expect(outcome.status, outcome.output).toBe(0);
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

async function open(options: BrowserContextOptions = { viewport: DESKTOP }, prepare?: (page: Page) => Promise<void>) {
	context = await browser.newContext(options);
	const page = await context.newPage();
	await prepare?.(page);
	await page.goto(server.url + PATH);
	return { page, popover: page.locator('.sp-popover'), ...marksOf(page) };
}

/** A mark of a component, a mark in running text, and one of another source beside that. */
function marksOf(page: Page): { fact: Locator; prose: Locator; next: Locator } {
	const prose = page.locator('p', { hasText: 'The doctor cleans' }).locator('a.sp-cite');
	return { fact: page.locator('.sp-facts a.sp-cite').first(), prose: prose.first(), next: prose.nth(1) };
}

const LEE = 'Lee AM, Okoro B. Injections for knee arthritis.';

describe('a citation mark under a pointer', () => {
	it.each(['fact', 'prose'] as const)('shows its reference, with links and without the way back: %s', async (kind) => {
		const view = await open();
		await view[kind].hover();
		await view.popover.waitFor();
		expect(await view.popover.innerText()).toContain(LEE);
		expect(await view.popover.innerText()).not.toContain('↩');
		const links = await view.popover
			.getByRole('link')
			.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
		expect(links).toEqual(['https://doi.org/10.1234/knee.2020.11', '#ref-lee-2020']);
	});

	it('keeps it while the pointer is on it, and lets it go when the pointer leaves', async () => {
		const { page, popover, prose } = await open();
		await prose.hover();
		await popover.waitFor();
		const box = (await popover.boundingBox())!;
		await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
		// The time to cross has long passed once another mark's popover would have come and gone.
		await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
		expect(await popover.isVisible()).toBe(true);
		await page.mouse.move(5, 5);
		await popover.waitFor({ state: 'detached' });
	});

	it('shows the reference of the mark that the pointer goes to', async () => {
		const { popover, prose, next } = await open();
		await prose.hover();
		await popover.waitFor();
		await next.hover();
		await popover.getByText('Keyhole surgery of the knee').waitFor();
		expect(await popover.count()).toBe(1);
	});

	it('follows its link to the list when it is clicked', async () => {
		const { page, popover, prose } = await open();
		await prose.hover();
		await popover.waitFor();
		await prose.click();
		await page.waitForURL('**/#ref-lee-2020');
		await popover.waitFor({ state: 'detached' });
	});
});

describe('a citation mark under the keyboard', () => {
	it('shows its reference when it has the focus, says it as its description, and keeps its name', async () => {
		const { page, popover, prose } = await open();
		await tabTo(page, prose);
		await popover.waitFor();
		expect(await prose.getAttribute('aria-label')).toBe('Reference 2');
		const described = (await prose.getAttribute('aria-describedby')) ?? '';
		expect(await page.locator(`#${described}`).innerText()).toContain(LEE);
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await popover.getByText('Keyhole surgery of the knee').waitFor();
		expect(await prose.getAttribute('aria-describedby')).toBeNull();
	});

	it('leads on into its reference, and out of it again', async () => {
		const { page, popover, prose } = await open();
		await tabTo(page, prose);
		await popover.waitFor();
		await page.keyboard.press('Tab');
		expect(await focused(page)).toBe('doi:10.1234/knee.2020.11');
		expect(await popover.isVisible()).toBe(true);
		await page.keyboard.press('Tab');
		expect(await focused(page)).toBe('Go to the reference');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/#ref-lee-2020');
		await popover.waitFor({ state: 'detached' });
	});

	it('lets its reference go with Escape, and keeps the focus', async () => {
		const { page, popover, prose } = await open();
		await tabTo(page, prose);
		await popover.waitFor();
		await page.keyboard.press('Escape');
		await popover.waitFor({ state: 'detached' });
		expect(await prose.evaluate((mark) => mark === document.activeElement)).toBe(true);
	});

	it('gets the focus back from its reference with Escape', async () => {
		const { page, popover, prose } = await open();
		await tabTo(page, prose);
		await popover.waitFor();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Escape');
		await popover.waitFor({ state: 'detached' });
		expect(await prose.evaluate((mark) => mark === document.activeElement)).toBe(true);
	});

	it('lets its reference go with Escape while the pointer rests on it', async () => {
		const { page, popover, fact } = await open();
		await fact.hover();
		await popover.waitFor();
		await page.keyboard.press('Escape');
		await popover.waitFor({ state: 'detached' });
	});

	it('lets its reference go when the focus goes elsewhere', async () => {
		const { page, popover, prose } = await open();
		await tabTo(page, prose);
		await popover.waitFor();
		await page.getByRole('button', { name: 'Search' }).focus();
		await popover.waitFor({ state: 'detached' });
	});

	it('follows its link with Enter', async () => {
		const { page, popover, prose } = await open();
		await tabTo(page, prose);
		await page.keyboard.press('Enter');
		await page.waitForURL('**/#ref-lee-2020');
		await popover.waitFor({ state: 'detached' });
	});
});

describe('a citation mark under a finger', () => {
	it('shows its reference at the first tap, which leads on to the list', async () => {
		const { page, popover, prose } = await open(TOUCH);
		await prose.tap();
		await popover.waitFor();
		expect(page.url()).toBe(server.url + PATH);
		await popover.getByRole('link', { name: 'Go to the reference' }).tap();
		await page.waitForURL('**/#ref-lee-2020');
		await popover.waitFor({ state: 'detached' });
	});

	it('follows its link at the second tap', async () => {
		const { page, popover, prose } = await open(TOUCH);
		await prose.tap();
		await popover.waitFor();
		await prose.tap();
		await page.waitForURL('**/#ref-lee-2020');
	});

	it('gives way to the next mark, and to a tap beside it', async () => {
		const { page, popover, prose, next } = await open(TOUCH);
		await prose.tap();
		await popover.waitFor();
		await next.tap();
		await popover.getByText('Keyhole surgery of the knee').waitFor();
		await page.locator('h1').tap();
		await popover.waitFor({ state: 'detached' });
	});

	it.each([
		['a mouse', { viewport: DESKTOP }, 24, 24],
		['a finger', TOUCH, 24, 44],
	])('can be hit by %s', async (_, options, width, height) => {
		const { page } = await open(options);
		const missed = await page.evaluate(
			([across, down]) =>
				Array.from(document.querySelectorAll('main a.sp-cite'), (mark) => {
					mark.scrollIntoView({ block: 'center' });
					const { left, right, top, bottom } = mark.getBoundingClientRect();
					const [x, y] = [(left + right) / 2, (top + bottom) / 2];
					const points = [
						[x - across / 2 + 1, y],
						[x + across / 2 - 1, y],
						[x, y - down / 2 + 1],
						[x, y + down / 2 - 1],
					] as const;
					return points.every((point) => document.elementFromPoint(...point) === mark) ? [] : [mark.id];
				}).flat(),
			[width, height] as const,
		);
		expect(missed).toEqual([]);
	});
});

describe('a reference beside its mark', () => {
	/** A browser that knows no anchors, as they were until 2025. */
	async function withoutAnchors(page: Page): Promise<void> {
		await page.addInitScript(() => (CSS.supports = () => false));
		await page.route('**/*.css', async (route) => {
			const response = await route.fetch();
			await route.fulfill({ response, body: (await response.text()).replaceAll('position-area', 'x-area') });
		});
	}

	it.each([
		['placed by CSS', undefined],
		['placed by the script', withoutAnchors],
	])('is near the mark and inside a window of 320 px, wherever the mark is: %s', async (_, prepare) => {
		const { page, popover } = await open({ viewport: NARROW }, prepare);
		const marks = await page.locator('main a.sp-cite').all();
		expect(marks.length).toBeGreaterThan(5);
		for (const block of ['start', 'end'] as const)
			for (const mark of marks) {
				await mark.evaluate((element, position) => element.scrollIntoView({ block: position }), block);
				await mark.evaluate((element: HTMLElement) => element.focus({ preventScroll: true, focusVisible: true }));
				await popover.waitFor();
				const [at, by] = [await popover.boundingBox(), await mark.boundingBox()];
				expect(at!.x).toBeGreaterThanOrEqual(0);
				expect(at!.x + at!.width).toBeLessThanOrEqual(NARROW.width);
				expect(at!.y).toBeGreaterThanOrEqual(0);
				expect(at!.y + at!.height).toBeLessThanOrEqual(NARROW.height);
				const gap = Math.max(by!.y - (at!.y + at!.height), at!.y - (by!.y + by!.height));
				expect(Math.abs(gap)).toBeLessThanOrEqual(2);
				await page.keyboard.press('Escape');
			}
	});

	it('moves nothing on the page', async () => {
		const { page, popover, prose } = await open();
		const height = () =>
			page.evaluate(() => [
				document.documentElement.scrollHeight,
				document.querySelector('#references')!.getBoundingClientRect().top,
			]);
		await prose.scrollIntoViewIfNeeded();
		const before = await height();
		await prose.hover();
		await popover.waitFor();
		expect(await height()).toEqual(before);
	});

	it('is not on paper', async () => {
		const { page, popover, fact } = await open();
		await fact.hover();
		await popover.waitFor();
		await page.emulateMedia({ media: 'print' });
		expect(await popover.isVisible()).toBe(false);
	});
});

describe('a page with citations', () => {
	it('needs no script: a mark leads to its reference', async () => {
		const { page, popover, prose } = await open({ viewport: DESKTOP, javaScriptEnabled: false });
		await prose.hover();
		await prose.click();
		await page.waitForURL('**/#ref-lee-2020');
		expect(await page.locator('#ref-lee-2020').isVisible()).toBe(true);
		expect(await popover.count()).toBe(0);
	});

	it('holds each reference once, no handler, no style attribute, and less than 2.5 KB of script for this', () => {
		const html = site.page(PATH);
		expect(html.split('Injections for knee arthritis').length - 1).toBe(1);
		const own = elements(main(html)).filter((element) => /(?:^| )sp-/.test(attribute(element, 'class') ?? ''));
		expect(own.length).toBeGreaterThan(20);
		const attributes = own.flatMap(({ attrs }) => attrs.map(({ name }) => name));
		expect(attributes.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
		const scripts = modules(html).filter((script) => script.includes('sp-popover'));
		expect(scripts).toHaveLength(1);
		expect(scripts[0]!.length).toBeLessThan(2500);
	});

	it('is the only page with that script', () => {
		for (const path of ['/', '/procedures/', '/sources/'])
			expect(modules(site.page(path)).filter((script) => script.includes('sp-popover'))).toEqual([]);
	});

	it('meets no error while references come and go', async () => {
		context = await browser.newContext({ viewport: DESKTOP });
		const page = await context.newPage();
		const troubles = watchTroubles(page, server.url);
		await page.goto(server.url + PATH);
		const { fact, prose, next } = marksOf(page);
		for (const mark of [fact, prose, next]) {
			await mark.hover();
			await page.locator('.sp-popover').waitFor();
		}
		await page.keyboard.press('Escape');
		expect(troubles).toEqual({ errors: [], foreign: [] });
	});
});

/** Puts the focus on a mark as the Tab key does. */
async function tabTo(page: Page, mark: Locator): Promise<void> {
	// From just before it: all tabs of the page up to there would take long.
	await mark.evaluate((element) => {
		const before = document.createElement('span');
		before.tabIndex = 0;
		element.before(before);
		before.focus();
	});
	await page.keyboard.press('Tab');
}

function focused(page: Page): Promise<string> {
	return page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
}

/** The texts of a page's modules, whether in the page or in files of their own. */
function modules(html: string): string[] {
	return elements(html)
		.filter((element) => element.tagName === 'script' && attribute(element, 'type') === 'module')
		.map((element) => {
			const src = attribute(element, 'src');
			return src ? site.read(`dist${src}`) : textOf(element);
		});
}
