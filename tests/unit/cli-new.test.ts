import fc from 'fast-check';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseYaml, SCHEMAS, splitFrontmatter } from '../../plugins/starlight-procedures/src/core/index.ts';
import { conditionPage } from '../../plugins/starlight-procedures/src/cli/new/page.ts';
import type { Prompts, Question } from '../../plugins/starlight-procedures/src/cli/prompts.ts';
import { BASE_FILES, PATHS } from './support/base-files.ts';
import { TestProject } from './support/cli.ts';

const CONDITION = ['new', 'condition', '--id', 'gum-disease', '--title', 'Gum disease'];
const PROCEDURE = [
	...['new', 'procedure', '--id', 'deep-cleaning', '--title', 'Deep cleaning: "scaling" & more', '--kind', 'filling'],
	...['--purpose', 'treat', '--target', 'pulp', '--condition', 'deep-decay'],
];
const SOURCE = [
	...['new', 'source', '--id', 'lee-2024', '--title', 'Gums: a trial', '--type', 'article-journal'],
	...['--study-type', 'randomized-trial', '--author', 'Lee, Bo', '--year', '2024', '--doi', '10.1000/gums.1'],
];

async function rulesOf(project: TestProject, path: string): Promise<Set<string>> {
	const { out } = await project.run(['check', '--reporter', 'json', path]);
	return new Set(
		(JSON.parse(out) as { rule: string; severity: string }[]).map(({ rule, severity }) => `${rule} ${severity}`),
	);
}

/** Answers by a word of the question; what was asked is kept. */
function prompts(answers: Readonly<Record<string, string>>): Prompts & { readonly asked: Question[] } {
	const asked: Question[] = [];
	return {
		asked,
		ask(question) {
			asked.push(question);
			const word = Object.keys(answers).find((key) => question.message.includes(key));
			return Promise.resolve(word === undefined ? question.initial : answers[word]);
		},
	};
}

describe('new procedure', () => {
	it('writes a page in which only what its author knows is missing', async () => {
		const project = new TestProject();
		const { code, out } = await project.run(PROCEDURE);
		expect(code).toBe(0);
		expect(out).toContain('Wrote content/procedures/deep-cleaning.md.');
		const rules = await rulesOf(project, 'content/procedures/deep-cleaning.md');
		expect([...rules]).toEqual(['structure/placeholder warn']);
		expect((await project.run(['check'])).code).toBe(0);
	});

	it.each([
		['procedure', PROCEDURE, 'content/procedures/deep-cleaning.md'],
		['condition', CONDITION, 'content/conditions/gum-disease.md'],
	])('has the headings that the site asks of every %s', async (kind, args, path) => {
		const project = new TestProject();
		project.write(
			'procedures.config.mjs',
			`export default { rules: [{ rule: 'structure/required-section', options: { ${kind}: ['what-it-is', 'after'] } }] };`,
		);
		expect(await project.run(args)).toMatchObject({ code: 0 });
		expect(project.read(path).split('---\n').at(-1)).toBe(
			'\n## What it is\n\nTODO: write this section.\n\n## After\n\nTODO: write this section.\n',
		);
		expect([...(await rulesOf(project, path))]).not.toContain('structure/required-section warn');
	});

	it.each([
		['procedure', PROCEDURE, 'content/procedures/deep-cleaning.md', 'findings'],
		['condition', CONDITION, 'content/conditions/gum-disease.md', 'course'],
	])('of a %s shows how a finding is written, which holds once its source is named', async (_, args, path, key) => {
		const project = new TestProject();
		await project.run(args);
		const sample = /(?:^# {2}.*\n)+/m.exec(project.read(path))?.[0] ?? '';
		project.edit(path, sample, '');
		project.edit(path, `${key}: []\n`, `${key}:\n${sample.replace(/^#/gm, '').replace('some-source', 'kim-2020')}`);
		// That no procedure names it is no matter of its findings.
		const rules = [...(await rulesOf(project, path))].filter((rule) => rule !== 'relations/orphan warn');
		expect(rules).toEqual(['structure/placeholder warn']);
	});

	it('is reported as an error once the page counts as reviewed', async () => {
		const project = new TestProject();
		await project.run(PROCEDURE);
		project.edit(
			'content/procedures/deep-cleaning.md',
			'  status: not-reviewed',
			'  status: reviewed\n  by: { name: Ana, role: Dentist, affiliation: A, conflicts: None }\n  on: 2026-11-01\n  due: 2027-11-01',
		);
		expect([...(await rulesOf(project, 'content/procedures/deep-cleaning.md'))]).toContain(
			'structure/placeholder error',
		);
	});

	it('takes only what the site knows, and says what that is', async () => {
		const project = new TestProject();
		const { code, err } = await project.run(PROCEDURE.map((word) => (word === 'deep-decay' ? 'deep-decai' : word)));
		expect(code).toBe(2);
		expect(err).toBe(
			'--condition is "deep-decai". Did you mean "deep-decay"? Expected one of: deep-decay. Nothing was written.\n',
		);
		expect(project.files()).toEqual(BASE_FILES);
	});
});

describe('new condition', () => {
	it('writes a page that a procedure can name', async () => {
		const project = new TestProject();
		expect((await project.run(CONDITION)).code).toBe(0);
		expect((await project.run(PROCEDURE.map((word) => (word === 'deep-decay' ? 'gum-disease' : word)))).code).toBe(0);
		// Findings come from sources that only the author has read.
		expect([...(await rulesOf(project, 'content/conditions'))].sort()).toEqual([
			'structure/placeholder warn',
			'structure/required-slot warn',
		]);
	});

	it('never writes over a page, whatever its ending or folder', async () => {
		for (const path of ['gum-disease.md', 'gum-disease.mdx', 'mouth/gum-disease.md']) {
			const project = new TestProject();
			project.write(`content/conditions/${path}`, 'theirs');
			const before = project.files();
			const { code, err } = await project.run(CONDITION);
			expect([code, err]).toEqual([
				2,
				'--id is "gum-disease". Expected an id that no other condition has. Nothing was written.\n',
			]);
			expect(project.files()).toEqual(before);
		}
	});

	it.each(['../x', 'a/b', 'A b', 'ä', '', '.', 'x.md', '-a', 'a\n'])('takes no id %j', async (id) => {
		const project = new TestProject();
		const { code } = await project.run(['new', 'condition', `--id=${id}`, '--title', 'T']);
		expect(code).toBe(2);
		expect(project.files()).toEqual(BASE_FILES);
	});

	it('writes any title so that it is read as it was given', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (title) => {
				fc.pre(title.trim() !== '');
				const { data } = parseYaml(splitFrontmatter(conditionPage({ title })).yaml, 0);
				expect((data as { title: string }).title).toBe(title.replace(/\s+/g, ' ').trim());
			}),
		);
	});
});

describe('new source', () => {
	it('puts a source at the end and keeps what stands before it', async () => {
		const project = new TestProject();
		expect((await project.run(SOURCE)).code).toBe(0);
		expect(project.read(PATHS.sources)).toBe(`${BASE_FILES[PATHS.sources]}- id: lee-2024
  type: article-journal
  title: "Gums: a trial"
  author:
    - family: Lee
      given: Bo
  issued: { date-parts: [[2024]] }
  DOI: 10.1000/gums.1
  custom:
    studyType: randomized-trial
`);
		const rules = [...(await rulesOf(project, PATHS.sources))].filter((rule) => rule.endsWith(' error'));
		expect(rules).toEqual([]);
	});

	it.each([
		['without a line end', (text: string) => text.trimEnd()],
		['of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
		['with a byte order mark and comments', (text: string) => `\uFEFF# Ours\n${text}# The end\n`],
		['moved to the right', (text: string) => text.replace(/^/gm, '  ').trimEnd()],
		['that is empty', () => ''],
		['of comments alone', () => '# None yet\n'],
	])('keeps a file %s byte for byte', async (_, change) => {
		const project = new TestProject();
		const before = change(BASE_FILES[PATHS.sources]);
		project.write(PATHS.sources, before);
		expect(await project.run(SOURCE)).toMatchObject({ code: 0, err: '' });
		const after = project.read(PATHS.sources);
		expect(after.startsWith(before)).toBe(true);
		const items = (parseYaml(after, 0).data as { id: string }[]).map(({ id }) => id);
		expect(items.at(-1)).toBe('lee-2024');
		expect(items).toHaveLength(before.includes('kim-2020') ? 3 : 1);
		expect(after.slice(before.length).replaceAll('\r\n', '').includes('\n')).toBe(!before.includes('\r\n'));
	});

	it('makes the file where there is none', async () => {
		const project = new TestProject();
		rmSync(join(project.root, PATHS.sources));
		expect((await project.run(SOURCE)).code).toBe(0);
		expect(project.read(PATHS.sources)).toMatch(/^- id: lee-2024\n/);
	});

	it.each([
		['[]', 'is not a list of lines that start with "- "'],
		['a: 1', 'is not a list of lines that start with "- "'],
		['[{ id: a }]', 'is not a list of lines that start with "- "'],
		['- id: [', 'has mistakes in its YAML'],
	])('leaves a file that holds %j', async (text, message) => {
		const project = new TestProject();
		project.write(PATHS.sources, text);
		const { code, err } = await project.run(SOURCE);
		expect(code).toBe(2);
		expect(err).toContain(message);
		expect(project.read(PATHS.sources)).toBe(text);
	});

	it('takes no source that would not hold, nor an id twice', async () => {
		const project = new TestProject();
		const again = SOURCE.map((word) => (word === 'Gums: a trial' ? 'Teeth kept after root canal treatment' : word));
		expect(
			await project.run(again.map((word) => ({ '2024': '2020', 'Lee, Bo': 'Kim, Ada' })[word] ?? word)),
		).toMatchObject({ code: 0 });
		project.write(PATHS.sources, BASE_FILES[PATHS.sources]);
		const undated = again.map((word) => ({ '2024': '2020', 'Lee, Bo': 'Kim, Ada', '--doi': '--url' })[word] ?? word);
		expect(
			await project.run(undated.map((word) => (word === '10.1000/gums.1' ? 'https://example.org/t' : word))),
		).toMatchObject({
			code: 2,
			err: expect.stringMatching(/^This source would not hold. Nothing was written.\n .*are one work/) as string,
		});
		const twice = SOURCE.map((word) => (word === 'lee-2024' ? 'kim-2020' : word));
		expect(await project.run(twice)).toMatchObject({
			code: 2,
			err: expect.stringContaining('no other source has') as string,
		});
		expect(project.files()).toEqual(BASE_FILES);
	});
});

describe('what a source is known by', () => {
	const asked = async (flag: string) => {
		const asking = prompts({
			title: 'T',
			What: 'book',
			study: 'other',
			author: '',
			year: '',
			DOI: '',
			PubMed: '',
			web: '',
		});
		await new TestProject().run(['new', 'source'], { prompts: asking });
		return asking.asked.find(({ message }) => message.includes(flag))!;
	};

	it.each([
		['DOI', 'teeth', 'Expected a DOI such as 10.1000/182.'],
		[
			'DOI',
			'https://doi.org/10.1000/Teeth.11',
			'Expected a DOI that no other source has; this is the one of "kim-2020".',
		],
		['PubMed', '12a', 'Expected a PubMed number of up to eight digits.'],
		['web', 'on the web', 'Expected a web address such as https://example.org/page.'],
		['DOI', 'https://doi.org/10.1000/abc', undefined],
		['PubMed', 'PMID: 123', undefined],
		['web', 'example.org/a', undefined],
		['DOI', '', undefined],
	])('is looked at when it is asked for: %s %s', async (flag, text, problem) => {
		expect((await asked(flag)).problem(text)).toBe(problem);
	});

	it('is written clean, however it was pasted', async () => {
		const project = new TestProject();
		const pasted = SOURCE.map((word) => (word === '10.1000/gums.1' ? 'https://doi.org/10.1000/gums.1' : word));
		const more = ['--pmid', 'https://pubmed.ncbi.nlm.nih.gov/123/', '--url', 'example.org/a'];
		expect(await project.run([...pasted, ...more])).toMatchObject({ code: 0 });
		expect(project.read(PATHS.sources)).toContain(
			'  DOI: 10.1000/gums.1\n  PMID: "123"\n  URL: https://example.org/a\n',
		);
	});

	it('is chosen by plain words, the common ones first', async () => {
		const { choices } = await asked('What');
		expect(choices?.slice(0, 2)).toEqual([
			{ value: 'article-journal', label: 'Article in a journal' },
			{ value: 'webpage', label: 'Web page' },
		]);
		expect(choices?.map(({ value }) => value).sort()).toEqual([...SCHEMAS.sources.element.shape.type.options].sort());
		for (const { value, label } of choices ?? []) expect(label).not.toBe(value);
	});
});

describe('new asks for what it is not told', () => {
	it('and offers an id made from the title, and the choices of the site', async () => {
		const project = new TestProject();
		const asking = prompts({
			title: 'Crème & Crown!',
			kind: 'filling',
			for: 'treat',
			'body part': 'pulp',
			offered: 'deep-decay',
		});
		const { code } = await project.run(['new', 'procedure'], { prompts: asking });
		expect(code).toBe(0);
		expect(project.read('content/procedures/creme-crown.md')).toContain('title: Crème & Crown!');
		expect(asking.asked.map(({ choices }) => choices?.map(({ label }) => label))).toEqual([
			undefined,
			undefined,
			['Filling'],
			['To treat', 'To find out what is wrong', 'Both'],
			['Pulp'],
			['Deep tooth decay'],
		]);
		expect(asking.asked[1]!.problem('A b')).toContain('lower-case letters');
		expect(asking.asked[1]!.problem('root-canal')).toBe('Expected an id that no other procedure has.');
		expect(asking.asked[1]!.problem('crown')).toBeUndefined();
	});

	it('and only for that', async () => {
		const asking = prompts({ title: 'Gum disease' });
		await new TestProject().run(['new', 'condition', '--id', 'x'], { prompts: asking });
		expect(asking.asked).toHaveLength(1);
	});

	it('and lets go of what a source may lack', async () => {
		const project = new TestProject();
		const asking = prompts({
			title: 'T',
			What: 'book',
			study: 'other',
			author: '',
			year: '',
			DOI: '',
			PubMed: '',
			web: '',
		});
		expect(await project.run(['new', 'source'], { prompts: asking })).toMatchObject({ code: 0 });
		expect(project.read(PATHS.sources)).toMatch(
			/- id: t\n {2}type: book\n {2}title: T\n {2}custom:\n {4}studyType: other\n$/,
		);
	});

	it.each([
		[
			'a file in the place of the folder',
			CONDITION,
			(project: TestProject) => {
				rmSync(join(project.root, 'content/conditions'), { recursive: true });
				project.write('content/conditions', '');
			},
			'content/conditions/gum-disease.md cannot be written: EEXIST: file already exists.',
		],
		[
			'a folder that leads out of the project',
			CONDITION,
			(project: TestProject) => {
				rmSync(join(project.root, 'content/conditions'), { recursive: true });
				symlinkSync(new TestProject({}).root, join(project.root, 'content/conditions'));
			},
			'cannot be written: its folder is a link that leads out of the project.',
		],
		[
			'sources in another encoding',
			SOURCE,
			(project: TestProject) => {
				project.write(PATHS.sources, Buffer.from([0x2d, 0xe9]));
			},
			'content/sources.yaml cannot be written: what it holds is no text in UTF-8. Save it as such first.',
		],
	])('and writes nothing over %s', async (_what, args, change, message) => {
		const project = new TestProject();
		change(project);
		const before = project.files();
		const { code, err } = await project.run(args);
		expect(code).toBe(2);
		expect(err).toContain(`${message} Nothing was written.`);
		expect(err).not.toContain(project.root);
		expect(project.files()).toEqual(before);
	});

	it('and writes nothing where the person gives up', async () => {
		const project = new TestProject();
		const giveUp: Prompts = { ask: () => Promise.resolve(undefined) };
		expect(await project.run(['new', 'condition'], { prompts: giveUp })).toEqual({
			code: 2,
			out: '',
			err: 'Nothing was written.\n',
		});
		expect(project.files()).toEqual(BASE_FILES);
	});

	it('or names what is missing where nobody is there', async () => {
		const { code, out, err } = await new TestProject().run(['new', 'procedure', '--title', 'T', '--kind', 'filling']);
		expect([code, out]).toEqual([2, '']);
		expect(err).toMatchInlineSnapshot(`
			"Nobody is there to ask, and this is missing: --id, --purpose, --target, --condition. Nothing was written.
			  --id  Its id, the end of its address, which never changes
			  --purpose  What it is for: one of: treat, diagnose, both
			  --target  The body part it is aimed at: one of: pulp
			  --condition  A condition it is offered for: one of: deep-decay
			"
		`);
	});

	it.each([
		[['new'], 'Say what to write: starlight-procedures new procedure'],
		[['new', 'procedur'], 'Did you mean "procedure"?'],
		[['new', 'condition', 'x'], '"condition x" is none of them.'],
		[['new', 'condition', '--doi', '10.1/x', '--id', 'a', '--title', 'T'], 'A condition has no --doi.'],
	])('and says what it can write: %j', async (args, message) => {
		const project = new TestProject();
		const { code, err } = await project.run(args);
		expect(code).toBe(2);
		expect(err).toContain(message);
		expect(project.files()).toEqual(BASE_FILES);
	});
});
