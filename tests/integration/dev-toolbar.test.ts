import { chmodSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { DevServer, Site, until } from '../support/site.ts';

const PROCEDURE = 'content/procedures/knee-injection.md';
const CONDITION = 'content/conditions/knee-arthritis.md';
const HOSTILE = '<img src=x onerror=document.title=1>';

let browser: Browser;
let site: Site;
let server: DevServer;
let url: string;
let page: Page;

beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(async () => {
	await browser.close();
});
beforeEach(async () => {
	site = Site.fromFixture('knees');
	// What Vite starts in place of an editor writes down what it was told to open.
	site.write('editor.sh', '#!/bin/sh\necho "$@" > "$(dirname "$0")/opened.txt"\n');
	chmodSync(site.path('editor.sh'), 0o755);
	vi.stubEnv('LAUNCH_EDITOR', site.path('editor.sh'));
	({ server, url } = await DevServer.start(site));
	page = await browser.newPage();
});
afterEach(async () => {
	await page.close();
	await server.stop();
	vi.unstubAllEnvs();
	site.dispose();
});

const strip = () => page.locator('.sp-broken');
const app = () => page.locator('astro-dev-toolbar-app-canvas[data-app-id="starlight-procedures"]');
const section = (name: string) => app().getByRole('region', { name, exact: true });
const toolbarButton = () => page.getByRole('button', { name: 'Content checks' });

/** `line:column` of the first place of some text. */
function placeOf(path: string, text: string): string {
	const before = site.read(path).split(text)[0]!.split('\n');
	return `${before.length}:${before.at(-1)!.length + 1}`;
}

/** What the stand-in for an editor was told to open. */
function openedInEditor(): Promise<string> {
	return until(
		() => Promise.resolve(site.exists('opened.txt') ? site.read('opened.txt') : ''),
		(said) => said !== '',
	);
}

/** Opens a page with the app on it, by keyboard as authors may. */
async function openApp(path: string): Promise<void> {
	await page.goto(url + path);
	await toolbarButton().focus();
	await page.keyboard.press('Enter');
	await section('This page').waitFor();
}

describe('the strip and the toolbar app', () => {
	it('name what is wrong after a bad save, and are gone after a good one', async () => {
		await page.goto(`${url}/procedures/knee-injection/`);
		await page.getByText('Medicine is put into the knee joint').first().waitFor();
		expect(await strip().count()).toBe(0);

		site.edit(PROCEDURE, 'summary: Medicine is put into', 'sumary: A broken edit about');
		await strip().waitFor();
		const place = `${PROCEDURE}:${placeOf(PROCEDURE, 'sumary')}`;
		const text = await strip().innerText();
		expect(text).toContain('This page shows its last good version. Its file has 1 mistake.');
		expect(text).toContain(`${place} Unknown key "sumary". Did you mean "summary"?`);
		expect(await page.getByText('Medicine is put into the knee joint').count()).toBeGreaterThan(0);

		await openApp('/procedures/knee-injection/');
		const finding = section('This page').getByRole('listitem').filter({ hasText: 'Unknown key "sumary"' });
		expect(await finding.innerText()).toContain('Error');
		expect(await finding.getByRole('link').getAttribute('href')).toMatch(/\/authors\/rules\/schema\/unknown-key\/$/);

		await finding.getByRole('button', { name: place }).focus();
		await page.keyboard.press('Enter');
		expect(await openedInEditor()).toContain(site.path(PROCEDURE));

		site.edit(PROCEDURE, 'sumary: A broken edit about', 'summary: A mended edit about');
		await page.getByText('A mended edit about').first().waitFor();
		await strip().waitFor({ state: 'detached' });
		await openApp('/procedures/knee-injection/');
		expect(await section('This page').innerText()).not.toContain('sumary');
	});

	it('follow each save while the app is open, and list other files apart', async () => {
		await openApp('/conditions/knee-arthritis/');
		await page.evaluate(() => Object.assign(window, { isSameLoad: true }));
		site.edit(PROCEDURE, 'purpose: treat', 'purpose: treet');
		await section('The rest of the site').getByText('purpose is "treet"').waitFor();
		expect(await section('This page').innerText()).not.toContain('treet');
		expect(await page.evaluate(() => 'isSameLoad' in window)).toBe(true);

		const place = `${PROCEDURE}:${placeOf(PROCEDURE, 'treet')}`;
		await app().getByRole('button', { name: place }).focus();
		site.edit(PROCEDURE, 'purpose: treet', 'purpose: trreat');
		await section('The rest of the site').getByText('purpose is "trreat"').waitFor();
		expect(await page.evaluate(() => 'isSameLoad' in window)).toBe(true);
		await page.keyboard.press('Enter');
		expect(await openedInEditor()).toContain(site.path(PROCEDURE));
	});

	it("say so where mistakes elsewhere hold back this page's edit", async () => {
		await page.goto(`${url}/conditions/knee-arthritis/`);
		site.edit(PROCEDURE, 'purpose: treat', 'purpose: treet');
		await server.printed(/The last good version stays/);
		expect(await strip().count()).toBe(0);
		site.edit(CONDITION, 'title: Knee arthritis', 'title: Worn knee joint');
		await strip().waitFor();
		const text = await strip().innerText();
		expect(text).toContain(
			'This page does not show your last edit. It waits until 1 mistake in other files is mended.',
		);
		expect(text).toContain(`${PROCEDURE}:${placeOf(PROCEDURE, 'treet')}`);
		site.edit(PROCEDURE, 'purpose: treet', 'purpose: treat');
		await page.getByText('Worn knee joint').first().waitFor();
		await strip().waitFor({ state: 'detached' });
	});

	it('show hostile text as text', async () => {
		site.edit(PROCEDURE, 'purpose: treat', `purpose: "${HOSTILE}"`);
		await server.printed(/The last good version stays/);
		await openApp('/procedures/knee-injection/');
		expect(await strip().innerText()).toContain(HOSTILE);
		expect(await section('This page').innerText()).toContain(HOSTILE);
		expect(await app().locator('img').count()).toBe(0);
		expect(await strip().locator('img').count()).toBe(0);
	});

	it('say of a file that never was valid what is wrong, on a page that is there', async () => {
		site.write('content/conditions/knee-strain.md', '---\ntitle: Knee strain\n---\n');
		await server.printed(/knee-strain\.md/);
		await openApp('/');
		await section('The rest of the site').getByText('The key "summary" is missing').waitFor();
		expect(await toolbarButton().locator('.notification').getAttribute('data-level')).toBe('error');
	});
});

describe('a build', () => {
	it('has nothing of either', async () => {
		const { status, output } = await site.build();
		expect(status, output).toBe(0);
		for (const file of site.list('dist').filter((name) => /\.(?:html|css|js)$/.test(name))) {
			const text = site.read(`dist/${file}`);
			expect(text, file).not.toContain('sp-broken');
			expect(text, file).not.toContain('last good version');
			expect(text, file).not.toContain('starlight-procedures:shows');
			expect(text, file).not.toContain('Content checks');
		}
	});
});
