import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitFrontmatter } from '../../plugins/starlight-procedures/src/core/index.ts';

describe('splitFrontmatter', () => {
	it('cuts a file at its fences and keeps the offsets of both parts', () => {
		expect(splitFrontmatter('---\ntitle: Crown\n---\n\nText\n')).toEqual({
			yaml: 'title: Crown\n',
			yamlOffset: 4,
			body: '\nText\n',
			bodyOffset: 21,
		});
	});

	it('accepts Windows line ends', () => {
		const split = splitFrontmatter('---\r\ntitle: Crown\r\n---\r\nText\r\n');
		expect(split).toMatchObject({ yaml: 'title: Crown\r\n', yamlOffset: 5, body: 'Text\r\n', bodyOffset: 24 });
		expect(split.missing).toBeUndefined();
	});

	it('accepts a byte order mark and counts it in the offsets', () => {
		expect(splitFrontmatter('\uFEFF---\na: 1\n---\nText')).toMatchObject({
			yaml: 'a: 1\n',
			yamlOffset: 5,
			body: 'Text',
		});
	});

	it('accepts spaces and tabs behind a fence', () => {
		expect(splitFrontmatter('--- \t\na: 1\n---\t \nText')).toMatchObject({ yaml: 'a: 1\n', body: 'Text' });
	});

	it('accepts a file that ends with its closing fence', () => {
		expect(splitFrontmatter('---\na: 1\n---')).toEqual({ yaml: 'a: 1\n', yamlOffset: 4, body: '', bodyOffset: 12 });
	});

	it('accepts empty frontmatter', () => {
		expect(splitFrontmatter('---\n---\n')).toEqual({ yaml: '', yamlOffset: 4, body: '', bodyOffset: 8 });
	});

	it('leaves a rule in the text alone', () => {
		expect(splitFrontmatter('---\na: 1\n---\nOne\n\n---\n\nTwo\n').body).toBe('One\n\n---\n\nTwo\n');
	});

	it('may start below empty lines', () => {
		expect(splitFrontmatter('\n \r\n---\na: 1\n---\nText')).toEqual({
			yaml: 'a: 1\n',
			yamlOffset: 8,
			body: 'Text',
			bodyOffset: 17,
		});
	});

	it('does not take an indented or longer line of hyphens for a fence', () => {
		const yaml = 'a: |\n  ---\n  text\nb: c\n';
		expect(splitFrontmatter(`---\n${yaml}---\n`).yaml).toBe(yaml);
		expect(splitFrontmatter('----\na: 1\n---\n').missing).toBe('opening');
	});

	it.each(['', 'Text only\n', 'Text\n---\na: 1\n---\n', ' ---\na: 1\n---\n'])(
		'says that the opening fence is missing in %j',
		(text) => {
			expect(splitFrontmatter(text)).toEqual({
				yaml: '',
				yamlOffset: 0,
				body: text,
				bodyOffset: 0,
				missing: 'opening',
			});
		},
	);

	it('says that the closing fence is missing, and takes the rest for YAML', () => {
		expect(splitFrontmatter('---\na: 1\n')).toMatchObject({ yaml: 'a: 1\n', missing: 'closing' });
	});

	it('ends unclosed frontmatter at the first heading, so that prose is not read as YAML', () => {
		expect(splitFrontmatter('---\na: 1\n\n## What happens\n\nText')).toMatchObject({
			yaml: 'a: 1\n\n',
			bodyOffset: 10,
			missing: 'closing',
		});
	});

	it('rebuilds every file from its parts, at their offsets', () => {
		const text = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc
				.array(fc.constantFrom('---', '\n', '\r\n', 'a: 1', '## b', '🦷', ' ', '\uFEFF', '[^x]', '----'))
				.map((parts) => parts.join('')),
			fc.tuple(fc.string(), fc.string()).map(([yaml, body]) => `---\n${yaml}\n---\n${body}`),
		);
		fc.assert(
			fc.property(text, (file) => {
				const { yaml, yamlOffset, body, bodyOffset, missing } = splitFrontmatter(file);
				expect(file.slice(yamlOffset, yamlOffset + yaml.length)).toBe(yaml);
				if (missing === 'closing') return;
				expect(file.slice(bodyOffset)).toBe(body);
				if (missing === 'opening') return;
				const opening = file.slice(0, yamlOffset);
				const closing = file.slice(yamlOffset + yaml.length, bodyOffset);
				expect(opening.trim()).toBe('---');
				expect(closing.trim()).toBe('---');
				expect(opening + yaml + closing + body).toBe(file);
			}),
			{ numRuns: 500 },
		);
	});
});
