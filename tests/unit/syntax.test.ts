import { describe, expect, it } from 'vitest';
import { content } from './support/content.ts';
import { expectOnly } from './support/problems.ts';

describe('a file', () => {
	it('without frontmatter is told where it starts', () => {
		expectOnly(content.write('term', '▲The soft inside of a tooth.\n'), {
			rule: 'schema/missing-fence',
			expected: '---',
		});
	});

	it('whose frontmatter is never closed is told behind its last key', () => {
		expectOnly(content.write('term', '---\ntitle: Pulp\ndefinition: Soft▲\n\n## More\n\ntext: text: text\n'), {
			rule: 'schema/missing-fence',
			expected: '---',
		});
	});

	it('with broken YAML is told where', () => {
		const site = content.replace('term', 'title: Pulp', 'title: Pulp▲: soft');
		expect(site.diagnostics()).toMatchObject([{ rule: 'schema/yaml-syntax', start: { line: 2 } }]);
	});

	it('with a tab for indentation is told where', () => {
		const site = content.replace('procedure', '  setting: A dental clinic', '\tsetting: A dental clinic');
		expect(site.diagnostics()).toContainEqual(
			expect.objectContaining({ rule: 'schema/yaml-syntax', start: { line: 13, column: 1 } }),
		);
	});

	it('with a key that stands twice is told at the second', () => {
		const site = content.replace('term', 'title: Pulp\n', 'title: Pulp\n▲title: Nerve\n');
		expectOnly(site, { rule: 'schema/duplicate-key' });
		expect(site.check().entries.terms.size).toBe(0);
	});

	it('with marks of Git in its keys is told of nothing else', () => {
		const marks = '<<<<<<< HEAD\npurpose: treat\n=======\npurpose: both\n>>>>>>> theirs\n';
		const site = content.replace('procedure', 'purpose: treat\n', `▲${marks}`);
		expectOnly(site, { rule: 'schema/merge-conflict' });
	});

	it('with marks of Git in its text is told of nothing else', () => {
		const marks = '<<<<<<< HEAD\nIt lasts.\n=======\nIt may last.\n>>>>>>> theirs\n';
		expectOnly(content.write('procedure', `${content.text('procedure')}\n▲${marks}`), {
			rule: 'schema/merge-conflict',
		});
	});

	it('without a closing fence is told of that alone, whatever its text looks like in YAML', () => {
		const text = '---\ntitle: Pulp\ndefinition: Soft\n\nIt is soft: very: soft▲\n';
		expectOnly(content.write('term', text), { rule: 'schema/missing-fence', expected: '---' });
	});

	it('may start with empty lines, as Astro allows', () => {
		expect(content.write('term', `\n \n${content.text('term')}`).problems()).toEqual([]);
	});

	it('with a comma in a number is told of the point', () => {
		const site = content.replace('procedure', 'low: 2, high: 5,', 'low: ▲0,5, high: 5,');
		const found = site.diagnostics().filter(({ rule }) => rule === 'schema/unknown-key');
		expect(found).toMatchObject([{ found: '0,5', expected: '0.5' }]);
		expect(found.map(({ file, start }) => `${file}:${start.line}:${start.column}`)).toEqual(site.marks);
	});

	it('with a key that stands twice is told its whole name', () => {
		const site = content.replace('term', 'title: Pulp\n', 'title: Pulp\ntitle: Nerve\n');
		expect(site.diagnostics()[0]?.message).toContain('The key "title" stands twice');
	});

	it.each([
		['Root_Canal', 'root-canal'],
		['root canal', 'root-canal'],
		['Krönchen', 'kr-nchen'],
		['--', 'page'],
	])('named %s is told of a better name', (name, suggestion) => {
		const path = `content/glossary/${name}.md`;
		const term = '▲---\ntitle: Nerve\ndefinition: What feels the pain.\n---\n';
		expectOnly(content.write(path, term), { rule: 'schema/file-name', found: name, suggestion });
	});

	it('may use Windows line ends', () => {
		let site = content;
		for (const [path, text] of content.entries()) site = site.write(path, text.replaceAll('\n', '\r\n'));
		expect(site.problems()).toEqual([]);
		expect(site.check().entries).toEqual(content.check().entries);
	});

	it('may start with a byte order mark where it is Markdown', () => {
		expect(content.write('procedure', `\uFEFF${content.text('procedure')}`).problems()).toEqual([]);
	});

	it('may start with a byte order mark where it is a list in YAML', () => {
		expect(content.write('sources', `\uFEFF${content.text('sources')}`).problems()).toEqual([]);
	});

	it('written as .md and as .mdx is told of the other one', () => {
		const site = content.copy('term', 'content/glossary/pulp.mdx');
		expect(site.diagnostics()).toMatchObject([
			{
				rule: 'schema/duplicate-file',
				file: 'content/glossary/pulp.mdx',
				found: 'pulp',
				start: { line: 1, column: 1 },
			},
		]);
		expect(site.diagnostics()[0]?.message).toContain('content/glossary/pulp.md.');
	});
});

describe('text that is never closed', () => {
	const FENCE = '```';

	it.each([
		['a code block', `▲${FENCE}\n\nCode.[^kim-2020]\n\n## More\n`],
		['a code block', `▲~~~text\n\n~~\n\nCode.\n`],
		['a code block', `${FENCE}\nCode\n${FENCE}\n\n- ▲${FENCE}\n  Code\n`],
		['a comment (<!--)', '▲<!-- a note\n\nHidden.[^kim-2020]\n'],
		['a comment (<!--)', '<!-- a note --> ▲<!-- another\n\nHidden.\n'],
	])('is told where %s opens: %j', (found, text) => {
		const site = content.write('procedure', `${content.text('procedure')}\n${text}`);
		expectOnly(site, { rule: 'structure/unclosed', found });
	});

	it.each([
		`${FENCE}\nCode\n${FENCE}\n`,
		`> ${FENCE}\n> Code\n> ${FENCE}\n`,
		`- a\n\n  ~~~~\n  ${FENCE}\n  ~~~~\n`,
		'    indented code\n',
		'<!-- a note -->\n\nText.\n',
		'<!--\n\na note\n\n-->\n',
		'`<!--` in a line.\n',
	])('is not %j', (text) => {
		expect(content.write('procedure', `${content.text('procedure')}\n${text}`).problems()).toEqual([]);
	});

	it('leaves its sources unjudged', () => {
		const site = content.replace('condition', 'Decay starts in', '<!-- Decay starts in');
		const unused = site.write(
			'sources',
			`${site.text('sources')}- { id: roe, type: book, title: T, custom: { studyType: other } }\n`,
		);
		expect(unused.diagnostics().map(({ rule }) => rule)).toEqual(['structure/unclosed']);
	});
});
