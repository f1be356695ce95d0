import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { Site } from '../support/site.ts';

const DAY = { SOURCE_DATE_EPOCH: '1774000000' };
const CONDITION = 'content/conditions/knee-arthritis.md';

let sites: Site[] = [];

afterEach(() => {
	for (const site of sites) site.dispose();
	sites = [];
});

function copy(files: Readonly<Record<string, string>> = {}): Site {
	const site = Site.fromFixture('knees', files);
	sites.push(site);
	return site;
}

async function build(site: Site): Promise<void> {
	const outcome = await site.build(DAY);
	expect(outcome.status, outcome.output).toBe(0);
}

/** The digest of every file that was built. */
function digests(site: Site): Record<string, string> {
	return Object.fromEntries(
		site.list('dist').map((file) => [
			file,
			createHash('sha256')
				.update(readFileSync(site.path(`dist/${file}`)))
				.digest('hex'),
		]),
	);
}

/** The same edit to any copy: it shows on the condition's page, on both procedures' pages and on every list. */
function retitle(site: Site): void {
	site.edit(CONDITION, 'title: Knee arthritis', 'title: Worn knee joint');
	site.edit(CONDITION, 'The lining of the joint changes.', 'The lining of the joint wears.');
}

describe('the output', () => {
	it('is the same to the byte wherever the site lies, search index included', async () => {
		const [one, two] = [copy(), copy()];
		expect(one.root).not.toBe(two.root);
		await build(one);
		await build(two);
		const built = digests(one);
		expect(Object.keys(built)).toEqual(
			expect.arrayContaining(['pagefind/pagefind.js', 'procedures/knee-injection/index.html']),
		);
		expect(digests(two)).toEqual(built);
	});

	it('holds no path of the machine that built it', async () => {
		const site = copy();
		await build(site);
		const telling = site.list('dist').filter((file) => readFileSync(site.path(`dist/${file}`)).includes(site.root));
		expect(telling).toEqual([]);
	});

	it('depends on the day only by SOURCE_DATE_EPOCH', async () => {
		const site = copy();
		await build(site);
		const review = (page: string) => /data-review="([^"]+)"/.exec(page)?.[1];
		expect(review(site.page('procedures/knee-arthroscopy'))).toBe('overdue');
		// 2021-01-01: after the review and before it is due again.
		site.rewrite('content/procedures/knee-arthroscopy.mdx', /^checks: .*\n/m, '');
		const outcome = await site.build({ SOURCE_DATE_EPOCH: '1609459200' });
		expect(outcome.status, outcome.output).toBe(0);
		expect(review(site.page('procedures/knee-arthroscopy'))).toBe('reviewed');
	});
});

describe.each([
	['as it comes', ''],
	["with Astro's incremental build", 'experimental: { incrementalBuild: true },'],
])('a second build over the cache, %s', (_name, setting) => {
	const config = {
		'astro.config.mjs': `
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import starlightProcedures from 'starlight-procedures';

export default defineConfig({
	site: 'https://knees.example',
	${setting}
	integrations: [starlight({ title: 'Knees', plugins: [starlightProcedures()] })],
});`,
	};

	it('equals a cold build of the same content, after an edit to a condition', async () => {
		const [warm, cold] = [copy(config), copy(config)];
		await build(warm);
		const before = digests(warm);
		expect(warm.list('node_modules/.astro').length + warm.list('.astro').length).toBeGreaterThan(0);
		retitle(warm);
		await build(warm);
		retitle(cold);
		await build(cold);
		const after = digests(cold);
		expect(after['procedures/knee-injection/index.html']).not.toBe(before['procedures/knee-injection/index.html']);
		expect(digests(warm)).toEqual(after);
	});

	it('equals a cold build after an edit to a source, and after a page was deleted', async () => {
		const [warm, cold] = [copy(config), copy(config)];
		await build(warm);
		for (const site of [warm, cold]) {
			site.edit('content/sources.yaml', 'title: Injections for knee arthritis', 'title: Needles for knee arthritis');
			site.remove('content/procedures/knee-arthroscopy.mdx');
			site.edit('content/procedures/knee-injection.md', 'leadsTo: [knee-arthroscopy]\n', '');
			site.edit('content/procedures/knee-injection.md', '  - procedure: knee-arthroscopy\n', '');
			await build(site);
		}
		expect(warm.exists('dist/procedures/knee-arthroscopy/index.html')).toBe(false);
		expect(digests(warm)).toEqual(digests(cold));
	});
});
