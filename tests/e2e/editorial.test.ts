import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attribute, elements, textOf } from '../support/html.ts';
import { tableRows } from '../support/markdown-table.ts';
import { REPOSITORY, Site } from '../support/site.ts';

let site: Site;

beforeAll(async () => {
	site = Site.fromRepository();
	const outcome = await site.build();
	expect(outcome.status, outcome.output).toBe(0);
});
afterAll(() => {
	site.dispose();
});

/** What a place such as `/procedures/x/#risks` holds: the page, and the text from the anchor to the next section. */
function place(path: string): { html: string; text: string | undefined } {
	const [page = '', anchor = ''] = path.split('#');
	const html = site.page(page);
	const found = elements(html).find((element) => attribute(element, 'id') === anchor);
	if (!found) return { html, text: undefined };
	if (!/^h[1-6]$/.test(found.tagName)) return { html, text: textOf(found) };
	// A heading speaks for all that follows it, up to the next heading of its level.
	const start = html.indexOf(`id="${anchor}"`);
	const end = html.slice(start).search(new RegExp(`<h[1-${found.tagName[1] ?? '2'}][ >]`));
	const section = html.slice(start, end === -1 ? undefined : start + end);
	return { html, text: elements(`<p ${section}`).slice(0, 1).map(textOf).join('') };
}

function words(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

describe('the table of the article', () => {
	const rows = tableRows(join(REPOSITORY, 'docs/article.md'));

	it('names a place for every statement', () => {
		expect(rows.length).toBeGreaterThan(30);
		expect(rows.filter((row) => row.where === '' || row['words there'] === '')).toEqual([]);
	});

	it.each(rows.map((row) => [row['no.'] ?? '', row] as const))('is true of statement %s', (_, row) => {
		const pairs = [
			[row.where, row['words there']],
			...(row['where it is disputed'] ? [[row['where it is disputed'], row['words of the dispute']]] : []),
		];
		for (const [path = '', quote = ''] of pairs) {
			const { text } = place(path.replaceAll('`', ''));
			expect(text, `${path} exists`).toBeDefined();
			expect(words(text ?? '')).toContain(words(quote));
		}
	});
});

describe('the table of the evidence', () => {
	const rows = tableRows(join(REPOSITORY, 'docs/evidence-use.md'));

	it('has a row for each claim once, shown or with a reason', () => {
		expect(rows.length).toBeGreaterThan(400);
		const ids = rows.map((row) => row.claim);
		expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
		expect(rows.filter((row) => row['shown at'] === '' && row['why not, or how'] === '')).toEqual([]);
	});

	it('names places that exist, on pages that cite the source', () => {
		const wrong = rows.flatMap((row) => {
			const paths = (row['shown at'] ?? '').split(/\s+/).filter((path) => path !== '');
			const source = /shown from `?([\w-]+)`?/.exec(row['why not, or how'] ?? '')?.[1] ?? row.source ?? '';
			return paths.flatMap((path) => {
				const { html, text } = place(path.replaceAll('`', ''));
				if (text === undefined) return [`${row.claim ?? ''}: ${path} does not exist`];
				const cited = html.includes(`id="ref-${source}"`) || html.includes(`/sources/#${source}"`);
				return cited ? [] : [`${row.claim ?? ''}: ${path} does not cite ${source}`];
			});
		});
		expect(wrong).toEqual([]);
	});
});
