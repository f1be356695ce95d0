import { describe, expect, it } from 'vitest';
import { RULES, showExample } from '../../plugins/starlight-procedures/src/core/index.ts';
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

			How to mend it
			  Add the condition to the indications of each procedure that is offered for it, with evidence or with noEvidence. If no page is about such a procedure, write that page or delete this one.

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
		const { given, bad, good } = showExample(rule.example);
		for (const line of [bad, good].flatMap(({ text }) => text.split('\n')))
			expect(out).toContain(`\n${`  ${line}`.trimEnd()}`);
		expect(out).toContain(given ?? '');
		expect(out.length).toBeLessThan(4000);
		for (const text of [
			rule.what,
			rule.why,
			rule.mend,
			`/authors/rules/${rule.id}/`,
			...Object.keys(rule.options ?? {}),
		])
			expect(out).toContain(text);
	});

	it('says how loud a rule is on drafts and published pages, and if it is locked', async () => {
		expect((await explain('structure/placeholder')).out).toContain(
			'Level: error on published pages, warning on drafts.',
		);
		expect((await explain('review/overdue')).out).toContain(
			'Level: error. Until the review is as late as errorDays says, it is a warning.',
		);
		expect((await explain('schema/type')).out).toContain('It cannot be silenced');
		expect((await explain('safety/script')).out).toContain('It cannot be silenced on a page');
	});

	it('says how each half of an example is saved, where that is the mistake', async () => {
		const { out } = await explain('schema/unreadable-file');
		expect(out).toContain('Wrong, in content/glossary/pulp.md, saved as Latin-1\n');
		expect(out).toContain('Right, saved as UTF-8\n');
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
