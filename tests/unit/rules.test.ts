import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	readProject,
	RULES,
	type Diagnostic,
	type Rule,
	type RuleSetting,
} from '../../plugins/starlight-procedures/src/core/index.ts';
import { BASE_FILES } from './support/base-files.ts';

const TODAY = '2026-11-22';
const GUIDE = { 'src/content/docs/about.md': '---\ntitle: About\n---\n\nWe write about teeth.\n' };

let root: string;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'rules-'));
});
afterEach(() => {
	rmSync(root, { recursive: true });
});

async function check(
	files: Readonly<Record<string, string | Buffer>>,
	rules: readonly RuleSetting[] = [],
): Promise<readonly Diagnostic[]> {
	rmSync(root, { recursive: true });
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), text);
	}
	const snapshot = await readProject(root, { content: 'content', guides: 'src/content/docs', rules, today: TODAY });
	return snapshot.diagnostics;
}

/** The example project with the bad or the good part of a rule's example in it. */
function project({ example }: Rule, part: 'bad' | 'good'): Record<string, string | Buffer> {
	const base: Record<string, string> = { ...BASE_FILES, ...GUIDE };
	if ('badFiles' in example) {
		if (part === 'good') return base;
		const texts = example.goodFiles.map((path) => base[path] ?? '');
		const kept = Object.entries(base).filter(([path]) => !example.goodFiles.includes(path));
		const bad = example.badFiles.map((path, at) => [path, texts[at] ?? texts.at(-1) ?? ''] as const);
		return Object.fromEntries([...kept, ...bad]);
	}
	const text = base[example.file];
	if (text?.split(example.replaces).length !== 2)
		throw new Error(`"${example.replaces}" does not stand exactly once in ${example.file}.`);
	const rest = Object.fromEntries(Object.entries(base).filter(([path]) => path !== example.file));
	const written = Buffer.from(
		text.replace(example.replaces, () => example[part]),
		part === 'bad' ? example.encoding : undefined,
	);
	const { given } = example;
	const added = given ? { [given.file]: (base[given.file] ?? '') + given.adds } : {};
	return { ...rest, ...added, [example.as ?? example.file]: written };
}

/** What the site says of rules in a rule's example. */
function settings({ example }: Rule): readonly RuleSetting[] {
	return 'rules' in example ? (example.rules ?? []) : [];
}

describe('the example project', () => {
	it('breaks no rule', async () => {
		expect(await check({ ...BASE_FILES, ...GUIDE })).toEqual([]);
	});
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
	it('says what it finds, why it matters and how to mend it, in whole sentences', () => {
		expect(id).toMatch(/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/);
		for (const text of [rule.what, rule.why, rule.mend]) expect(text).toMatch(/^[A-Z`"].{20,}\.$/s);
		for (const option of Object.values(rule.options ?? {})) expect(option.what).toMatch(/^[A-Z].*\.$/s);
	});

	it('finds the mistake of its bad example, at its place', async () => {
		const found = (await check(project(rule, 'bad'), settings(rule))).filter(({ rule: by }) => by === id);
		expect(found.length).toBeGreaterThan(0);
		for (const { message } of found) expect(message).toMatch(/^\S.*[.)]$/s);
		const places = found.map(({ file, start, end, severity }) => {
			return `${file}:${start.line}:${start.column}-${end.line}:${end.column} ${severity}`;
		});
		expect(places.join('\n')).toMatchSnapshot();
	});

	it('has nothing to say about its good example, nor has any other rule', async () => {
		expect(await check(project(rule, 'good'), settings(rule))).toEqual([]);
	});
});

describe('the examples', () => {
	/** Words that only tell the check, and no reader, that something is right. */
	const SILENCED = /status: current|^checks:/m;

	it('never mend by a word that only makes the rule silent', () => {
		const goods = RULES.flatMap(({ example }) => ('good' in example ? [example.good] : []));
		expect(goods.filter((good) => SILENCED.test(good))).toEqual([]);
	});
});
