import type { GuideFile } from '../parse/file.ts';
import { asMap } from '../site/raw.ts';
import { didYouMean, nearest } from '../suggest.ts';
import type { Report } from './report.ts';
import { checkSchema } from './schema.ts';
import { checkSyntax } from './syntax.ts';

/** Frontmatter in TOML, which Astro reads as well and we do not. */
const TOML = /^\uFEFF?\+\+\+/;

/** Keys whose loss changes the page without a word. Shorter ones are too near to keys of a site's own. */
const KEYS = [
	'title',
	'description',
	'editUrl',
	'tableOfContents',
	'template',
	'lastUpdated',
	'sidebar',
	'banner',
	'pagefind',
	'draft',
	'review',
	'checks',
];
/** Keys of Starlight that are too short to be told from keys of a site's own. */
const OTHER_KEYS: ReadonlySet<string> = new Set(['head', 'hero', 'prev', 'next', 'slug']);

/** What has to hold for an ordinary page of the site: Astro stops at the first that does not, and names no line. */
export function checkGuide(guide: GuideFile, report: Report): void {
	if (TOML.test(guide.text)) return;
	checkSyntax(guide, report);
	const misspelt = checkKeys(guide, report);
	checkSchema(guide, report, misspelt);
	checkFootnotes(guide, report);
}

/**
 * Keys that Astro would leave out without a word. Only where the right one is not there: a site has keys of its own.
 * @returns the keys that were meant.
 */
function checkKeys(guide: GuideFile, report: Report): ReadonlySet<string> {
	const written = Object.keys(asMap(guide.data));
	const absent = KEYS.filter((key) => !written.includes(key));
	const meant = new Set<string>();
	for (const key of written) {
		const suggestion = KEYS.includes(key) || OTHER_KEYS.has(key) ? undefined : nearest(key, absent);
		if (suggestion === undefined) continue;
		meant.add(suggestion);
		report.add(guide, {
			rule: 'schema/unknown-key',
			range: guide.yaml.locateKey([key]),
			message: `Unknown key "${key}".${didYouMean(suggestion)} Keys of your own start with "x-".`,
			found: key,
			expected: suggestion,
			suggestion,
			// A page can be made without any other key, and the site may know this one.
			...(suggestion === 'title' ? {} : { atMost: 'warn' as const }),
		});
	}
	return meant;
}

/** References to footnotes that the page does not have: readers would see the brackets. */
function checkFootnotes(guide: GuideFile, report: Report): void {
	const defined = new Set(guide.prose?.definitions.map(({ source }) => source));
	for (const { source, range } of guide.prose?.citations ?? []) {
		if (defined.has(source)) continue;
		report.add(guide, {
			rule: 'sources/unknown',
			range,
			message: `The text has the footnote "${source}", but nothing on this page says what stands in it. Add a line that starts with "[^${source}]: ", or mend the id.`,
			found: source,
			expected: 'a footnote of this page',
			suggestion: nearest(source, defined),
		});
	}
}
