import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attribute, elements, links, main } from '../support/html.ts';
import { findBroken } from '../support/link-check.ts';
import { REPOSITORY, runNode, Site } from '../support/site.ts';

const PROGRAM = join(REPOSITORY, 'plugins/starlight-procedures/bin/starlight-procedures');

/** The fixture's config with settings that change every address of the site. */
function config(settings: string, options: string): Readonly<Record<string, string>> {
	return {
		'procedures.config.ts': `export default { ${options} };`,
		'astro.config.mjs': `
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import starlightProcedures from 'starlight-procedures';

export default defineConfig({
	site: 'https://knees.example',
	${settings}
	integrations: [starlight({ title: 'Knees', plugins: [starlightProcedures()] })],
});`,
	};
}

function create(settings: string, options: string, files: Readonly<Record<string, string>>): Site {
	return Site.fromFixture('knees', { ...config(settings, options), ...files });
}

async function build(site: Site): Promise<void> {
	const outcome = await site.build();
	expect(outcome.status, outcome.output).toBe(0);
}

function htmlFiles(site: Site): string[] {
	return site.list('dist').filter((file) => file.endsWith('.html') && file !== '404.html');
}

/** The addresses that the sidebar marks as the current page. */
function current(html: string): (string | undefined)[] {
	const sidebar = html.slice(html.indexOf('id="starlight__sidebar"'));
	return elements(sidebar.slice(sidebar.indexOf('>') + 1, sidebar.indexOf('</nav>')))
		.filter((element) => element.tagName === 'a' && attribute(element, 'aria-current') === 'page')
		.map((element) => attribute(element, 'href'));
}

const hrefs = (html: string) => links(html).map(({ href }) => href);

describe("a site below a base, with trailingSlash 'always'", () => {
	let site: Site;

	beforeAll(async () => {
		site = create(`base: '/handbook', trailingSlash: 'always',`, `base: '/handbook',`, {
			// Only the plugin adds the base: links in Starlight's own pages are the site's affair.
			'src/content/docs/index.md': '---\ntitle: Knees\n---\n\nStart with [all procedures](/handbook/procedures/).\n',
		});
		await build(site);
	});
	afterAll(() => {
		site.dispose();
	});

	it('has no link, anchor or asset that leads nowhere or out of the base', () => {
		expect(htmlFiles(site)).toContain('procedures/knee-injection/index.html');
		expect(findBroken(site.path('dist'), htmlFiles(site), '/handbook/')).toEqual([]);
	});

	it('puts the base in front of links in frontmatter views, running text and breadcrumbs', () => {
		const page = site.page('procedures/knee-injection');
		expect(hrefs(main(page))).toEqual(
			expect.arrayContaining([
				'/handbook/procedures/',
				'/handbook/conditions/knee-arthritis/',
				'/handbook/procedures/knee-arthroscopy/',
			]),
		);
		expect(main(page)).toMatch(/See <a href="\/handbook\/conditions\/knee-arthritis\/">knee\s+arthritis<\/a>/);
		expect(hrefs(main(page)).filter((href) => href.startsWith('/') && !href.startsWith('/handbook/'))).toEqual([]);
	});

	it.each(['procedures/knee-injection', 'conditions/knee-arthritis', 'compare', 'procedures'])(
		'marks %s in the sidebar, and nothing else',
		(path) => {
			expect(current(site.page(path))).toEqual([`/handbook/${path}/`]);
		},
	);
});

describe("a site with trailingSlash 'never' and one file a page", () => {
	let site: Site;

	beforeAll(async () => {
		site = create(`trailingSlash: 'never', build: { format: 'file' },`, `format: 'file',`, {
			'src/content/docs/index.md': '---\ntitle: Knees\n---\n\nStart with [all procedures](/procedures.html).\n',
		});
		await build(site);
	});
	afterAll(() => {
		site.dispose();
	});

	it('has no link, anchor or asset that leads nowhere', () => {
		expect(htmlFiles(site)).toEqual(expect.arrayContaining(['procedures.html', 'procedures/knee-injection.html']));
		expect(findBroken(site.path('dist'), htmlFiles(site))).toEqual([]);
	});

	it('links files by their name, and marks the current one in the sidebar', () => {
		const page = site.read('dist/procedures/knee-injection.html');
		expect(hrefs(main(page))).toContain('/procedures/knee-arthroscopy.html');
		expect(current(page)).toEqual(['/procedures/knee-injection.html']);
		expect(current(site.read('dist/compare.html'))).toEqual(['/compare.html']);
	});
});

describe("a site below a base with trailingSlash 'never'", () => {
	let site: Site;

	beforeAll(async () => {
		site = create(`base: '/handbook', trailingSlash: 'never',`, `base: '/handbook',`, {
			'src/content/docs/index.md': '---\ntitle: Knees\n---\n\nStart with [all procedures](/handbook/procedures).\n',
		});
		await build(site);
	});
	afterAll(() => {
		site.dispose();
	});

	it('has no broken links, and none of its own ends in a slash', () => {
		expect(findBroken(site.path('dist'), htmlFiles(site), '/handbook/')).toEqual([]);
		const page = site.page('procedures/knee-injection');
		const own = hrefs(main(page)).filter((href) => href.startsWith('/handbook/procedures'));
		expect(own).toContain('/handbook/procedures/knee-arthroscopy');
		expect(own.filter((href) => href.endsWith('/'))).toEqual([]);
		expect(current(page)).toEqual(['/handbook/procedures/knee-injection']);
	});
});

describe('links in guides', () => {
	const sites: Site[] = [];
	const guide = (...links: string[]) => ({
		'src/content/docs/index.md': `---\ntitle: Knees\n---\n\n${links.map((link) => `[x](${link})`).join('\n\n')}\n`,
	});
	const broken = async (options: string, files: Readonly<Record<string, string>>) => {
		const site = Site.fromFixture('knees', { 'procedures.config.ts': `export default { ${options} };`, ...files });
		sites.push(site);
		const { output } = await runNode([PROGRAM, 'check', '--reporter', 'json', 'src'], site.root);
		return (JSON.parse(output) as { found: string; suggestion: string }[]).map(({ found, suggestion }) => [
			found,
			suggestion,
		]);
	};
	afterAll(() => {
		for (const site of sites) site.dispose();
	});

	it('have to start with the base', async () => {
		const links = ['/handbook/procedures/', '/procedures/', '/handbook/procedures/knee-injektion/', '../procedures/'];
		expect(await broken(`base: '/handbook',`, guide(...links))).toEqual([
			['/procedures/', '/handbook/procedures/'],
			['/handbook/procedures/knee-injektion/', '/handbook/procedures/knee-injection/'],
		]);
	});

	it('end as the pages do', async () => {
		const links = ['/procedures.html', '/procedures/knee-injection.html', '/procedures/knee-injektion.html', '/'];
		expect(await broken(`format: 'file',`, guide(...links))).toEqual([
			['/procedures/knee-injektion.html', '/procedures/knee-injection.html'],
		]);
		expect(await broken('', guide('/procedures.html', '/procedures'))).toEqual([['/procedures.html', '/procedures/']]);
	});
});

describe('two configs that name different addresses', () => {
	it('stop the build, and are told what to write', async () => {
		const site = create(`base: '/handbook', build: { format: 'file' },`, '', {});
		const { status, output } = await site.build();
		site.dispose();
		expect(status).not.toBe(0);
		expect(output).toContain(`Write in procedures.config: base: '/handbook/', format: 'file'`);
	});
});
