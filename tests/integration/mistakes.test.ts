import { readFileSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Site, type Outcome } from '../support/site.ts';

/** One mistake: what is changed, and the place in the changed text that the report has to name. */
interface Mistake {
	readonly what: string;
	readonly file: string;
	readonly rule: string;
	readonly pattern: RegExp;
	readonly to: string;
	/** Its first match in the changed file ends where the report has to point. */
	readonly before: RegExp;
	/** What the message has to say beside the place. */
	readonly says: string;
}

const FACET = 'content/procedures/facet-joint-injection.md';
const EPIDURAL = 'content/procedures/epidural-steroid-injection.md';
const DISC = 'content/conditions/herniated-disc.md';
const GUIDELINE = 'content/guidelines/nice-ta159.yaml';
const TERM = 'content/glossary/mri.md';

/** Ten mistakes in five files, in the order of the report: by file, then by place. */
const MISTAKES: readonly Mistake[] = [
	{
		what: 'a missing top-level key',
		file: DISC,
		rule: 'schema/missing-key',
		pattern: /^summary: .*\n/m,
		to: '',
		before: /^---\n(?:(?!---).*\n)*/,
		says: 'The key "summary" is missing. Add "summary:" here with text.',
	},
	{
		what: 'an unknown source in the text',
		file: DISC,
		rule: 'sources/unknown',
		pattern: /^## What it is\n/m,
		to: '## What it is\n\nDiscs are soft.[^nhs-sliped-disc]\n',
		before: /Discs are soft\./,
		says: 'The text cites the source "nhs-sliped-disc", but it is not in content/sources.yaml. Did you mean "nhs-slipped-disc"?',
	},
	{
		what: 'a missing closing fence',
		file: TERM,
		rule: 'schema/missing-fence',
		pattern: /\n---\n*$/,
		to: '\n',
		before: /[^\n](?=\n*$)/,
		says: 'The frontmatter is opened with --- but never closed.',
	},
	{
		what: 'a duplicate key',
		file: GUIDELINE,
		rule: 'schema/duplicate-key',
		pattern: /^body: National Institute .*\n/m,
		to: 'body: NICE\nbody: National Institute for Health and Care Excellence\n',
		before: /body: NICE\n/,
		says: 'The key "body" stands twice here.',
	},
	{
		what: 'a value of the wrong type',
		file: GUIDELINE,
		rule: 'schema/type',
		pattern: /^year: 2008$/m,
		to: 'year: the year 2008',
		before: /^year: /m,
		says: 'year is "the year 2008". Expected a number.',
	},
	{
		what: 'an unknown condition',
		file: GUIDELINE,
		rule: 'relations/unknown',
		pattern: /conditions: \[persistent-back-pain\]/,
		to: 'conditions: [persistant-back-pain]',
		before: /conditions: \[(?=persistant)/,
		says: 'content/conditions/persistant-back-pain.md does not exist. Did you mean "persistent-back-pain"?',
	},
	{
		what: 'an unknown source in frontmatter',
		file: GUIDELINE,
		rule: 'sources/unknown',
		pattern: /sources: \[nice-mtg41\]/,
		to: 'sources: [nice-mtg4]',
		before: /sources: \[(?=nice-mtg4\])/,
		says: 'The guideline "nice-ta159" names the source "nice-mtg4", but it is not in content/sources.yaml. Did you mean',
	},
	{
		what: 'a missing nested key',
		file: EPIDURAL,
		rule: 'schema/missing-key',
		pattern: /^( {2}- id: disc-leg-pain-3-months\n(?: {4}.*\n)*?) {4}outcome: .*\n/m,
		to: '$1',
		before: /^ {2}- id: disc-leg-pain-3-months(?:\n {4}.*)*/m,
		says: 'The key "outcome" is missing in findings[1]. Add "outcome:" here with',
	},
	{
		what: 'an enum value with a slip of the pen',
		file: FACET,
		rule: 'schema/enum',
		pattern: /^purpose: treat$/m,
		to: 'purpose: treet',
		before: /^purpose: /m,
		says: 'purpose is "treet". Did you mean "treat"? Expected one of: treat, diagnose, both.',
	},
	{
		what: 'an unknown key with a slip of the pen',
		file: FACET,
		rule: 'schema/unknown-key',
		pattern: /^ {2}triedFirst:$/m,
		to: '  triedFrist:',
		before: /^ {2}(?=triedFrist:)/m,
		says: 'Unknown key "triedFrist". Did you mean "triedFirst"?',
	},
];

const FILES = [DISC, TERM, GUIDELINE, EPIDURAL, FACET];

/** `path:line:column` as an editor counts them, searched for in the text as it is now. */
function placeOf(site: Site, { file, before }: Mistake): string {
	const text = site.read(file);
	const match = before.exec(text);
	if (!match) throw new Error(`${file} does not match ${String(before)}`);
	const lines = text.slice(0, match.index + match[0].length).split('\n');
	return `${file}:${lines.length}:${lines.at(-1)!.length + 1}`;
}

/** Every file of the output folder with its bytes and the time it was last written. */
function photograph(site: Site): Map<string, string> {
	return new Map(
		site.list('dist').map((file) => {
			const path = site.path(`dist/${file}`);
			return [file, `${statSync(path, { bigint: true }).mtimeNs} ${readFileSync(path).toString('base64')}`];
		}),
	);
}

describe("the site's own content with ten mistakes in five files", () => {
	let site: Site;
	let good: ReadonlyMap<string, string>;
	let before: ReadonlyMap<string, string>;
	let after: ReadonlyMap<string, string>;
	let places: readonly string[];
	let outcome: Outcome;
	let lines: readonly string[];

	beforeAll(async () => {
		site = Site.fromRepository();
		// Notes on works that a newer version has replaced are no mistakes.
		site.edit(
			'procedures.config.ts',
			'rules: [',
			"rules: [{ rule: 'sources/superseded', level: 'off' }, { rule: 'sources/unused', level: 'off' },",
		);
		const first = await site.build();
		expect(first.status, first.output).toBe(0);
		site.write('dist/sentinel.txt', 'Left here by hand.');
		before = photograph(site);
		good = new Map(FILES.map((file) => [file, site.read(file)]));
		for (const { file, pattern, to } of MISTAKES) site.rewrite(file, pattern, to);
		places = MISTAKES.map((mistake) => placeOf(site, mistake));
		outcome = await site.build();
		lines = outcome.output.split('\n').map((line) => line.trim());
		after = photograph(site);
	});
	afterAll(() => {
		site.dispose();
	});

	it('fails the build', () => {
		expect(outcome.status, outcome.output).toBe(1);
		expect(outcome.output).not.toContain('Complete!');
	});

	it('names each mistake once, by file, line, column and rule, and nothing else', () => {
		const found = lines.flatMap((line) => /^\S+:\d+:\d+ [a-z]+\/[a-z-]+/.exec(line) ?? []);
		expect([...found].sort()).toEqual(MISTAKES.map(({ rule }, at) => `${places[at]!} ${rule}`).sort());
	});

	it.each(MISTAKES.map((mistake, at) => [mistake.what, at] as const))('explains %s', (_what, at) => {
		const { rule, says } = MISTAKES[at]!;
		expect(lines.find((line) => line.startsWith(`${places[at]!} ${rule} `))).toContain(says);
	});

	it('puts the findings of a file together below its name, and counts them last', () => {
		const blocks = lines.flatMap((line) => /^content\/\S+?\.(?:md|yaml)(?=$|:)/.exec(line)?.[0] ?? []);
		const expected = FILES.toSorted().flatMap((file) => [
			file,
			...MISTAKES.filter((mistake) => mistake.file === file).map(() => file),
		]);
		expect(blocks).toEqual(expected);
		expect(lines).toContain('10 errors in 5 files');
	});

	it('says what to do, and shows no stack trace of its own', () => {
		expect(outcome.output).toContain('Nothing was built and the output folder was left as it was.');
		expect(outcome.output).not.toMatch(/^\s+at .*(?:starlight-procedures|file:)/m);
	});

	it('leaves every file of the earlier build as it was, to the byte and the time', () => {
		expect(before.size).toBeGreaterThan(30);
		expect([...after]).toEqual([...before]);
		expect(site.read('dist/sentinel.txt')).toBe('Left here by hand.');
	});

	it('builds once the ten are mended', async () => {
		for (const [file, text] of good) site.write(file, text);
		const mended = await site.build();
		expect(mended.status, mended.output).toBe(0);
		expect(mended.output).toContain('Complete!');
		expect(mended.output).not.toMatch(/:\d+:\d+ schema\//);
	});
});
