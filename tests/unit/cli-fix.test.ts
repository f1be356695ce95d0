import fc from 'fast-check';
import { chmodSync, linkSync, lstatSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyEdits, planEdits, type Edit } from '../../plugins/starlight-procedures/src/cli/fix/plan.ts';
import { replaceFile } from '../../plugins/starlight-procedures/src/cli/fix/write.ts';
import { BASE_FILES, PATHS, type FileName } from './support/base-files.ts';
import { TestProject } from './support/cli.ts';
import { content, type Content } from './support/content.ts';

/** The text of a file after one round of mending. */
function mended(site: Content, name: FileName): string {
	return applyEdits(site.text(name), editsOf(site, name));
}

function editsOf(site: Content, name: FileName): readonly Edit[] {
	const { files, entries, diagnostics } = site.check();
	return planEdits({ files, guides: [], unread: [], entries, diagnostics }, diagnostics).get(PATHS[name]) ?? [];
}

/** Slips of the pen in which one other word alone can be meant. */
const SLIPS: readonly (readonly [FileName, right: string, wrong: string])[] = [
	['procedure', 'title: Root', 'titel: Root'],
	['procedure', 'aliases: [', '"aliasses": ['],
	['procedure', 'kind: filling', 'kind: fillin # our only one'],
	['procedure', 'kind: filling', "kind: 'filing'"],
	['procedure', 'purpose: treat', 'purpose: treet'],
	['procedure', 'purpose: treat', 'purpose: "Treet"'],
	['procedure', '- condition: deep-decay', '- condition: deep-decai'],
	['procedure', 'main: tooth-kept', 'main: tooth-kep'],
	['procedure', 'sources: [kim-2020] }', 'sources: [kin-2020] }'],
	['procedure', 'tooth.[^kim-2020]', 'tooth.[^kmi-2020]'],
	['procedure', 'group: complication', 'group: complicaton'],
	['condition', 'certainty: not-rated', 'certainty: not-ratd'],
	['condition', '[^eds-2021]', '[^edss-2021]'],
	['guideline', '[root-canal]', '[root-cannal]'],
	['guideline', 'source: eds-2021', 'source: eds-2021x'],
	['vocabulary', 'better: lower', 'better: lowr'],
].map(([name, right, wrong]) => [name as FileName, right!, wrong!] as const);

/** The first place of each right text takes the wrong one. */
function withSlips(site: Content, slips: typeof SLIPS): Content {
	let broken = site;
	for (const [name, right, wrong] of slips) {
		const text = broken.text(name);
		broken = broken.write(
			PATHS[name],
			text.replace(right, () => wrong),
		);
	}
	return broken;
}

describe('what can be mended without an author', () => {
	it.each(SLIPS)('%s: %s written %s', (name, right, wrong) => {
		const site = withSlips(content, [[name, right, wrong]]);
		expect(site.problems()).not.toEqual([]);
		const edits = editsOf(site, name);
		expect(edits).toHaveLength(1);
		expect(content.write(PATHS[name], applyEdits(site.text(name), edits)).problems()).toEqual([]);
	});

	it('is a former id, however different from the one of today', () => {
		const site = content.replace('procedure', 'tooth.[^kim-2020]', 'tooth.[^kim-preprint]');
		expect(mended(site, 'procedure')).toBe(content.text('procedure'));
	});

	it('is a rule in a suppression', () => {
		const checks = (rule: string) =>
			`checks: [{ rule: ${rule}, reason: It comes, owner: Ana, until: 2026-12-31 }]\nreview:`;
		const site = content.replace('condition', 'review:', checks('links/missing-imag'));
		expect(mended(site, 'condition')).toBe(
			content.replace('condition', 'review:', checks('links/missing-image')).text('condition'),
		);
	});

	it('keeps comments, quotes, spaces, line ends and the byte order mark', () => {
		const odd = (kind: string) =>
			`\uFEFF${content.text('procedure').replace('kind: filling', `kind:   '${kind}'   # why 字`)}`.replaceAll(
				'\n',
				'\r\n',
			);
		const site = content.write('procedure', odd('filing'));
		expect(mended(site, 'procedure')).toBe(odd('filling'));
	});
});

describe('what only an author can mend stays as it is', () => {
	const stays = (site: Content, name: FileName) => {
		expect(site.problems()).not.toEqual([]);
		expect(editsOf(site, name)).toEqual([]);
	};

	it('two ids are equally near', () => {
		const two = content.replace('vocabulary', '  pulp: {', '  pulq: { label: Other }\n  pulp: {');
		stays(two.replace('condition', 'targets: [pulp]', 'targets: [puly]'), 'condition');
	});

	it('ids differ in a number', () => {
		stays(content.replace('term', '[kim-2020]', '[kim-2021]'), 'term');
		stays(content.replace('term', '[kim-2020]', '[kim-202]'), 'term');
	});

	it('words differ in more than two letters', () => {
		stays(content.replace('procedure', 'group: complication', 'group: complicate'), 'procedure');
	});

	it('the key meant is there already', () => {
		stays(content.replace('term', 'title: Pulp', 'title: Pulp\ntitel: Pulp'), 'term');
	});

	it('two keys are meant for one', () => {
		stays(content.replace('term', 'title: Pulp', 'titel: Pulp\ntitl: Pulp'), 'term');
	});

	it('the list holds the id meant already', () => {
		stays(content.replace('term', '[kim-2020]', '[kim-2020, kin-2020]'), 'term');
	});

	it('what is reported is more than the word', () => {
		stays(content.replace('procedure', 'kind: filling', 'kind: "fil\\x6cin"'), 'procedure');
	});

	it('a heading, a missing key or a number is wrong', () => {
		stays(content.replace('procedure', '## What happens', '# What happens'), 'procedure');
		stays(content.replace('term', 'title: Pulp\n', ''), 'term');
		stays(content.replace('procedure', 'trials: 3', 'trials: three'), 'procedure');
	});
});

describe('a mending', () => {
	const someSlips = fc.subarray(
		// One slip a place: two in one word would be another word.
		[...new Map(SLIPS.map((slip) => [`${slip[0]} ${slip[1]}`, slip])).values()],
		{ minLength: 1 },
	);

	it('changes nothing but what is reported, and is done after one round or brings new findings to light', () => {
		fc.assert(
			fc.property(someSlips, (slips) => {
				const site = withSlips(content, slips);
				const { files, entries, diagnostics } = site.check();
				const planned = planEdits({ files, guides: [], unread: [], entries, diagnostics }, diagnostics);
				for (const file of files) {
					const reported = diagnostics
						.filter((diagnostic) => diagnostic.file === file.path)
						.map(({ start, end }) => [file.lines.offsetAt(start), file.lines.offsetAt(end)] as const);
					for (const edit of planned.get(file.path) ?? [])
						expect(reported.some(([start, end]) => start <= edit.start && edit.end <= end)).toBe(true);
				}
			}),
			{ numRuns: 40 },
		);
	});

	it('undoes every slip, and finds nothing more to do', { timeout: 60_000 }, async () => {
		await fc.assert(
			fc.asyncProperty(someSlips, async (slips) => {
				const site = withSlips(content, slips);
				const project = new TestProject(Object.fromEntries(site.entries()));
				const first = await project.run(['fix']);
				expect(first).toMatchObject({ code: 0, err: '' });
				const after = project.files();
				const second = await project.run(['fix']);
				expect(second.out).toContain('Nothing here can be mended without an author.');
				expect(project.files()).toEqual(after);
				expect((await project.run(['check'])).code).toBe(0);
			}),
			{ numRuns: 8 },
		);
	});

	it('puts edits in the order of the text, whatever they are', () => {
		fc.assert(
			fc.property(fc.string(), fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.string())), (text, parts) => {
				let at = 0;
				const edits = parts.flatMap(([skip, length, own]): Edit[] => {
					const [start, end] = [at + skip, at + skip + length];
					if (end > text.length) return [];
					at = end;
					return [{ start, end, text: own }];
				});
				let expected = text;
				for (const { start, end, text: own } of [...edits].reverse())
					expected = expected.slice(0, start) + own + expected.slice(end);
				expect(applyEdits(text, edits)).toBe(expected);
			}),
		);
	});
});

describe('fix', () => {
	function slipped(): TestProject {
		const project = new TestProject();
		project.edit(PATHS.procedure, 'purpose: treat', 'purpos: treet # why');
		project.edit(PATHS.term, 'title: Pulp', 'titel: Pulp');
		return project;
	}

	it('shows what it changes, writes it and says what is left', async () => {
		const project = slipped();
		project.edit(PATHS.vocabulary, 'max: 10', 'max: -1');
		const { code, out } = await project.run(['fix']);
		expect(code).toBe(1);
		expect(out).toContain(
			`--- a/${PATHS.procedure}\n+++ b/${PATHS.procedure}\n@@ -9,3 +9,3 @@\n kind: filling\n-purpos: treet # why\n+purpose: treat # why\n targets: [pulp]\n`,
		);
		expect(out).toMatch(
			/^What is left:\n[\s\S]*schema\/value[\s\S]*\n1 error in 1 of 6 files\n\n--- a\/[\s\S]*\n\nMended 3 places in 2 files.\n$/,
		);
		const expected = { ...BASE_FILES, [PATHS.vocabulary]: project.read(PATHS.vocabulary) };
		expect(project.files()).toEqual({
			...expected,
			[PATHS.procedure]: BASE_FILES[PATHS.procedure].replace('purpose: treat', 'purpose: treat # why'),
		});
	});

	it('leaves notes to check', async () => {
		const project = slipped();
		const noted = '- { id: roe-1999, type: book, title: Old teeth, custom: { studyType: other } }\n';
		project.write(PATHS.sources, project.read(PATHS.sources) + noted);
		const { code, out } = await project.run(['fix']);
		expect([code, out.includes('sources/unused')]).toEqual([0, false]);
		expect((await project.run(['check'])).out).toContain('sources/unused');
	});

	it.each([
		['https://doi.org/10.1000/teeth.11', 'DOI: ', '10.1000/teeth.11'],
		['"doi: 10.1000/teeth.11"', 'DOI: ', '"10.1000/teeth.11"'],
		['example.org/a?b=1', 'DOI: 10.1000/teeth.11\n  URL: ', 'https://example.org/a?b=1'],
		['https://pubmed.ncbi.nlm.nih.gov/123/', 'DOI: 10.1000/teeth.11\n  PMID: ', '123'],
	])('takes away what was pasted along with an identifier: %s', async (pasted, key, mended) => {
		const project = new TestProject();
		project.edit(PATHS.sources, 'DOI: 10.1000/teeth.11', key + pasted);
		expect(await project.run(['fix'])).toMatchObject({ code: 0 });
		expect(project.read(PATHS.sources)).toBe(BASE_FILES[PATHS.sources].replace('DOI: 10.1000/teeth.11', key + mended));
	});

	it.each(['URL: example.org/a b', 'PMID: 123a'])(
		'leaves an identifier of which nobody knows what is meant: %s',
		async (line) => {
			const project = new TestProject();
			project.edit(PATHS.sources, 'DOI: 10.1000/teeth.11', line);
			const before = project.files();
			await project.run(['fix']);
			expect(project.files()).toEqual(before);
		},
	);

	it('writes nothing on a dry run', async () => {
		const project = slipped();
		const before = project.files();
		const { code, out } = await project.run(['fix', '--dry-run']);
		expect(code).toBe(1);
		expect(out).toContain('Would mend 3 places in 2 files.');
		expect(project.files()).toEqual(before);
	});

	it('mends the paths it is given and no other', async () => {
		const project = slipped();
		await project.run(['fix', PATHS.term]);
		expect(project.read(PATHS.term)).toBe(BASE_FILES[PATHS.term]);
		expect(project.read(PATHS.procedure)).toContain('purpos: treet');
	});

	it('leaves what a rule that is off would report', async () => {
		const project = new TestProject();
		project.edit(PATHS.procedure, 'kind: filling', 'kind: fillin');
		const before = project.files();
		await project.run(['fix', '--rule', 'vocabulary/unknown=off']);
		expect(project.files()).toEqual(before);
	});

	it('keeps the mode of a file, a link a link, and leaves no file behind', async () => {
		const project = slipped();
		chmodSync(join(project.root, PATHS.term), 0o640);
		project.write('elsewhere.md', project.read(PATHS.procedure));
		const link = join(project.root, 'content/procedures/root-canal.mdx');
		symlinkSync(join(project.root, 'elsewhere.md'), link);
		await project.run(['fix']);
		expect(statSync(join(project.root, PATHS.term)).mode & 0o777).toBe(0o640);
		expect(lstatSync(link).isSymbolicLink()).toBe(true);
		expect(readdirSync(join(project.root, 'content/glossary'))).toEqual(['pulp.md']);
	});
});

describe('the writing of a mended file', () => {
	const replacement = ({ root }: TestProject, before: string, after: string) => {
		return { path: join(root, 'a.md'), root, before, after };
	};

	it('keeps a mode that new files do not get', async () => {
		const project = new TestProject({ 'a.md': 'a' });
		chmodSync(join(project.root, 'a.md'), 0o666);
		await replaceFile(replacement(project, 'a', 'b'));
		expect(statSync(join(project.root, 'a.md')).mode & 0o777).toBe(0o666);
		expect(project.files()).toEqual({ 'a.md': 'b' });
	});

	it('is refused for a file with a second name', async () => {
		const project = new TestProject({ 'b.md': 'a' });
		linkSync(join(project.root, 'b.md'), join(project.root, 'a.md'));
		await expect(replaceFile(replacement(project, 'a', 'b'))).rejects.toThrow('a second name (a hard link)');
		expect(project.files()).toEqual({ 'a.md': 'a', 'b.md': 'a' });
	});

	it('is done once for two links to one file', async () => {
		const project = new TestProject({ 'b.md': 'a' });
		symlinkSync('b.md', join(project.root, 'a.md'));
		await replaceFile(replacement(project, 'a', 'b'));
		await replaceFile(replacement(project, 'a', 'b'));
		expect(project.files()).toEqual({ 'b.md': 'b' });
	});

	it('is refused out of the project', async () => {
		const [project, other] = [new TestProject({}), new TestProject({ 'a.md': 'a' })];
		symlinkSync(join(other.root, 'a.md'), join(project.root, 'a.md'));
		await expect(replaceFile(replacement(project, 'a', 'b'))).rejects.toThrow('leads out of the project');
		expect(other.files()).toEqual({ 'a.md': 'a' });
	});

	it('leaves a file that has changed in the meantime', async () => {
		const project = new TestProject({ 'a.md': 'theirs' });
		await expect(replaceFile(replacement(project, 'before', 'after'))).rejects.toThrow('it was changed');
		expect(project.files()).toEqual({ 'a.md': 'theirs' });
	});

	it('replaces text byte for byte', async () => {
		const project = new TestProject({ 'a.md': '\uFEFFa\r\n字' });
		await replaceFile(replacement(project, '\uFEFFa\r\n字', '\uFEFFb\r\n字'));
		expect(project.files()).toEqual({ 'a.md': '\uFEFFb\r\n字' });
	});

	it('fails for a file that is gone, and makes none', async () => {
		const project = new TestProject({ 'b.md': '' });
		await expect(replaceFile(replacement(project, '', 'x'))).rejects.toThrow('ENOENT');
		expect(project.files()).toEqual({ 'b.md': '' });
	});

	it('is not taken for equal where only bytes that are no text differ', async () => {
		const project = new TestProject({});
		writeFileSync(join(project.root, 'a.md'), Buffer.from([0xff]));
		await expect(replaceFile(replacement(project, '\uFFFD', 'x'))).rejects.toThrow('it was changed');
	});
});
