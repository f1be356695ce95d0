import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES_BY_ID } from '../../plugins/starlight-procedures/src/core/rules/index.ts';

const CORE = join(import.meta.dirname, '../../plugins/starlight-procedures/src/core');

/** Every id by which code reports a finding. */
const reported = readdirSync(CORE, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.ts'))
	.flatMap((file) =>
		Array.from(readFileSync(join(CORE, file), 'utf8').matchAll(/\brule(?::| =) '([a-z]+\/[a-z-]+)'/g), ([, id]) => id!),
	);

describe('a finding', () => {
	it('has a rule that explains it', () => {
		expect(new Set(reported).size).toBeGreaterThan(10);
		expect(reported.filter((id) => !RULES_BY_ID.has(id))).toEqual([]);
	});
});
