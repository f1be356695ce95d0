import fc from 'fast-check';
import type { Diagnostic } from '../../../plugins/starlight-procedures/src/core/index.ts';

/** A finding at one place, with what a test says of it. */
export function diagnostic(parts: Partial<Diagnostic> = {}): Diagnostic {
	const start = { line: 1, column: 1 };
	return {
		file: 'content/a.md',
		start,
		end: parts.end ?? parts.start ?? start,
		rule: 'schema/enum',
		severity: 'error',
		message: 'It is wrong.',
		...parts,
	};
}

const point = fc.record({ line: fc.integer({ min: 1, max: 50 }), column: fc.integer({ min: 1, max: 300 }) });
const text = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 60 }),
	fc.constantFrom(
		'::error::x',
		'100%\r\nb',
		'\u001B[31mred',
		'SARIF_BUILDER_INVALID',
		'\uD800',
		'"\\',
		', :',
		'字字字',
	),
);

/** Findings with any text an author could have written. */
export const anyDiagnostics: fc.Arbitrary<Diagnostic[]> = fc.array(
	fc.record(
		{
			file: text.map((name) => `content/${name}`),
			start: point,
			end: point,
			rule: fc.constantFrom('schema/enum', 'sources/unknown', 'links/missing-image'),
			severity: fc.constantFrom('error', 'warn', 'info'),
			message: text,
			found: text,
			expected: text,
			suggestion: text,
			related: fc.array(fc.record({ file: text, start: point, message: text }), { maxLength: 2 }),
		},
		{ requiredKeys: ['file', 'start', 'end', 'rule', 'severity', 'message'] },
	),
	{ maxLength: 40 },
);
