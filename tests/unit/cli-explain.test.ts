import { describe, expect, it } from 'vitest';
import { RULES } from '../../plugins/starlight-procedures/src/core/index.ts';
import { TestProject } from './support/cli.ts';

const explain = (...args: string[]) => new TestProject({}).run(['explain', ...args], { env: { COLUMNS: '2000' } });

describe('explain', () => {
	it('says all there is to say of a rule', async () => {
		expect((await explain('relations/orphan')).out).toMatchInlineSnapshot(`
			"relations/orphan
			  Level: warning.

			What it finds
			  A condition that no procedure is offered for.

			Why it matters
			  A reader with this condition would find a page without a single option to weigh.

			Wrong, in content/procedures/root-canal.md
			    - condition: whitening

			Right
			    - condition: deep-decay

			More
			  https://back-pain-procedures.pages.dev/authors/rules/relations/orphan/
			"
		`);
	});

	it.each(RULES)('knows $id', async (rule) => {
		const { code, out } = await explain(rule.id);
		expect(code).toBe(0);
		const { example } = rule;
		const parts = 'bad' in example ? [example.bad, example.good] : [...example.badFiles, ...example.goodFiles];
		for (const line of parts.flatMap((part) => part.trimEnd().split('\n')))
			expect(out).toContain(`\n${`  ${line}`.trimEnd()}`);
		for (const text of [rule.what, rule.why, `/authors/rules/${rule.id}/`, ...Object.keys(rule.options ?? {})])
			expect(out).toContain(text);
	});

	it('says how loud a rule is on drafts and published pages, and if it is locked', async () => {
		expect((await explain('structure/placeholder')).out).toContain(
			'Level: error on published pages, warning on drafts.',
		);
		expect((await explain('schema/type')).out).toContain('It cannot be silenced');
		expect((await explain('safety/script')).out).toContain('It cannot be silenced on a page');
	});

	it('lists every rule by group', async () => {
		const { code, out } = await explain();
		expect(code).toBe(0);
		for (const { id, what } of RULES) expect(out).toContain(`  ${id}\n    ${what}`);
		expect(out).toMatch(/^schema\n/);
		expect(out).toContain('\n\nrelations\n  relations/');
	});

	it('offers the rule that was meant', async () => {
		expect(await explain('relations/orphn')).toMatchObject({
			code: 2,
			out: '',
			err: 'There is no rule "relations/orphn". Did you mean "relations/orphan"? To list all: starlight-procedures explain\n',
		});
		expect((await explain('orphan')).err).toContain('Did you mean "relations/orphan"?');
		expect((await explain('nothing/like-it')).err).not.toContain('Did you mean');
	});

	it('wraps its words to the terminal', async () => {
		const { out } = await new TestProject({}).run(['explain'], { env: { COLUMNS: '50' } });
		for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(50);
	});
});
