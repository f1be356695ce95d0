import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attribute, byId, elements, textOf } from '../support/html.ts';
import { Site } from '../support/site.ts';

const HOSTILE = `Knee </title><script>window.ran = true</script> <b>$t(404.text)</b> {{label}}`;

describe('markup in a title, an alias and a label', () => {
	let site: Site;

	beforeAll(async () => {
		site = Site.fromFixture('knees');
		site.edit('content/procedures/knee-injection.md', 'title: Knee injection', `title: '${HOSTILE}'`);
		site.edit('content/procedures/knee-injection.md', 'aliases: [joint jab', `aliases: ['${HOSTILE}'`);
		site.edit('content/vocabulary.yaml', 'label: Injection', `label: '${HOSTILE}'`);
		// A site may let such texts be: then nothing but our printing them as text stands between them and the reader.
		site.write(
			'procedures.config.ts',
			"export default { country: 'US', rules: [{ rule: 'structure/markup-in-frontmatter', level: 'off' }] };",
		);
		const { status, output } = await site.build();
		expect(status, output).toBe(0);
	});
	afterAll(() => {
		site.dispose();
	});

	it.each(['procedures/knee-injection', 'conditions/knee-arthritis', 'procedures', 'compare', 'a-to-z'])(
		'is text and nothing else on /%s/',
		(path) => {
			const scripts = elements(site.page(path)).filter(({ tagName }) => tagName === 'script');
			expect(scripts.map(textOf).filter((text) => text.includes('window.ran'))).toEqual([]);
		},
	);

	it('stands on the page as it was written', () => {
		expect(textOf(byId(site.page('procedures/knee-injection'), '_top'))).toBe(HOSTILE);
	});

	it('is no markup in a facet', () => {
		const facets = elements(site.page('procedures/knee-injection')).flatMap(
			(element) => attribute(element, 'data-pagefind-filter') ?? [],
		);
		expect(facets.length).toBeGreaterThan(2);
		for (const facet of facets) expect(facet).not.toMatch(/[<>]/);
	});
});
