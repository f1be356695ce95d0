import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPOSITORY, runNode, Site, type Outcome } from '../support/site.ts';

const PLUGIN = join(REPOSITORY, 'plugins/starlight-procedures');
const manifest = JSON.parse(readFileSync(join(PLUGIN, 'package.json'), 'utf8')) as { bin: Record<string, string> };
const PROGRAM = join(PLUGIN, manifest.bin['starlight-procedures']!);

describe('the command as the package ships it', () => {
	let site: Site;
	const command = (...args: string[]): Promise<Outcome> => runNode([PROGRAM, ...args], site.root);

	beforeAll(() => {
		site = Site.fromFixture('knees');
	});
	afterAll(() => {
		site.dispose();
	});

	it('is a program for Node', () => {
		expect(statSync(PROGRAM).isFile()).toBe(true);
		expect(readFileSync(PROGRAM, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
	});

	it('knows its version and its words', async () => {
		expect(await command('--version')).toEqual({
			status: 0,
			output: expect.stringMatching(/^\d+\.\d+\.\d+/) as string,
		});
		expect((await command('explain', 'relations/orphan')).output).toContain('Why it matters');
	});

	it('reads the config of the site, checks it and ends in 0', async () => {
		const { status, output } = await command('check', '--rule', 'sources/unused=off');
		expect(output).toMatch(/in (?:\d+ of )?\d+ files\n$/);
		expect(status, output).toBe(0);
	});

	it('ends in 1 with a mistake, which fix mends', async () => {
		const page = 'content/procedures/knee-injection.md';
		const before = site.read(page);
		site.edit(page, 'purpose: treat', 'purpose: treet');
		expect(await command('check', page)).toMatchObject({
			status: 1,
			output: expect.stringContaining('schema/enum') as string,
		});
		expect(await command('fix')).toMatchObject({
			status: 0,
			output: expect.stringContaining('Mended 1 place') as string,
		});
		expect(site.read(page)).toBe(before);
	});

	it('gives programs JSON and nothing else', async () => {
		const { output } = await command('check', '--reporter', 'json');
		expect(Array.isArray(JSON.parse(output))).toBe(true);
	});

	it('ends in 2 with one message where it cannot do its job', async () => {
		const { status, output } = await command('check', 'content/nothing');
		expect([status, output]).toEqual([2, 'content/nothing does not exist. Nothing was done.\n']);
	});

	it('writes a new page that the check lets pass', async () => {
		const made = await command('new', 'condition', '--id', 'bad-knee', '--title', 'Bad knee');
		expect(made.status, made.output).toBe(0);
		const { status, output } = await command('check', 'content/conditions/bad-knee.md');
		expect(output).toContain('structure/placeholder');
		expect(status, output).toBe(0);
		site.remove('content/conditions/bad-knee.md');
	});

	it('reports where the content stands', async () => {
		const { status, output } = await command('report', '--format', 'json');
		expect(status).toBe(0);
		expect(JSON.parse(output)).toMatchObject({ total: { pages: 3 } });
	});

	it('says nothing of a reader that stops early', async () => {
		const script = `"${process.execPath}" "${PROGRAM}" explain | head -n 1`;
		const { output } = await runNode(
			['--eval', `require('node:child_process').execSync(${JSON.stringify(script)}, { stdio: 'inherit' })`],
			site.root,
		);
		expect(output).toBe('schema\n');
	});
});
