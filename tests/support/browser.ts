import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
/** The browser talks to nobody but the site under test. */
const ARGUMENTS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
];

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 360, height: 740 };

/** The machine's own Chromium: CHROMIUM_PATH, else the first on the PATH. */
export function launchBrowser(): Promise<Browser> {
	return chromium.launch({ executablePath: findChromium(), args: ARGUMENTS });
}

function findChromium(): string {
	const { CHROMIUM_PATH: chosen, PATH = '' } = process.env;
	if (chosen) return chosen;
	const candidates = NAMES.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name)));
	const found = candidates.find(isExecutable);
	if (!found) throw new Error('There is no Chromium on the PATH. Install one or set CHROMIUM_PATH.');
	return found;
}

function isExecutable(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** What goes wrong on a page without anyone seeing it. */
export interface Troubles {
	/** Errors in the console, uncaught errors, and requests that failed. */
	readonly errors: string[];
	/** Requests to anywhere but the site. */
	readonly foreign: string[];
}

/** Listens to a page from now on. */
export function watchTroubles(page: Page, siteUrl: string): Troubles {
	const troubles: Troubles = { errors: [], foreign: [] };
	page.on('console', (message) => {
		if (message.type() === 'error') troubles.errors.push(message.text());
	});
	page.on('pageerror', (error) => troubles.errors.push(error.message));
	page.on('request', (request) => {
		const url = request.url();
		if (!url.startsWith(`${siteUrl}/`) && !url.startsWith('data:') && !url.startsWith('blob:'))
			troubles.foreign.push(url);
	});
	page.on('response', (response) => {
		if (response.status() >= 400) troubles.errors.push(`${response.status()} ${response.url()}`);
	});
	return troubles;
}
