import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { links, main, textOf, byId } from '../support/html.ts';
import { findBroken } from '../support/link-check.ts';
import { REPOSITORY, run, runNode, Site, type Outcome } from '../support/site.ts';

const PLUGIN = join(REPOSITORY, 'plugins/starlight-procedures');
const MINUTES = 60_000;

interface Manifest {
	readonly version: string;
	readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

function manifest(folder: string): Manifest {
	return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** The version that this repository has installed, so that both sites run the same code. */
function installed(name: string): string {
	return manifest(join(REPOSITORY, 'node_modules', name)).version;
}

describe('the package as npm ships it', () => {
	let folder: string;
	let site: Site;
	let outcome: Outcome;
	/** What the tarball holds: npm unpacks it there and adds nothing. */
	let unpacked: string;
	let files: readonly string[];

	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'starlight-procedures-'));
		const packed = await run('npm', ['pack', '--pack-destination', folder], PLUGIN);
		expect(packed.status, packed.output).toBe(0);
		const [tarball, ...others] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
		expect(others).toEqual([]);
		const dependencies = {
			'@astrojs/starlight': installed('@astrojs/starlight'),
			astro: installed('astro'),
			'starlight-procedures': `file:${join(folder, tarball!)}`,
		};
		const bare = { name: 'bare', private: true, type: 'module', dependencies };
		site = Site.fromFixture('knees', { 'package.json': JSON.stringify(bare) }, folder);
		const install = await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], site.root);
		expect(install.status, install.output).toBe(0);
		unpacked = site.path('node_modules/starlight-procedures');
		files = site.list('node_modules/starlight-procedures').map((file) => file.replaceAll('\\', '/'));
		outcome = await runNode([site.path('node_modules/astro/bin/astro.mjs'), 'build'], site.root);
	}, 5 * MINUTES);
	afterAll(() => {
		rmSync(folder, { recursive: true, force: true });
	});

	it('builds a bare Starlight site of another specialty', () => {
		expect(outcome.status, outcome.output).toBe(0);
		expect(outcome.output).toContain('Complete!');
	});

	it('gives that site its pages, joined with each other', () => {
		const pages = site.list('dist').filter((file) => file.endsWith('.html') && file !== '404.html');
		expect(pages).toEqual(
			expect.arrayContaining([
				'conditions/knee-arthritis/index.html',
				'procedures/knee-arthroscopy/index.html',
				'procedures/knee-injection/index.html',
			]),
		);
		const condition = links(main(site.page('conditions/knee-arthritis'))).map(({ href }) => href);
		for (const procedure of ['knee-injection', 'knee-arthroscopy']) {
			expect(condition).toContain(`/procedures/${procedure}/`);
			const page = links(main(site.page(`procedures/${procedure}`))).map(({ href }) => href);
			expect(page).toContain('/conditions/knee-arthritis/');
		}
		expect(textOf(byId(site.page('procedures/knee-injection'), '_top'))).toBe('Knee injection');
		expect(findBroken(site.path('dist'), pages)).toEqual([]);
	});

	it('holds what a site needs and says what it is', () => {
		expect(files).toEqual(expect.arrayContaining(['package.json', 'styles.css', 'README.md']));
		const folders = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]));
		expect([...folders].sort()).toEqual(['bin', 'components', 'dist', 'routes']);
	});

	it('holds no source and no test', () => {
		expect(files.filter((file) => file.startsWith('src/') || /(?:^|\/)tests?\/|\.test\.|tsconfig/.test(file))).toEqual(
			[],
		);
		// In dist, TypeScript is there as types only. Routes are read by Vite as they are.
		const typescript = files.filter(
			(file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !file.startsWith('routes/'),
		);
		expect(typescript).toEqual([]);
	});

	it('has a file behind each of its exports', () => {
		const targets = Object.values(manifest(unpacked).exports).flatMap((target) =>
			typeof target === 'string' ? [target] : Object.values(target),
		);
		expect(targets.length).toBeGreaterThan(8);
		const missing = targets.filter((target) => {
			const [before = '', after] = target.replace('./', '').split('*');
			if (after === undefined) return !existsSync(join(unpacked, before));
			return !files.some((file) => file.startsWith(before) && file.endsWith(after));
		});
		expect(missing).toEqual([]);
	});

	it('has nothing that publint calls an error', async () => {
		const { messages, pkg } = await publint({ pkgDir: unpacked, pack: false });
		const errors = messages.filter(({ type }) => type === 'error');
		expect(errors.map((message) => formatMessage(message, pkg))).toEqual([]);
	});

	it('lets plain Node import what does not need Astro', async () => {
		const script = `
			const plugin = await import('starlight-procedures');
			const config = await import('starlight-procedures/config');
			const core = await import('starlight-procedures/core');
			console.log(plugin.default().name, typeof config.defineProcedures, Object.keys(core).length > 0);`;
		const printed = await runNode(['--input-type=module', '--eval', script], site.root);
		expect(printed).toEqual({ status: 0, output: 'starlight-procedures function true\n' });
	});
});
