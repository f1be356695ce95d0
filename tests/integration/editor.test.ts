import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LanguageServer } from '../support/language-server.ts';
import { REPOSITORY, runNode, Site } from '../support/site.ts';

const PROCEDURE = 'content/procedures/knee-injection.md';
/** An entry that an author has begun: it has no page yet. */
const BEGUN = 'content/conditions/knee-strain.md';
const ASTRO = join(REPOSITORY, 'node_modules/astro/bin/astro.mjs');

let site: Site;
let editor: LanguageServer;

beforeAll(async () => {
	site = Site.fromFixture('knees', { [BEGUN]: '---\ntitle: Knee strain\n\n---\n' });
	site.edit('astro.config.mjs', 'integrations:', 'experimental: { contentIntellisense: true },\n\tintegrations:');
	const { status, output } = await runNode([ASTRO, 'sync'], site.root);
	expect(status, output).toBe(0);
	editor = await LanguageServer.start(site);
});
afterAll(() => {
	editor.stop();
	site.dispose();
});

function lineOf(path: string, text: string): number {
	return site.read(path).split(text)[0]!.split('\n').length - 1;
}

describe("frontmatter in an editor that runs Astro's language server", () => {
	it('completes ids of the site and words of fixed lists', async () => {
		editor.open(PROCEDURE);
		const kind = lineOf(PROCEDURE, 'kind: injection');
		expect(await editor.complete(PROCEDURE, kind, 'kind: '.length)).toEqual(
			expect.arrayContaining(['injection', 'surgery']),
		);
		const purpose = lineOf(PROCEDURE, 'purpose: treat');
		expect(await editor.complete(PROCEDURE, purpose, 'purpose: '.length)).toEqual(
			expect.arrayContaining(['treat', 'diagnose', 'both']),
		);
	});

	it('explains a key', async () => {
		expect(await editor.hover(PROCEDURE, lineOf(PROCEDURE, 'inShort:'), 2)).toContain('The page in about 150 words');
	});

	it('finds nothing wrong in a good file', async () => {
		expect(await editor.problems(PROCEDURE)).toEqual([]);
	});

	it('helps with an entry that is not valid yet', async () => {
		editor.open(BEGUN);
		const offered = await editor.complete(BEGUN, 2, 0);
		expect(offered).toEqual(expect.arrayContaining(['summary', 'tryFirst']));
		expect(await editor.problems(BEGUN)).toContain('Missing property "summary".');
	});
});
