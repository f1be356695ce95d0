import { defineConfig } from 'vitest/config';

const seconds = 1000;

/** Real builds take their time and all of the machine: one file at a time, in a group of their own. */
function slow(name: string, groupOrder: number) {
	return {
		extends: true as const,
		test: {
			name,
			include: [`tests/${name}/**/*.test.ts`],
			testTimeout: 180 * seconds,
			hookTimeout: 300 * seconds,
			fileParallelism: false,
			sequence: { groupOrder },
		},
	};
}

// Groups run in order of their number. Not 0: a group of that number that has one worker runs last.
export default defineConfig({
	test: {
		projects: [
			{
				extends: true,
				// A busy machine may take its time.
				test: {
					name: 'unit',
					include: ['tests/unit/**/*.test.ts'],
					testTimeout: 60 * seconds,
					sequence: { groupOrder: 1 },
				},
			},
			slow('integration', 2),
			slow('e2e', 3),
		],
	},
});
