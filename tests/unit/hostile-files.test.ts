import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import type * as FileSystem from 'node:fs/promises';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readProject, type Diagnostic } from '../../plugins/starlight-procedures/src/core/index.ts';
import { LineIndex } from '../../plugins/starlight-procedures/src/core/text.ts';
import { formatJson, type JsonProblem } from '../../plugins/starlight-procedures/src/report/json.ts';
import { formatGithub } from '../../plugins/starlight-procedures/src/report/github.ts';
import { formatText } from '../../plugins/starlight-procedures/src/report/text.ts';
import { formatPretty } from '../../plugins/starlight-procedures/src/report/pretty.ts';
import { BASE_FILES, PATHS } from './support/base-files.ts';
import { TestProject } from './support/cli.ts';
import { formatPlace, only } from './support/content.ts';
import { anyDiagnostics } from './support/diagnostics.ts';

// Tests may run as a user who may read everything, so what the disk refuses is played: the rest is the real disk.
vi.mock('node:fs/promises', async (load) => {
	const real = await load<typeof FileSystem>();
	return { ...real, readFile: vi.fn(real.readFile), readdir: vi.fn(real.readdir) };
});

const real = await vi.importActual<typeof FileSystem>('node:fs/promises');

beforeEach(() => {
	vi.mocked(readFile).mockImplementation(real.readFile);
	vi.mocked(readdir).mockImplementation(real.readdir);
});

const CROWN = 'content/glossary/crown.md';
/** A mistake in another file, which has to be found whatever the first one holds. */
const OTHER = `${PATHS.term}:2:1 schema/unknown-key`;
/** How a stack trace or an error of the language reads. */
const CRASH = /\n\s+at |RangeError|TypeError|Maximum call stack|\[object |undefined/;

function term(keys = '', text = ''): string {
	return `---\ntitle: Crown\ndefinition: A cap for a tooth.\n${keys}${keys === '' ? '' : '\n'}---\n${text}`;
}

function project(): TestProject {
	const made = new TestProject();
	made.edit(PATHS.term, 'title: Pulp', 'titel: Pulp');
	return made;
}

function read({ root }: TestProject) {
	return readProject(root, { content: 'content', guides: 'src/content/docs', today: '2026-11-22' });
}

/** What is found beside the mistake in the other file, which is found too. */
async function findings(made: TestProject): Promise<readonly Diagnostic[]> {
	const { diagnostics } = await read(made);
	expect(diagnostics.map(formatPlace)).toContain(OTHER);
	return diagnostics.filter((diagnostic) => formatPlace(diagnostic) !== OTHER);
}

async function findingsOf(text: string | Buffer, path = CROWN): Promise<readonly Diagnostic[]> {
	const made = project();
	made.write(path, text);
	return findings(made);
}

async function problems(text: string | Buffer, path = CROWN): Promise<string[]> {
	return (await findingsOf(text, path)).map((found) => formatPlace(found).replace(`${path}:`, ''));
}

describe('a hostile file is reported at its place, and the others are checked', () => {
	it.each<[what: string, text: string | Buffer, places: string[]]>([
		['an empty file', '', ['1:1 schema/missing-fence']],
		['no fence', 'A cap.\n', ['1:1 schema/missing-fence']],
		['an unclosed fence', '---\ntitle: Crown\n', ['2:13 schema/missing-fence']],
		['nothing but a fence', '---', ['1:4 schema/missing-fence']],
		['a tab before a key', term('\taliases: [cap]'), ['4:1 schema/yaml-syntax']],
		['a byte order mark', `\uFEFF${term()}`, []],
		['Windows line ends', term().replaceAll('\n', '\r\n'), []],
		['line ends of an old Mac', term().replaceAll('\n', '\r'), ['1:1 schema/missing-fence']],
		['half a letter of UTF-8', Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xc3]), ['1:1 schema/unreadable-file']],
		['UTF-16', Buffer.from(`\uFEFF${term()}`, 'utf16le'), ['1:1 schema/unreadable-file']],
		['nothing but NUL bytes', '\0'.repeat(1000), ['1:1 schema/control-character', '1:1 schema/missing-fence']],
		['a NUL byte in a key', term('a\0b: c'), ['4:1 schema/unknown-key', '4:2 schema/control-character']],
		['a NUL byte in a value', term('x-own: a\0b'), ['4:9 schema/control-character']],
		['a NUL byte in a value, as an escape', term('aliases: [cap, "a\\0b"]'), ['4:16 schema/control-character']],
		[
			'a bell and an escape in the text',
			term('', 'a\u0007b\n\n\u001B[31mc\u0007\n'),
			['5:2', '7:1'].map((at) => `${at} schema/control-character`),
		],
		[
			'a NUL byte before a citation',
			term('', '\na\0b[^nobody]\n'),
			['6:2 schema/control-character', '6:4 sources/unknown'],
		],
		['a key that stands twice', term('title: Cap'), ['4:1 schema/duplicate-key']],
		[
			'a key that stands three times',
			term('title: Cap\ntitle: Top'),
			['4:1', '5:1'].map((at) => `${at} schema/duplicate-key`),
		],
		['a key twice in braces', term('x-own: { a: 1, a: 2 }'), ['4:16 schema/duplicate-key']],
		['a key twice in a list', term('x-own:\n  - a: 1\n    "a": 2'), ['6:5 schema/duplicate-key']],
		['an alias for nothing', term('aliases: *none'), ['4:10 schema/yaml-syntax']],
		['200 lists in each other', term(`sources: ${'['.repeat(200)}${']'.repeat(200)}`), ['4:11 schema/type']],
		['200 quotes in each other', term('', `${'> '.repeat(200)}a[^nobody]\n`), ['5:402 sources/unknown']],
		['the key __proto__', term('__proto__: { title: a }'), ['4:1 schema/unknown-key']],
		['the key constructor', term('constructor: { prototype: a }'), ['4:1 schema/unknown-key']],
	])('%s', async (_what, text, places) => {
		expect(await problems(text)).toEqual(places);
	});

	it('200 groups in each other', async () => {
		const groups = Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}deep:`).join('\n');
		expect(await problems(term(`${groups} 1`))).toEqual(['4:1 schema/unknown-key']);
	});

	it('groups nested deeper than a program can follow', async () => {
		const groups = Array.from({ length: 2500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
		const [found, ...more] = await findingsOf(term(`${groups} 1`));
		expect([found?.rule, more]).toEqual(['schema/yaml-syntax', []]);
	});

	it.each([
		['lists on one line', `x-own:\n  ${'- '.repeat(3000)}x`, '5:6003'],
		['explicit keys on one line', `x-own:\n  ${'? '.repeat(3000)}x`, '5:6003'],
		['brackets', `x-own: ${'['.repeat(600)}${']'.repeat(600)}`, '4:608'],
	])('%s deeper than a program can follow, before other keys', async (_what, keys, place) => {
		expect(await problems(term(`${keys}\nkind: cap`))).toEqual([`${place} schema/yaml-syntax`]);
	});

	it('aliases that each add their levels', async () => {
		const lines = Array.from({ length: 9 }, (_, at) => {
			return `a${at}: &a${at} ${'['.repeat(400)}${at === 0 ? 'x' : `*a${at - 1}`}${']'.repeat(400)}`;
		});
		const found = only(await findingsOf(term(lines.join('\n'))));
		expect([found.file, found.rule]).toEqual([CROWN, 'schema/yaml-syntax']);
	});

	it('more aliases than a text has use for', { timeout: 60_000 }, async () => {
		const lines = Array.from({ length: 50_000 }, (_, at) => `x-a${at}: &a${at} x\nx-b${at}: *a${at}`);
		// The thousandth of them is the last that is read.
		expect(await problems(term(lines.join('\n')))).toEqual(['2005:10 schema/yaml-syntax']);
	});

	it('aliases that multiply', async () => {
		const lines = Array.from({ length: 12 }, (_, at) => {
			const items = Array.from({ length: 10 }, () => (at === 0 ? 'x' : `*a${at - 1}`));
			return `a${at}: &a${at} [${items.join(', ')}]`;
		});
		const found = only(await findingsOf(term(lines.join('\n'))));
		expect([found.file, found.rule]).toEqual([CROWN, 'schema/yaml-syntax']);
	});

	it.each([
		['its own', (index: number) => `key-${index}: 1`, '', 10_000],
		['another group', (index: number) => `  key-${index}: 1`, 'x-own:\n', 0],
	])('10,000 keys in %s', async (_where, key, head, count) => {
		const keys = Array.from({ length: 10_000 }, (_, index) => key(index));
		const places = await problems(term(`${head}${keys.join('\n')}`));
		expect(places).toEqual(Array.from({ length: count }, (_, index) => `${index + 4}:1 schema/unknown-key`));
	});

	it.each([
		['one line', 'A cap. '.repeat(800_000)],
		['brackets', '['.repeat(5_000_000)],
		['stars', '*a '.repeat(1_700_000)],
	])('5 MB of %s', { timeout: 60_000 }, async (_what, text) => {
		expect(await problems(term('', `${text}\n\n[^nobody]\n`))).toEqual(['7:1 sources/unknown']);
	});

	it.each([
		['spaces', ' '.repeat(500_000)],
		['empty lines', '\n'.repeat(500_000)],
		['hyphens', `${'-'.repeat(500_000)} x`],
		['numbers', `${'1 '.repeat(500_000)}x`],
	])('half a million %s before a key', { timeout: 60_000 }, async (_what, text) => {
		const line = text.split('\n').length + 4;
		expect(await problems(term(`x-own: ${text}\nkind: cap`))).toEqual([`${line}:1 schema/unknown-key`]);
	});

	it.each([
		['tags that no sign ends', `<div ${'<a '.repeat(300_000)}`],
		['end tags of nothing behind open tags', `<div>\n${'<b>'.repeat(100_000)}${'</i>'.repeat(100_000)}`],
		['comments that are never closed', `<div>\n${'<!--'.repeat(300_000)}`],
		['comments that are never closed behind a placeholder', `TODO: x ${'<!-- '.repeat(300_000)}`],
		['times of day in an aside', `:::note\n${'at 10:30 '.repeat(100_000)}\n:::`],
	])('%s', { timeout: 60_000 }, async (_what, text) => {
		const found = await findingsOf(term('', `${text}\n\n[^nobody]\n`));
		expect(found.map(({ rule }) => rule)).not.toContain('schema/markdown-syntax');
	});

	it.each([
		['entities in one paragraph', `A cap.\n\n${'&amp;'.repeat(200_000)}`, '7:1', 'too many entities, such as "&amp;"'],
		['underscores in one word', `A cap.\n\nfor ${'_a'.repeat(200_000)}`, '7:5', '2,000 underscores'],
		['quotes in each other', `A cap.\n\n${'> '.repeat(200_000)}`, '7:1', 'more than 500 levels deep here'],
		['list items in each other', '1. '.repeat(200_000), '5:1', 'more than 500 levels deep here'],
		[
			'list items on lines of their own',
			Array.from({ length: 510 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
			'5:1',
			'more than 500 levels deep.',
		],
	])('more %s than anybody can read', async (_what, text, place, message) => {
		const found = only(await findingsOf(term('', `${text}\n`)));
		expect(formatPlace(found)).toBe(`${CROWN}:${place} schema/markdown-syntax`);
		expect(found.message).toContain(message);
	});

	it('more colons than an MDX page with asides can have', async () => {
		const text = `:::note\n${'at 10:30 '.repeat(200_000)}\n:::\n`;
		expect(await problems(term('', text), CROWN.replace('.md', '.mdx'))).toEqual(['5:1 schema/markdown-syntax']);
	});

	it.each([
		['entities in their paragraphs', 'a &amp; b\n\n'.repeat(20_000)],
		['entities in a list', '- a &amp; b\n'.repeat(20_000)],
		['words with underscores', 'some_long_name '.repeat(20_000)],
	])('many %s are fine', { timeout: 60_000 }, async (_what, text) => {
		expect(await problems(term('', text))).toEqual([]);
	});

	it('5 MB in one value', async () => {
		const definition = 'A cap. '.repeat(750_000);
		expect(await problems(term(`title: ${definition}\nx-own: ${definition}`))).toEqual(['4:1 schema/duplicate-key']);
	});

	it('more mistakes than a call takes arguments', { timeout: 60_000 }, async () => {
		const found = await findingsOf(term('', `<div>\n${'<b>'.repeat(200_000)}`));
		expect(found.filter(({ rule }) => rule === 'safety/raw-html')).toHaveLength(200_001);
	});

	it.each([
		['1e3', '1000'],
		['0x1f', '31'],
		['.inf', 'Infinity'],
		['.nan', 'NaN'],
		['true', 'true'],
		['007', '7'],
		['~', 'empty'],
	])('%s in the place of text', async (written, found) => {
		expect(await findingsOf(term().replace('Crown', written))).toMatchObject([
			{ rule: 'schema/type', start: { line: 2, column: 8 }, found, expected: 'text' },
		]);
	});

	it.each(['2026-11-22', '2026-11-22T10:00:00Z', '12:30:45', 'yes', 'no', '1_000', '0b1'])(
		'%s stays the text it is',
		async (written) => {
			const made = project();
			made.write(CROWN, term().replace('Crown', written));
			expect(await findings(made)).toEqual([]);
			expect((await read(made)).entries.terms.get('crown')?.title).toBe(written);
		},
	);

	it.each(['__proto__', 'Kronen', 'a b', '../a', 'a/b', 'зуб'])('the id %s in a list of the vocabulary', async (id) => {
		const text = BASE_FILES[PATHS.vocabulary].replace('kinds:\n', `kinds:\n  "${id}": { label: Crown }\n`);
		const made = project();
		made.write(PATHS.vocabulary, text);
		const found = only(await findings(made));
		expect([formatPlace(found), found.found]).toEqual([`${PATHS.vocabulary}:2:3 schema/value`, id]);
		expect((await read(made)).entries.vocabulary).toBeUndefined();
	});

	it.each(['..', '../../etc/passwd', 'a/b', 'a b', 'A', 'зуб', '', '__proto__'])(
		'the id %j of a source',
		async (id) => {
			const places = await problems(term(`sources: ["${id}"]`));
			expect(places).toContain('4:11 schema/value');
			expect(places.every((place) => place.startsWith('4:11 '))).toBe(true);
		},
	);

	it.each(['..a', 'a..b', 'a b', 'Crown', 'зуб', '歯', 'a\nb', 'a\\b', '%2e%2e', '-a', '__proto__', '::error::'])(
		'the file name %j',
		async (name) => {
			// Two dots at the start make a hidden file.
			const path = `content/glossary/${name.replace(/^\.\./, 'x..')}.md`;
			const found = only(await findingsOf(term(), path));
			expect([found.file, found.rule, found.start]).toEqual([path, 'schema/file-name', { line: 1, column: 1 }]);
			expect(found.suggestion).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
		},
	);

	it('two files with one id in two folders', async () => {
		expect(await problems(BASE_FILES[PATHS.term], 'content/glossary/teeth/pulp.md')).toEqual([
			'1:1 schema/duplicate-file',
		]);
	});
});

describe('what is no file but has the name of one', () => {
	const unreadable = async (made: TestProject) => {
		const found = only(await findings(made));
		expect(formatPlace(found)).toBe(`${CROWN}:1:1 schema/unreadable-file`);
		// The system's words name a folder of the one machine.
		expect(found.message).not.toContain(made.root);
		return found.message;
	};

	it('a folder', async () => {
		const made = project();
		mkdirSync(join(made.root, CROWN));
		expect(await unreadable(made)).toContain('This is a folder and no file');
	});

	it('a folder whose files are read all the same', async () => {
		const made = project();
		made.write(`${CROWN}/post.md`, term().replace('Crown', 'Post'));
		await unreadable(made);
		expect((await read(made)).entries.terms.has('post')).toBe(true);
	});

	it('a folder in the place of a list, which is not missing as well', async () => {
		const made = project();
		rmSync(join(made.root, PATHS.sources));
		mkdirSync(join(made.root, PATHS.sources));
		expect((await findings(made)).map(formatPlace)).toEqual([`${PATHS.sources}:1:1 schema/unreadable-file`]);
	});

	it.each([
		['itself', 'crown.md'],
		['nowhere', 'nothing.md'],
	])('a link to %s', async (_where, target) => {
		const made = project();
		symlinkSync(target, join(made.root, CROWN));
		expect(await unreadable(made)).toMatch(/^This file cannot be read: E(?:LOOP|NOENT): [^,]+\. See that/);
	});

	it('a device that never ends, behind a link', async () => {
		const made = project();
		symlinkSync('/dev/zero', join(made.root, CROWN));
		expect(await unreadable(made)).toContain('a pipe or a device');
	});

	it.each(['content/glossary/crown.md', 'pipe'])('a pipe that nobody writes to, at %s', async (path) => {
		const made = project();
		execFileSync('mkfifo', [join(made.root, path)]);
		if (path !== CROWN) symlinkSync(join(made.root, path), join(made.root, CROWN));
		expect(await unreadable(made)).toContain('a pipe or a device');
	});

	it('a pipe among the ordinary pages of the site, which Astro reports', async () => {
		const made = project();
		mkdirSync(join(made.root, 'src/content/docs'), { recursive: true });
		execFileSync('mkfifo', [join(made.root, 'pipe')]);
		symlinkSync(join(made.root, 'pipe'), join(made.root, 'src/content/docs/a.md'));
		expect(await findings(made)).toEqual([]);
	});

	it.each(['.', '..', '../../content'])(
		'a folder that links back to %s is read once and not for ever',
		async (target) => {
			const made = project();
			symlinkSync(target, join(made.root, 'content/glossary/again'));
			expect((await findings(made)).map(formatPlace)).toEqual(['content/glossary/again:1:1 schema/ignored-file']);
		},
	);

	it('a folder that links to the whole disk, which is not read', async () => {
		const made = project();
		symlinkSync('/', join(made.root, 'content/glossary/root'));
		const found = only(await findings(made));
		expect(formatPlace(found)).toBe('content/glossary/root:1:1 schema/unreadable-file');
		expect(found.message).toContain('a link that leads out of the project');
	});

	it('links to a file and a folder out of the project, of which only the id is known', async () => {
		const [made, other] = [project(), new TestProject({ 'crown.md': term(), 'more/post.md': term() })];
		symlinkSync(join(other.root, 'crown.md'), join(made.root, CROWN));
		symlinkSync(join(other.root, 'more'), join(made.root, 'content/glossary/more'));
		expect((await findings(made)).map(formatPlace)).toEqual([
			`${CROWN}:1:1 schema/unreadable-file`,
			'content/glossary/more:1:1 schema/unreadable-file',
		]);
		expect((await read(made)).unread).toEqual([{ kind: 'term', id: 'crown' }]);
	});

	it('links within the project, which are followed', async () => {
		const made = project();
		made.write('shared/crown.md', term());
		made.write('shared/more/post.md', term().replace('Crown', 'Post'));
		symlinkSync('../../shared/crown.md', join(made.root, CROWN));
		symlinkSync('../../shared/more', join(made.root, 'content/glossary/a'));
		expect(await findings(made)).toEqual([]);
		expect([...(await read(made)).entries.terms.keys()].sort()).toEqual(['crown', 'post']);
	});

	it('a folder keeps its name, though a link to it comes first in the alphabet', async () => {
		const made = project();
		made.write('content/glossary/teeth/crown.md', term());
		symlinkSync('teeth', join(made.root, 'content/glossary/a'));
		expect((await findings(made)).map(formatPlace)).toEqual(['content/glossary/a:1:1 schema/ignored-file']);
	});

	it.each(['src/content/docs', 'src/pages'])('links to the whole disk in %s', async (folder) => {
		const made = project();
		mkdirSync(join(made.root, folder), { recursive: true });
		symlinkSync('/', join(made.root, folder, 'root'));
		expect((await findings(made)).map(formatPlace)).toEqual(
			folder === 'src/pages' ? [] : ['src/content/docs/root:1:1 schema/ignored-file'],
		);
	});

	it('a content folder that leads out of the project', async () => {
		const [made, other] = [new TestProject({}), new TestProject()];
		symlinkSync(join(other.root, 'content'), join(made.root, 'content'));
		const { diagnostics } = await read(made);
		expect(diagnostics.map(formatPlace)).toEqual(['content:1:1 schema/unreadable-file']);
	});
});

describe('what the disk refuses', () => {
	/** Plays a disk that answers the reading of one path in its own way. */
	function whenRead(path: string, answer: () => never | void): void {
		vi.mocked(readFile).mockImplementation(((file: string, ...rest: []) => {
			if (file === path) answer();
			return real.readFile(file, ...rest);
		}) as typeof readFile);
	}
	const denied = (path: string) =>
		Object.assign(new Error(`EACCES: permission denied, open '${path}'`), { code: 'EACCES' });

	it('a file that may not be read', async () => {
		const made = project();
		made.write(CROWN, term());
		const path = join(made.root, CROWN);
		whenRead(path, () => {
			throw denied(path);
		});
		const found = only(await findings(made));
		expect(formatPlace(found)).toBe(`${CROWN}:1:1 schema/unreadable-file`);
		expect(found.message).toContain('This file cannot be read: EACCES: permission denied. See that');
	});

	it('a folder that may not be opened', async () => {
		const made = project();
		made.write('content/glossary/teeth/crown.md', term());
		vi.mocked(readdir).mockImplementation(((folder: string, ...rest: []) =>
			folder.endsWith('glossary/teeth/')
				? Promise.reject(denied(folder))
				: real.readdir(folder, ...rest)) as unknown as typeof readdir);
		expect((await findings(made)).map(formatPlace)).toEqual(['content/glossary/teeth:1:1 schema/unreadable-file']);
	});

	it('the content folder itself, which is no word on what is in it', async () => {
		const made = project();
		vi.mocked(readdir).mockImplementation(((folder: string, ...rest: []) =>
			folder === join(made.root, 'content')
				? Promise.reject(denied(folder))
				: real.readdir(folder, ...rest)) as unknown as typeof readdir);
		const { diagnostics } = await read(made);
		expect(diagnostics.map(formatPlace)).toEqual(['content:1:1 schema/unreadable-file']);
		expect(only(diagnostics).message).toContain('This folder cannot be read: EACCES: permission denied. See that');
	});

	it('a file that is deleted while it is read', async () => {
		const made = project();
		made.write(CROWN, term());
		const path = join(made.root, CROWN);
		whenRead(path, () => rmSync(path));
		const found = only(await findings(made));
		expect(formatPlace(found)).toBe(`${CROWN}:1:1 schema/unreadable-file`);
		expect(found.message).toContain('ENOENT: no such file or directory. See that it is still there');
		expect(await findings(made)).toEqual([]);
	});
});

describe('the command, on a project full of hostile files', () => {
	function hostile(): TestProject {
		const made = project();
		const texts: Readonly<Record<string, string | Buffer>> = {
			empty: '',
			'no-fence': 'A cap.',
			open: '---\ntitle: [',
			tab: term('\ta: b'),
			nul: '\0'.repeat(10),
			latin: Buffer.from([0xe9]),
			proto: term('__proto__: 1\nconstructor: 2'),
			'A \u001B[31mred\r\n::error::x': term(),
			bomb: term('a: &a [x]\nb: &b [*a, *b]'),
			long: term(`sources: [${'x'.repeat(1_000_000)}]`),
		};
		for (const [name, text] of Object.entries(texts)) made.write(`content/glossary/${name}.md`, text);
		mkdirSync(join(made.root, 'content/glossary/folder.md'));
		symlinkSync('loop.md', join(made.root, 'content/glossary/loop.md'));
		return made;
	}

	it.each(['pretty', 'json', 'sarif', 'github'])('reports all of it as %s', async (reporter) => {
		const { code, out, err } = await hostile().run(['check', '--reporter', reporter]);
		expect([code, err]).toEqual([1, '']);
		expect(out).not.toMatch(CRASH);
		for (const name of reporter === 'github'
			? ['empty']
			: ['empty', 'no-fence', 'latin', 'long', 'folder', 'loop', 'pulp'])
			expect(out).toContain(`content/glossary/${name}.md`);
	});

	it('obeys no word of them in the log of a build or a runner', async () => {
		const made = project();
		made.write(CROWN, term('"a\\n::warning file=x::pwned\\u001b[31mRED": 1\n"##[error]b": 1'));
		made.write('content/glossary/n\n::error::boom.md', term());
		made.edit(PATHS.condition, 'title: Deep tooth decay', 'title: "::error::x"');
		const { diagnostics } = await read(made);
		const outputs = [
			formatText(diagnostics),
			...(await Promise.all(
				[['check'], ['fix'], ['report'], ['explain', 'a\n::error::\u001b[31m']].map(async (args) => {
					// Narrow, so that any word may come first in its line.
					const { out, err } = await made.run(args, { env: { COLUMNS: '24' } });
					return out + err;
				}),
			)),
		];
		for (const output of outputs) {
			expect(output).toContain('error');
			// A runner takes a line for a command even behind spaces, and the old kind anywhere in it.
			expect(output).not.toMatch(/^\s*::|##\[|\u001b/m);
		}
	});

	it.each([
		['fix', 1],
		['report', 0],
	] as const)('%s does its job', async (name, expected) => {
		const made = hostile();
		const { code, out, err } = await made.run([name]);
		expect([code, err]).toEqual([expected, '']);
		expect(out).not.toMatch(CRASH);
		if (name === 'fix') expect(made.read(PATHS.term)).toBe(BASE_FILES[PATHS.term]);
	});
});

describe('places', () => {
	const text = fc
		.array(fc.constantFrom('\n', '\r\n', '\r', 'a', '字', '🦷', '\0', '\u2028', ''))
		.map((parts) => parts.join(''));

	it('and offsets lead back to each other', () => {
		fc.assert(
			fc.property(text, fc.nat(), (file, seed) => {
				const lines = new LineIndex(file);
				const offset = seed % (file.length + 1);
				expect(lines.offsetAt(lines.pointAt(offset))).toBe(offset);
			}),
		);
	});

	it('of every finding lie in the file, whatever it holds', () => {
		const part = fc.constantFrom(
			'---\n',
			'title: a\n',
			'titel: a\n',
			'a: [',
			']\n',
			'\r\n',
			'\0',
			'[^x]',
			'字',
			'<b>',
			'\t',
			'# a\n',
			'&a *a',
			'"',
		);
		return fc.assert(
			fc.asyncProperty(fc.array(part, { maxLength: 30 }), async (parts) => {
				const file = parts.join('');
				const lines = file.split('\n');
				for (const { file: path, start, end } of await findingsOf(file)) {
					if (path !== CROWN) continue;
					for (const { line, column } of [start, end]) {
						expect(line).toBeGreaterThan(0);
						expect(column).toBeGreaterThan(0);
						expect(column - 1).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
						expect(line).toBeLessThanOrEqual(lines.length);
					}
					expect(end.line > start.line || (end.line === start.line && end.column >= start.column)).toBe(true);
				}
			}),
			{ numRuns: 60 },
		);
	}, 60_000);
});

describe('reporters', () => {
	it('JSON holds all that went in', () => {
		fc.assert(
			fc.property(anyDiagnostics, (diagnostics) => {
				const parsed = JSON.parse(formatJson(diagnostics)) as JsonProblem[];
				const back = parsed.map(({ line, column, endLine, endColumn, url, related, ...rest }) => ({
					...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null)),
					start: { line, column },
					end: { line: endLine, column: endColumn },
					...(related && {
						related: related.map(({ line: at, column: from, ...place }) => ({
							...place,
							start: { line: at, column: from },
						})),
					}),
					url,
				}));
				expect(back).toEqual(diagnostics.map((one) => ({ ...one, url: expect.stringContaining(one.rule) as string })));
			}),
		);
	});

	it('GitHub gets one line a finding and one more, whatever the text', () => {
		fc.assert(
			fc.property(anyDiagnostics, (diagnostics) => {
				const shown = Map.groupBy(diagnostics, ({ severity }) => severity);
				const count = [...shown.values()].reduce((sum, { length }) => sum + Math.min(10, length), 0);
				const report = formatGithub(diagnostics, {
					changed: new Set(diagnostics.slice(0, 1).map(({ file }) => file)),
					prefix: 'a\n,',
				});
				expect(report.split(/[\r\n]/)).toHaveLength(count + 1);
			}),
		);
	});

	it('the pretty one takes a terminal of any width', () => {
		const widths = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(1, 1_000_000, Infinity));
		fc.assert(
			fc.property(anyDiagnostics, fc.string({ unit: 'binary' }), widths, (diagnostics, text, width) => {
				const report = formatPretty(diagnostics, { textOf: () => text.repeat(20), width, color: true, checked: 1 });
				for (const { start } of diagnostics) expect(report).toContain(`  ${start.line}:${start.column}  `);
			}),
		);
	});

	it('the pretty one takes a word of five million letters', () => {
		const message = 'x'.repeat(5_000_000);
		const found: Diagnostic = {
			file: CROWN,
			start: { line: 1, column: 1 },
			end: { line: 1, column: 1 },
			rule: 'schema/enum',
			severity: 'error',
			message,
		};
		const report = formatPretty([found], { textOf: () => message, width: 20, color: false, checked: 1 });
		expect(report.length).toBeGreaterThan(message.length);
	});
});
