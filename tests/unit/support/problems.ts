import { expect } from 'vitest';
import type { Diagnostic } from '../../../plugins/starlight-procedures/src/core/index.ts';
import { only, type Content } from './content.ts';

/** What a test says of a problem beside its place, which ▲ marks in the text. */
export type Expected = Pick<Diagnostic, 'rule' | 'found' | 'expected' | 'suggestion'>;

/** Expects one problem: at the mark, with this rule and these words, and nothing else. */
export function expectOnly(site: Content, expected: Expected, country?: string): Diagnostic {
	const place = only(site.marks);
	expect(site.problems(country)).toEqual([`${place} ${expected.rule}`]);
	const diagnostic = only(site.diagnostics(country));
	const { rule, found, expected: wanted, suggestion } = diagnostic;
	expect(defined({ rule, found, expected: wanted, suggestion })).toEqual(defined(expected));
	expect(diagnostic.message).toMatch(/^\S.*[.]$/s);
	return diagnostic;
}

/** Expects exactly these rules, one at each mark, in the order of the text. */
export function expectAtMarks(site: Content, rules: readonly string[]): void {
	expect(site.problems()).toEqual(site.marks.map((mark, at) => `${mark} ${rules[at] ?? 'no rule'}`));
	expect(rules).toHaveLength(site.marks.length);
}

function defined(value: object): Record<string, unknown> {
	return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined));
}
