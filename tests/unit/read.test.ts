import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readProject } from '../../plugins/starlight-procedures/src/core/index.ts';
import { content, formatPlace, type Content } from './support/content.ts';

const OPTIONS = { content: 'content', guides: 'src/content/docs', today: '2026-11-22' };

let root: string;

beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'procedures-'));
});

afterEach(async () => {
	await rm(root, { recursive: true });
});

async function write(path: string, data: string | Uint8Array): Promise<void> {
	const file = join(root, path);
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, data);
}

async function save(site: Content): Promise<void> {
	for (const [path, text] of site.entries()) await write(path, text);
}

async function problems(): Promise<string[]> {
	return (await readProject(root, OPTIONS)).diagnostics.map(formatPlace);
}

describe('readProject', () => {
	it('reads every entry of a valid project', async () => {
		await save(content);
		const { diagnostics, entries, files } = await readProject(root, OPTIONS);
		expect(diagnostics).toEqual([]);
		expect(entries).toEqual(content.check().entries);
		expect(files.map(({ path }) => path)).toEqual(
			content
				.entries()
				.map(([path]) => path)
				.sort(),
		);
	});

	it('says the same as checking the files by hand', async () => {
		const site = content
			.replace('procedure', 'kind: filling', 'kind: fillin')
			.replace('term', 'title: Pulp', 'titel: Pulp');
		await save(site);
		expect((await readProject(root, OPTIONS)).diagnostics).toEqual(site.diagnostics());
	});

	it('knows guides by the addresses that Astro gives them', async () => {
		await save(content);
		const names = ["What's new 1.5.md", 'For You/Été & more.mdx', 'a/INDEX.md', 'index.md', 'b_c (d)/_e/f.md', '_g.md'];
		for (const name of names) await write(`src/content/docs/${name}`, '---\ntitle: A\n---\n');
		expect((await readProject(root, OPTIONS)).guides.map(({ id }) => id).sort()).toEqual([
			'/',
			'/a/',
			'/b_c-d/_e/f/',
			'/for-you/été--more/',
			'/whats-new-15/',
		]);
	});

	it('passes the country on', async () => {
		await save(content);
		expect((await readProject(root, { ...OPTIONS, country: 'US' })).diagnostics).toMatchObject([
			{ rule: 'vocabulary/unknown' },
		]);
	});

	it('reads entries in folders of a folder, and files in .mdx', async () => {
		await save(content.copy('term', 'content/glossary/teeth/pulp.mdx').delete('term'));
		const { diagnostics, entries } = await readProject(root, OPTIONS);
		expect(diagnostics).toEqual([]);
		expect([...entries.terms.keys()]).toEqual(['pulp']);
	});

	it('names both files where an entry is in .md and in .mdx', async () => {
		await save(content.copy('term', 'content/glossary/pulp.mdx'));
		expect(await problems()).toEqual(['content/glossary/pulp.mdx:1:1 schema/duplicate-file']);
	});

	it('warns of files that look like content and that nothing reads', async () => {
		await save(content);
		for (const path of [
			'notes.txt',
			'conditions/neck-pain.docx',
			'pages/a.md',
			'procedures/a.yaml',
			'guidelines/a.yml',
			'glossary/sources.yaml',
			'root-canal.md',
		])
			await write(`content/${path}`, 'x');
		const { diagnostics } = await readProject(root, OPTIONS);
		expect(diagnostics.every(({ severity }) => severity === 'warn')).toBe(true);
		expect(diagnostics.map(formatPlace)).toEqual([
			'content/conditions/neck-pain.docx:1:1 schema/ignored-file',
			'content/glossary/sources.yaml:1:1 schema/ignored-file',
			'content/guidelines/a.yml:1:1 schema/ignored-file',
			'content/notes.txt:1:1 schema/ignored-file',
			'content/pages/a.md:1:1 schema/ignored-file',
			'content/procedures/a.yaml:1:1 schema/ignored-file',
			'content/root-canal.md:1:1 schema/ignored-file',
		]);
	});

	it('says nothing of read-me files, pictures and hidden files', async () => {
		await save(content);
		for (const path of ['README.md', 'procedures/readme.md', 'procedures/tooth.png', '.notes.md', '.git/a.md'])
			await write(`content/${path}`, path.endsWith('readme.md') ? content.text('procedure') : 'x');
		await rm(join(root, 'content/procedures/readme.md'));
		expect(await problems()).toEqual([]);
	});

	it.each(['sources.yaml', 'vocabulary.yaml'])('names a missing %s', async (name) => {
		await save(content.delete(`content/${name}`));
		expect(await problems()).toContain(`content/${name}:1:1 schema/missing-file`);
	});

	it('names both lists where the whole folder is missing', async () => {
		expect(await problems()).toEqual([
			'content/sources.yaml:1:1 schema/missing-file',
			'content/vocabulary.yaml:1:1 schema/missing-file',
		]);
	});

	it('names a file that is not UTF-8, and reads the others', async () => {
		await save(content);
		await write('content/glossary/crown.md', Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xe9, 0x0a));
		const { diagnostics, entries } = await readProject(root, OPTIONS);
		expect(diagnostics.map(formatPlace)).toEqual(['content/glossary/crown.md:1:1 schema/unreadable-file']);
		expect(diagnostics[0]?.message).toContain('Save it as text in UTF-8.');
		expect(entries.terms.size).toBe(1);
	});

	it('reads a folder of another name', async () => {
		await save(content);
		const { diagnostics } = await readProject(root, { ...OPTIONS, content: 'content/procedures' });
		expect(diagnostics.map(({ file }) => file)).toContain('content/procedures/sources.yaml');
	});

	it('names no unknown source where sources.yaml itself is missing', async () => {
		await save(content.delete('sources'));
		expect(await problems()).toEqual(['content/sources.yaml:1:1 schema/missing-file']);
	});

	it('reads on past a folder named constructor', async () => {
		await save(content);
		await write('content/constructor/a.md', 'x');
		expect(await problems()).toEqual(['content/constructor/a.md:1:1 schema/ignored-file']);
	});

	it('warns of a page whose ending is in capitals', async () => {
		await save(content);
		await write('content/procedures/crown.MD', content.text('procedure'));
		expect(await problems()).toEqual(['content/procedures/crown.MD:1:1 schema/ignored-file']);
	});

	it('knows a file that cannot be read, and says nothing more of what names it', async () => {
		await save(content);
		await write('content/conditions/deep-decay.md', Uint8Array.from([0xff, 0xfe, 0x2d, 0x00]));
		expect(await problems()).toEqual(['content/conditions/deep-decay.md:1:1 schema/unreadable-file']);
	});

	it('names an image that does not stand beside its page, with its place', async () => {
		await save(content.replace('procedure', '## What happens', '![A tooth](./tooth%20one.png)\n\n## What happens'));
		const { diagnostics } = await readProject(root, OPTIONS);
		expect(diagnostics).toMatchObject([{ rule: 'links/missing-image', found: './tooth%20one.png' }]);
		await write('content/procedures/tooth one.png', 'an image');
		expect(await problems()).toEqual([]);
	});

	it('looks for the images of Markdown beside their file and in public, for those of tags in public alone', async () => {
		const images = ['./a.png', '/b.png', '/base/b.png', './folder', '../../../outside.png', '/c.png', '/folder'];
		const tags = [
			'./a.png',
			'/b.png',
			'/c.png',
			'../../b.png',
			'https://example.org/a.png',
			'data:image/png;base64,AA==',
		];
		const text = [
			...images.map((url) => `![x](${url})`),
			...tags.map((url) => `<img alt="x" src="${url}">`),
			'<video poster="/d.png"></video>',
		].join('\n\n');
		await save(content);
		await write('src/content/docs/more/about.md', `---\ntitle: About\n---\n\n${text}\n`);
		for (const path of [
			'src/content/docs/more/a.png',
			'src/content/docs/more/folder/x',
			'public/b.png',
			'public/folder/x',
		])
			await write(path, '');
		const serving = { base: '/base/', format: 'directory' as const };
		const { diagnostics } = await readProject(root, { ...OPTIONS, serving });
		expect(diagnostics.filter(({ rule }) => rule.startsWith('links/')).map(({ found }) => found)).toEqual([
			...['./folder', '../../../outside.png', '/c.png', '/folder'],
			...['./a.png', '/c.png', '/d.png'],
		]);
	});

	it('leaves images of other places alone', async () => {
		const images = '![B](/b.png) ![C](data:image/png;base64,AA==)';
		await write('public/b.png', '');
		await save(content.replace('procedure', '## What happens', `${images}\n\n## What happens`));
		expect(await problems()).toEqual([]);
	});
});
