import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { byId, links, main, textOf } from '../support/html.ts';
import { DevServer, Site, until } from '../support/site.ts';

const PROCEDURE = 'content/procedures/knee-injection.md';
const CONDITION = 'content/conditions/knee-arthritis.md';

let site: Site;
let server: DevServer;
let url: string;

beforeEach(() => {
	site = Site.fromFixture('knees');
});
afterEach(async () => {
	await server.stop();
	site.dispose();
});

async function start(): Promise<void> {
	({ server, url } = await DevServer.start(site));
}

interface Answer {
	readonly status: number;
	readonly html: string;
}

async function get(path: string): Promise<Answer> {
	const response = await fetch(url + path);
	return { status: response.status, html: await response.text() };
}

/** The page once it holds what is looked for. */
function page(path: string, holds: (html: string) => boolean): Promise<Answer> {
	return until(
		() => get(path),
		({ status, html }) => status === 200 && holds(html),
	);
}

/** `line:column` of the first place of some text. */
function placeOf(path: string, text: string): string {
	const before = site.read(path).split(text)[0]!.split('\n');
	return `${before.length}:${before.at(-1)!.length + 1}`;
}

function sidebar(html: string): string {
	const start = html.indexOf('id="starlight__sidebar"');
	return html.slice(start, html.indexOf('</nav>', start));
}

const titles = (html: string) => links(html).map(({ text }) => text);

describe('the dev server', () => {
	it('renders pages, generated and hand-written', async () => {
		await start();
		const { status, html } = await get('/procedures/knee-injection/');
		expect(status).toBe(200);
		expect(textOf(byId(html, '_top'))).toBe('Knee injection');
		expect(textOf(byId(html, 'what-it-is-for').parentNode as never)).toContain('Knee arthritis');
		expect((await get('/')).html).toContain('Start with');
	});

	it('counts findings that hold nothing back in one line, once', async () => {
		await start();
		let mark = server.mark;
		site.edit(CONDITION, '## What it is', '## What it is\n\n#### How it feels');
		await server.printed(/1 warning in 1 file\. To list them: starlight-procedures check/, mark);
		mark = server.mark;
		site.edit(CONDITION, '#### How it feels', '#### How it is');
		await server.printed(/Content is up to date/, mark);
		site.edit(CONDITION, '#### How it is', '##### How it is');
		const [both] = await server.printed(/Content is up to date[^]*Content is up to date/, mark);
		expect(both).not.toContain('To list them');
	});

	it('reports a bad edit by its place, keeps the last good page, and takes the mended file without a restart', async () => {
		await start();
		await page('/procedures/knee-injection/', (html) => html.includes('Medicine is put into the knee joint'));

		let mark = server.mark;
		site.edit(PROCEDURE, 'summary: Medicine is put into', 'sumary: A broken edit about');
		await server.printed(/The last good version stays/, mark);
		const [, found] = await server.printed(
			/^ *(content\/\S+ \S+) Unknown key "sumary"\. Did you mean "summary"\?/m,
			mark,
		);
		expect(found).toBe(`${PROCEDURE}:${placeOf(PROCEDURE, 'sumary')} schema/unknown-key`);
		expect(server.alive).toBe(true);
		const kept = await get('/procedures/knee-injection/');
		expect(kept.status).toBe(200);
		expect(kept.html).toContain('Medicine is put into the knee joint');
		expect(kept.html).not.toContain('A broken edit');
		expect((await get('/conditions/knee-arthritis/')).status).toBe(200);

		mark = server.mark;
		site.edit(PROCEDURE, 'sumary: A broken edit about', 'summary: A mended edit about');
		await server.printed(/Content is up to date/, mark);
		await page('/procedures/knee-injection/', (html) => html.includes('A mended edit about'));
	});

	it("shows a condition's new title on its procedure's page, in the sidebar and on its own page", async () => {
		await start();
		await page('/procedures/knee-injection/', (html) => titles(sidebar(html)).includes('Knee arthritis'));
		site.edit(CONDITION, 'title: Knee arthritis', 'title: Worn knee joint');
		const { html } = await page('/procedures/knee-injection/', (found) => found.includes('Worn knee joint'));
		expect(textOf(byId(html, 'what-it-is-for').parentNode as never)).toContain('Worn knee joint');
		expect(titles(sidebar(html))).toContain('Worn knee joint');
		expect(titles(sidebar(html))).not.toContain('Knee arthritis');
		expect(textOf(byId((await get('/conditions/knee-arthritis/')).html, '_top'))).toBe('Worn knee joint');
	});

	it('shows a page for a new file and in the index, and none once the file is deleted', async () => {
		await start();
		expect((await get('/procedures/knee-wash/')).status).toBe(404);
		const text = site.read(PROCEDURE);
		site.write(
			'content/procedures/knee-wash.md',
			text.replace('title: Knee injection', 'title: Knee wash').replace(/^aliases: .*$/m, 'aliases: [joint rinse]'),
		);
		const { html } = await page('/procedures/knee-wash/', () => true);
		expect(textOf(byId(html, '_top'))).toBe('Knee wash');
		expect(titles(main((await get('/procedures/')).html))).toContain('Knee wash');

		site.remove('content/procedures/knee-wash.md');
		await until(
			() => get('/procedures/knee-wash/'),
			({ status }) => status === 404,
		);
		expect(titles(main((await get('/procedures/')).html))).not.toContain('Knee wash');
		expect(server.alive).toBe(true);
	});

	it('starts with a broken file, reports it, serves the other pages, and takes the file once it is mended', async () => {
		site.edit(PROCEDURE, 'purpose: treat', 'purpose: treet');
		await start();
		const [, found] = await server.printed(/^ *(content\/\S+ \S+) purpose is "treet"\. Did you mean "treat"\?/m);
		expect(found).toBe(`${PROCEDURE}:${placeOf(PROCEDURE, 'treet')} schema/enum`);
		expect((await get('/procedures/knee-arthroscopy/')).status).toBe(200);
		expect((await get('/conditions/knee-arthritis/')).status).toBe(200);
		expect((await get('/')).status).toBe(200);
		expect((await get('/procedures/knee-injection/')).status).toBe(404);
		expect(server.alive).toBe(true);

		site.edit(PROCEDURE, 'purpose: treet', 'purpose: treat');
		await page('/procedures/knee-injection/', () => true);
	});

	it('shows an edit to the text of an MDX entry, with the citation it adds', async () => {
		await start();
		await page('/procedures/knee-arthroscopy/', (html) => html.includes('The camera goes in.'));
		site.edit('content/procedures/knee-arthroscopy.mdx', 'The camera goes in.', 'The scope goes in.[^lee-2020]');
		// Vite sees the new text a moment before the collections do.
		const { html } = await page(
			'/procedures/knee-arthroscopy/',
			(found) => found.includes('The scope goes in.') && found.includes('href="#ref-lee-2020"'),
		);
		expect(html).not.toContain('The camera goes in.');
		expect(html).not.toContain('[^lee-2020]');
		expect(html).not.toContain('user-content-fn');
	});

	it('shows an edit to the text of a Markdown entry, and an edit to a source', async () => {
		await start();
		await page('/procedures/knee-injection/', (html) => html.includes('The doctor cleans your skin.'));
		site.edit(PROCEDURE, 'The doctor cleans your skin.', 'The nurse cleans your skin.');
		await page('/procedures/knee-injection/', (html) => html.includes('The nurse cleans your skin.'));
		site.edit('content/sources.yaml', 'title: Injections for knee arthritis', 'title: Needles for knee arthritis');
		await page('/procedures/knee-injection/', (html) => html.includes('Needles for knee arthritis'));
	});
});
