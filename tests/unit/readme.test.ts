import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseFile, SCHEMAS, validate, type EntryKind } from '../../plugins/starlight-procedures/src/core/index.ts';

const README = readFileSync(join(import.meta.dirname, '../../plugins/starlight-procedures/README.md'), 'utf8');
/** A file of the README: its path in backticks and a colon, then its text in a fence. */
const FILE = /^`(content\/[^`]+)`:\n\n```\w+\n([\s\S]*?)^```$/gm;
const KINDS: Record<string, EntryKind> = {
	procedures: 'procedure',
	conditions: 'condition',
	'sources.yaml': 'sources',
	'vocabulary.yaml': 'vocabulary',
};

const files = Array.from(README.matchAll(FILE), ([, path = '', text = '']) => {
	const [, folder = '', name = ''] = path.split('/');
	return { path, text, kind: KINDS[folder]!, id: (name || folder).replace(/\.\w+$/, '') };
});

describe("the smallest content in the plugin's README", () => {
	it('is valid as it stands, but for what a page needs before it is published', () => {
		expect(files.map(({ kind }) => kind)).toEqual(['procedure', 'condition', 'sources', 'vocabulary']);
		const { diagnostics } = validate(
			files.map((file) => parseFile(file)),
			{ content: 'content', today: '2026-11-22' },
		);
		const found = diagnostics.map(({ file, rule, severity }) => `${file} ${rule} ${severity}`);
		expect(new Set(found)).toEqual(
			new Set([
				'content/conditions/knee-arthritis.md structure/required-slot warn',
				'content/procedures/knee-injection.md structure/required-slot warn',
			]),
		);
	});

	it('holds no key that could be left out', () => {
		for (const file of files) {
			const { data } = parseFile(file);
			const entry = (Array.isArray(data) ? (data as object[])[0] : data) as object;
			for (const key of Object.keys(entry)) {
				const rest = Object.fromEntries(Object.entries(entry).filter(([other]) => other !== key));
				const result = SCHEMAS[file.kind].safeParse(Array.isArray(data) ? [rest] : rest);
				expect(result.success, `${file.path} without ${key}`).toBe(false);
			}
		}
	});
});
