import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	defineProcedures,
	findConfigFile,
	loadConfig,
	parseConfig,
} from '../../plugins/starlight-procedures/src/config.ts';

const FILE = 'procedures.config.ts';
const DEFAULTS = {
	content: 'content',
	base: '/',
	format: 'directory',
	guides: 'src/content/docs',
	rules: [],
	noindexUnreviewed: false,
};

function messageOf(value: unknown): string {
	try {
		parseConfig(value, FILE);
	} catch (error) {
		return (error as Error).message;
	}
	return 'no error';
}

describe('parseConfig', () => {
	it('applies defaults', () => {
		expect(parseConfig({}, FILE)).toEqual(DEFAULTS);
	});

	it('keeps options, and takes ./ and the last slash off the folder', () => {
		expect(parseConfig({ content: './site/teeth/', country: 'NZ' }, FILE)).toEqual({
			...DEFAULTS,
			content: 'site/teeth',
			country: 'NZ',
		});
	});

	it.each(['handbook', '/handbook', 'handbook/', '/handbook/'])(
		'takes %j as the base, with or without slashes',
		(base) => {
			expect(parseConfig({ base }, FILE).base).toBe('/handbook/');
		},
	);

	it('names every wrong option with what was found and what is expected', () => {
		expect(messageOf({ content: 5, country: 'us', contry: 'US' })).toMatchInlineSnapshot(`
			"procedures.config.ts has 3 problems:
			  content: expected a string, found 5.
			  country: expected two capital letters, such as "US", found "us".
			  contry: unknown option. Did you mean "country"? Options are content, base, format, country, guides, rules, reportUrl, noindexUnreviewed."
		`);
	});

	it('suggests nothing for an option like no other', () => {
		expect(messageOf({ theme: 'dark' })).toBe(
			'procedures.config.ts has a problem:\n  theme: unknown option. Options are content, base, format, country, guides, rules, reportUrl, noindexUnreviewed.',
		);
	});

	it.each(['/content', '../content', 'a/../../b', '', 'a\\b'])('refuses the folder %j', (folder) => {
		expect(messageOf({ content: folder })).toContain(
			`content: expected a folder inside the project, such as "content", found ${JSON.stringify(folder)}.`,
		);
	});

	it.each(['https://example.org/new?title={title}&body={url}', 'mailto:mistakes@example.org?subject={title}'])(
		'takes %j as the address for reports',
		(reportUrl) => {
			expect(parseConfig({ reportUrl }, FILE)).toMatchObject({ reportUrl });
		},
	);

	it.each(['mistakes@example.org', 'javascript:alert(1)', 'https://example.org/new issue', ''])(
		'refuses %j as the address for reports',
		(reportUrl) => {
			expect(messageOf({ reportUrl })).toContain(
				`reportUrl: expected an address without spaces that starts with https:// or mailto:, found ${JSON.stringify(reportUrl)}.`,
			);
		},
	);

	it("takes the site's word on rules", () => {
		const rules = [{ rule: 'relations/orphan', status: 'draft', level: 'off' }];
		expect(parseConfig({ rules }, FILE)).toMatchObject({ rules });
	});

	it.each([
		[{ rule: 'relations/orfan' }, 'rules.0.rule: expected the id of a rule, such as "links/missing-page", found'],
		[{ rule: 'relations/orphan', level: 'loud' }, 'rules.0.level: expected'],
		[{ rule: 'schema/type', level: 'off' }, 'rules.0.level: expected "error": without what this rule asks for no page'],
		[{ rule: 'relations/orphan', options: { days: 3 } }, 'rules.0.options: expected options that the rule has, found'],
		[{ rule: 'relations/orphan', kind: 'page' }, 'rules.0.kind: expected'],
	])('refuses the word %j on a rule', (setting, message) => {
		expect(messageOf({ rules: [setting] })).toContain(message);
	});

	it.each([null, [], 'content', 5])('refuses %j for the whole of it', (value) => {
		expect(messageOf(value)).toContain(`the default export: expected a`);
		expect(messageOf(value)).toContain(`found ${JSON.stringify(value)}.`);
	});
});

describe('defineProcedures', () => {
	it('returns the options as they are', () => {
		const options = { country: 'NZ' };
		expect(defineProcedures(options)).toBe(options);
	});
});

describe('loadConfig', () => {
	let root: string;

	beforeEach(async () => {
		root = await mkdtemp(join(tmpdir(), 'procedures-config-'));
	});

	afterEach(async () => {
		await rm(root, { recursive: true });
	});

	it('keeps every default where there is no file', async () => {
		expect(findConfigFile(root)).toBeUndefined();
		expect(await loadConfig(root)).toEqual(DEFAULTS);
	});

	it.each(['procedures.config.mjs', 'procedures.config.js', 'procedures.config.mts', FILE])(
		'reads %s',
		async (name) => {
			await writeFile(join(root, name), "export default { country: 'NZ' };\n");
			expect(await loadConfig(root)).toMatchObject({ country: 'NZ' });
		},
	);

	it('names the file and the option', async () => {
		await writeFile(join(root, 'procedures.config.mjs'), 'export default { country: 1 };\n');
		await expect(loadConfig(root)).rejects.toThrow(
			/procedures\.config\.mjs has a problem:\n {2}country: expected a string, found 1\./,
		);
	});

	it('asks for a default export', async () => {
		await writeFile(join(root, 'procedures.config.mjs'), "export const country = 'NZ';\n");
		await expect(loadConfig(root)).rejects.toThrow(/has no default export\. Write: export default defineProcedures/);
	});

	it('does not wait for ever', async () => {
		await writeFile(join(root, 'procedures.config.mjs'), 'await new Promise(() => {});\n');
		await expect(loadConfig(root, 1)).rejects.toThrow(
			/procedures\.config\.mjs cannot be loaded: it was not done after 0\.001 seconds\. Look for an await/,
		);
	});

	it('says why a file cannot be loaded', async () => {
		await writeFile(join(root, 'procedures.config.mjs'), "throw new Error('Boom');\n");
		await expect(loadConfig(root)).rejects.toThrow(/procedures\.config\.mjs cannot be loaded: Boom/);
	});
});
