import { afterEach, describe, expect, it } from 'vitest';
import { attribute, byId, elements, hasClass, links, main, textOf } from '../support/html.ts';
import { findBroken } from '../support/link-check.ts';
import { Site, type Outcome } from '../support/site.ts';

let site: Site;

afterEach(() => {
	site.dispose();
});

function build(files: Readonly<Record<string, string>> = {}): Promise<Outcome> {
	site = Site.fromFixture('knees', files);
	return site.build();
}

async function buildWell(files: Readonly<Record<string, string>> = {}): Promise<Outcome> {
	const outcome = await build(files);
	expect(outcome.status, outcome.output).toBe(0);
	const pages = site.list('dist').filter((file) => file.endsWith('.html') && file !== '404.html');
	expect(pages).toContain('procedures/knee-injection/index.html');
	expect(findBroken(site.path('dist'), pages)).toEqual([]);
	return outcome;
}

/** The fixture's Astro config with other options for Starlight. */
function config(options: string): Record<string, string> {
	return {
		'astro.config.mjs': `
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import starlightProcedures from 'starlight-procedures';

export default defineConfig({
	site: 'https://knees.example',
	integrations: [starlight({ title: 'Knees', ${options} })],
});`,
	};
}

function options(text: string): Record<string, string> {
	return { 'procedures.config.ts': `export default ${text};` };
}

/** The groups and links of a page's sidebar, from top to bottom. */
function sidebar(html: string): string[] {
	const rest = html.slice(html.indexOf('id="starlight__sidebar"'));
	return elements(rest.slice(rest.indexOf('>') + 1, rest.indexOf('</nav>')))
		.filter((element) => element.tagName === 'a' || element.tagName === 'summary')
		.map((element) => (element.tagName === 'a' ? (attribute(element, 'href') ?? '') : `# ${textOf(element)}`));
}

describe('wrong options', () => {
	it('stop the build with one message that names every one of them', async () => {
		const { status, output } = await build(options(`{ contnt: 'content', country: 'us', content: 7 }`));
		expect(status).toBe(1);
		expect(output.match(/procedures\.config\.ts has/g)).toHaveLength(1);
		expect(output).toContain('procedures.config.ts has 3 problems:');
		expect(output).toContain(
			'contnt: unknown option. Did you mean "content"? Options are content, base, format, country, guides, rules, reportUrl, noindexUnreviewed.',
		);
		expect(output).toContain('content: expected a string, found 7.');
		expect(output).toContain('country: expected two capital letters, such as "US", found "us".');
		expect(site.exists('dist')).toBe(false);
	});

	it('include a config file that exports nothing', async () => {
		const { status, output } = await build({ 'procedures.config.ts': `export const config = {};` });
		expect(status).toBe(1);
		expect(output).toContain(
			'procedures.config.ts has no default export. Write: export default defineProcedures({ … });',
		);
	});

	it('include a config file with a mistake of syntax, which is named', async () => {
		const { status, output } = await build({ 'procedures.config.ts': 'export default {' });
		expect(status).toBe(1);
		expect(output).toMatch(/procedures\.config\.ts cannot be loaded: /);
	});

	it('include a country that the vocabulary has no wording for', async () => {
		const { status, output } = await build(options(`{ country: 'FR' }`));
		expect(status).toBe(1);
		const lines = site.read('content/vocabulary.yaml').split('\n');
		const at = lines.findIndex((line) => line.startsWith('emergency:')) + 1;
		expect(output).toContain(`content/vocabulary.yaml:${at}:1 vocabulary/unknown `);
		expect(output).toContain('The site\'s country is "FR" (procedures.config), but emergency has no wording for it.');
	});

	it('include a content folder that does not exist', async () => {
		const { status, output } = await build(options(`{ content: 'texts' }`));
		expect(status).toBe(1);
		expect(output).toContain('texts/sources.yaml:1:1 schema/missing-file ');
		expect(output).toContain('texts/vocabulary.yaml:1:1 schema/missing-file ');
	});
});

describe('options', () => {
	it('have defaults: without a config file, content is in content and the wording is neutral', async () => {
		site = Site.fromFixture('knees');
		site.remove('procedures.config.ts');
		const { status, output } = await site.build();
		expect(status, output).toBe(0);
		const help = byId(site.page('procedures/knee-injection'), 'when-to-get-help').parentNode;
		expect(textOf(help as never)).toContain('Call your local emergency number now if:');
	});

	it('move the content to another folder', async () => {
		site = Site.fromFixture('knees', options(`{ content: './texts/medical/' }`));
		site.write('texts/README.md', 'Notes for authors.');
		site.rename('content', 'texts/medical');
		// One folder deeper, the component is reached by another way.
		site.edit('texts/medical/procedures/knee-arthroscopy.mdx', "'../../src/", "'../../../src/");
		const { status, output } = await site.build();
		expect(status, output).toBe(0);
		const page = site.page('procedures/knee-injection');
		expect(elements(main(page)).some((element) => hasClass(element, 'starlight-aside--tip'))).toBe(true);
		expect(elements(site.page('procedures/knee-arthroscopy')).some((element) => hasClass(element, 'sp-cite'))).toBe(
			true,
		);
	});
});

/** What a page tells search engines. */
function robots(html: string): (string | undefined)[] {
	return elements(html)
		.filter((element) => element.tagName === 'meta' && attribute(element, 'name') === 'robots')
		.map((element) => attribute(element, 'content'));
}

describe('pages without a review', () => {
	const GUIDE = (review: string) => `---\ntitle: A guide\n${review}---\n\nText.\n`;
	const guides = {
		'src/content/docs/waiting.md': GUIDE('review: { status: not-reviewed }\n'),
		'src/content/docs/plain.md': GUIDE(''),
		'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { guideSchema, procedureCollections } from 'starlight-procedures/content';

export const collections = {
	docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend: guideSchema }) }),
	...procedureCollections(),
};`,
	};

	it('are left to search engines by default', async () => {
		await buildWell(guides);
		for (const page of ['procedures/knee-injection', 'waiting']) expect(robots(site.page(page)), page).toEqual([]);
	});

	it('are kept from search engines where the site asks for it, and no other page is', async () => {
		await buildWell({ ...options('{ noindexUnreviewed: true }'), ...guides });
		expect(robots(site.page('procedures/knee-injection'))).toEqual(['noindex']);
		expect(robots(site.page('conditions/knee-arthritis'))).toEqual(['noindex']);
		// A clinician has reviewed this one.
		expect(robots(site.page('procedures/knee-arthroscopy'))).toEqual([]);
		for (const page of ['compare', 'guidelines', 'waiting']) expect(robots(site.page(page)), page).toEqual(['noindex']);
		for (const page of ['plain', 'sources', 'procedures']) expect(robots(site.page(page)), page).toEqual([]);
	});
});

describe('reports of mistakes', () => {
	/** Where the page's link to report a mistake leads. */
	const reports = (page: string) =>
		links(site.page(page))
			.filter(({ text }) => text === 'Report a mistake on this page')
			.map(({ href }) => href);

	it('have no link where the site names no address', async () => {
		await buildWell();
		expect(reports('procedures/knee-injection')).toEqual([]);
	});

	it('have a link on every page, with its title and address', async () => {
		await buildWell(options(`{ reportUrl: 'https://x.example/new?title={title}&body={url}' }`));
		const pages = site.list('dist').filter((file) => file.endsWith('index.html'));
		expect(pages.length).toBeGreaterThan(8);
		for (const page of pages) expect(reports(page.replace(/\/?index\.html$/, '')), page).toHaveLength(1);
		expect(reports('procedures/knee-injection')).toEqual([
			'https://x.example/new?title=Knee%20injection&body=https%3A%2F%2Fknees.example%2Fprocedures%2Fknee-injection%2F',
		]);
	});

	it('tell a site with a footer of its own what it loses, and leave footers alone where there are no reports', async () => {
		const footer = { 'src/components/Foot.astro': '<footer class="own">Own</footer>' };
		const own = config(`plugins: [starlightProcedures()], components: { Footer: './src/components/Foot.astro' },`);
		const quiet = await buildWell({ ...own, ...footer });
		expect(quiet.output).not.toContain('Footer');
		site.dispose();
		const told = await buildWell({ ...own, ...footer, ...options(`{ reportUrl: 'https://x.example/' }`) });
		expect(told.output).toContain(
			'Your site overrides Footer, so links to report a mistake are off. Put <ReportLink /> from starlight-procedures/components/ReportLink.astro into your component to have them back.',
		);
		expect(site.page('procedures/knee-injection')).toContain('class="own"');
		expect(reports('procedures/knee-injection')).toEqual([]);
	});
});

describe('the setup of a site', () => {
	it('is explained where the collections are there but the plugin is not', async () => {
		const { status, output } = await build(config(''));
		expect(status).toBe(1);
		expect(output).toContain(
			'The collections procedures, conditions, guidelines, glossary, sources, vocabulary need the plugin that fills them. Add starlightProcedures() to the plugins of starlight() in astro.config.mjs.',
		);
	});

	it("may override PageTitle, is warned, and gets the plugin's heading back by its component", async () => {
		const files = {
			...config(`plugins: [starlightProcedures()], components: { PageTitle: './src/components/Title.astro' },`),
			'src/components/Title.astro': '<h1 id="_top" class="own">{Astro.locals.starlightRoute.entry.data.title}</h1>',
		};
		const { output } = await buildWell(files);
		expect(output).toContain('Your site overrides PageTitle, so breadcrumbs and search facets are off.');
		const page = site.page('procedures/knee-injection');
		expect(hasClass(byId(page, '_top'), 'own')).toBe(true);
		expect(page).not.toContain('sp-breadcrumbs');

		site.write(
			'src/components/Title.astro',
			`---
import PageHeading from 'starlight-procedures/components/PageHeading.astro';
---
<PageHeading><h1 id="_top" class="own">{Astro.locals.starlightRoute.entry.data.title}</h1></PageHeading>`,
		);
		const again = await site.build();
		expect(again.status, again.output).toBe(0);
		expect(site.page('procedures/knee-injection')).toContain('sp-breadcrumbs');
		expect(hasClass(byId(site.page('procedures/knee-injection'), '_top'), 'own')).toBe(true);
	});

	it('may place the links itself: none is added a second time', async () => {
		await buildWell(
			config(`
		plugins: [starlightProcedures()],
		sidebar: [
			{ label: 'Treatments', items: [{ label: 'Everything we do', link: 'procedures' }] },
			{ label: 'Deeper', items: [{ label: 'Still deeper', items: [{ label: 'Illnesses', link: '/conditions/' }] }] },
			{ label: 'Side by side', link: '/compare/' },
		],`),
		);
		const entries = sidebar(site.page('procedures/knee-injection'));
		const links = entries.filter((entry) => !entry.startsWith('#'));
		expect(links).toEqual([...new Set(links)]);
		expect(entries).toEqual([
			'# Treatments',
			// As its author wrote it; the procedures come below it all the same.
			'/procedures',
			'/procedures/knee-arthroscopy/',
			'/procedures/knee-injection/',
			'# Deeper',
			'# Still deeper',
			'/conditions/',
			'/conditions/knee-arthritis/',
			'/compare/',
			'# Compare and look up',
			'/guidelines/',
			'/a-to-z/',
			'/glossary/',
			'/sources/',
		]);
	});

	it('needs no sidebar: guides stay in it, above the groups of the plugin', async () => {
		await buildWell({
			'src/content/docs/guides/first-visit.md': '---\ntitle: Your first visit\n---\n\nBring your letters.\n',
		});
		const entries = sidebar(site.page('procedures/knee-injection'));
		expect(entries.filter((entry) => !entry.startsWith('#'))).toEqual([
			'/',
			'/guides/first-visit/',
			'/procedures/',
			'/procedures/knee-arthroscopy/',
			'/procedures/knee-injection/',
			'/conditions/',
			'/conditions/knee-arthritis/',
			'/compare/',
			'/guidelines/',
			'/a-to-z/',
			'/glossary/',
			'/sources/',
		]);
		expect(links(site.page('guides/first-visit')).map(({ href }) => href)).toContain('/procedures/knee-injection/');
	});
});

describe('a retired page', () => {
	it('stays, says why and what to read instead, and is out of the lists', async () => {
		site = Site.fromFixture('knees');
		site.edit(
			'content/procedures/knee-arthroscopy.mdx',
			'\n---\n\n',
			`\nretired: { on: 2026-01-05, reason: It is no longer done., instead: knee-injection }\n---\n\n`,
		);
		site.edit('content/procedures/knee-injection.md', 'leadsTo: [knee-arthroscopy]\n', '');
		site.edit('content/procedures/knee-injection.md', '  - procedure: knee-arthroscopy\n', '');
		const outcome = await site.build();
		expect(outcome.status, outcome.output).toBe(0);
		const page = main(site.page('procedures/knee-arthroscopy'));
		const strip = elements(page).find((element) => hasClass(element, 'sp-retired'));
		expect(strip && textOf(strip).replace(/\s+/g, ' ').trim()).toBe(
			'This page is no longer kept up to date, since January 5, 2026. It is no longer done. Read instead: Knee injection',
		);
		expect(main(site.page('procedures/knee-injection'))).not.toContain('sp-retired');
		for (const list of ['procedures', 'compare'])
			expect(links(main(site.page(list))).map(({ href }) => href)).not.toContain('/procedures/knee-arthroscopy/');
	});
});
