import { describe, expect, it } from 'vitest';
import { content, type Content } from './support/content.ts';
import { check } from './support/guides.ts';

/** What is said of one guide whose text has a ▲ at each place, as `line:column rule severity`; then the places. */
function look(marked: string, path = '/about/', site: Content = content) {
	const findings = check(site, { guides: { [path]: marked.replaceAll('▲', '') } });
	const parts = marked.split('▲');
	const places = parts.slice(0, -1).map((_, at) => {
		const lines = parts
			.slice(0, at + 1)
			.join('')
			.split('\n');
		return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
	});
	return {
		found: findings.map(({ start, rule, severity }) => `${start.line}:${start.column} ${rule} ${severity}`),
		places,
	};
}

const REVIEW = `review:
  status: reviewed
  by: { name: Ana Ruiz, role: Dentist, affiliation: Town Clinic, conflicts: none }
`;

describe('a mistake in a guide', () => {
	it.each([
		['schema/missing-fence', '▲'],
		['schema/missing-fence', '▲title: About\n\nText.\n'],
		['schema/missing-fence', '---\ntitle: About\n\nText.▲\n'],
		['schema/yaml-syntax', '---\n▲title About\nreview: { status: not-reviewed }\n---\n'],
		['schema/duplicate-key', '---\ntitle: About\n▲title: Again\n---\n'],
		['schema/missing-key', '---\ndescription: Text\n▲---\n'],
		['schema/unknown-key', '---\n▲titel: About\n---\n'],
		['schema/type', '---\ntitle: ▲2026\n---\n'],
		['schema/enum', '---\ntitle: About\nreview: { status: ▲checked }\n---\n'],
		['schema/missing-key', '---\ntitle: About\nchecks: [{ rule: links/missing-image, reason: A, owner: B ▲}]\n---\n'],
		['schema/merge-conflict', '---\ntitle: About\n---\n\n▲<<<<<<< HEAD\nA.\n=======\nB.\n>>>>>>> theirs\n'],
		['structure/unclosed', '---\ntitle: About\n---\n\n▲```\n\nText.\n'],
		['structure/placeholder', '---\ntitle: About\n---\n\nText.\n\n▲TODO: more\n'],
		['sources/unknown', '---\ntitle: About\n---\n\nText.[^a] More.▲[^nope]\n\n[^a]: A note.\n'],
	])('stops the build: %s in %j', (rule, marked) => {
		const { found, places } = look(marked);
		expect(found).toEqual(places.map((place) => `${place} ${rule} error`));
	});

	it('in MDX stops the build', () => {
		const { found, places } = look('---\ntitle: About\n---\n\nIt takes ▲<1 day.\n', '/about/.mdx');
		expect(found).toEqual(places.map((place) => `${place} schema/mdx-syntax error`));
	});

	it('is a review without a day', () => {
		const { found } = look(`---\ntitle: About\n${REVIEW}  on: 2026-10-01\n---\n`);
		expect(found).toEqual(['6:17 review/incomplete error']);
	});

	it('may be a misspelt key of Starlight, which a site could have of its own', () => {
		const { found, places } = look('---\ntitle: About\n▲descripton: Text\n---\n');
		expect(found).toEqual(places.map((place) => `${place} schema/unknown-key warn`));
	});
});

describe('a guide is right', () => {
	it.each([
		'---\ntitle: About\nhead: []\nslug: about\nhero: { tagline: A }\nprev: false\nnext: true\ndraft: true\n---\n',
		'---\ntitle: About\nauthor: Ana\ntags: [a]\ncategory: news\n---\n',
		'\n---\ntitle: About\n---\n',
		'+++\ntitle = "About"\n+++\n\nText.\n',
		'---\ntitle: About\n---\n\nWrite `TODO:` there.\n\n```yaml\ntext: "TODO: more"\n```\n\n<!-- TODO: later -->\n',
		`---\ntitle: About\n${REVIEW}  on: 2026-10-01\n  due: 2028-10-01\n---\n`,
	])('%j', (text) => {
		expect(look(text).found).toEqual([]);
	});
});

describe('suppressions in a guide', () => {
	const guide = (rule: string, until = '2026-12-31') =>
		`---\ntitle: About\nchecks:\n  - { rule: ▲${rule}, reason: The older one is meant, owner: Ana, until: ${until} }\n---\n\nSee [it](/sources/#kim-2020).\n`;
	const old = content.replace(
		'sources',
		'custom: { studyType: cohort,',
		'custom: { status: superseded, studyType: cohort,',
	);

	it('let a finding stand there, and nowhere else', () => {
		const without = check(old, { guides: { '/about/': '---\ntitle: A\n---\n\nSee [it](/sources/#kim-2020).\n' } });
		const text = guide('sources/superseded').replace('▲', '');
		const silenced = check(old, { guides: { '/about/': text } });
		expect(without.length).toBeGreaterThan(1);
		expect(silenced).toEqual(without.filter(({ file }) => file.startsWith('content/')));
	});

	it('are judged as everywhere', () => {
		for (const [text, rule, severity] of [
			[guide('links/missing-image'), 'suppressions/unused', 'warn'],
			[guide('links/missing-imag'), 'suppressions/unknown-rule', 'error'],
			[guide('schema/type'), 'suppressions/locked-rule', 'error'],
		] as const) {
			const { found, places } = look(text);
			expect(found).toEqual(places.map((place) => `${place} ${rule} ${severity}`));
		}
		expect(look(guide('links/missing-image', '2026-11-21')).found).toEqual(['4:85 suppressions/expired error']);
	});
});
