import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
	globalIgnores([
		'**/dist/',
		'**/.astro/',
		'**/coverage/',
		'**/*.d.ts',
		'tests/fixtures/',
		'tests/.work/',
		'bench/corpus/generate.mjs',
	]),
	{
		files: ['**/*.{ts,mts,js,mjs}'],
		extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			// Numbers print as one expects; everything else in a template has to be a string.
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			// `onClick={() => stop()}` is fine where the call itself returns nothing.
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			// Its advice is `value!`, which no-non-null-assertion forbids.
			'@typescript-eslint/non-nullable-type-assertion-style': 'off',
			// Astro and Starlight are extended through their global namespaces.
			'@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
			// Type imports stay visible, since they vanish when the code runs.
			'@typescript-eslint/consistent-type-imports': 'error',
			eqeqeq: 'error',
			'no-console': 'error',
		},
	},
	{
		// The scripts of this repository talk to whoever runs them.
		files: ['scripts/**', 'bench/**'],
		rules: { 'no-console': 'off' },
	},
	{
		files: ['tests/**'],
		rules: {
			// A test that dereferences nothing fails, which is what it is for.
			'@typescript-eslint/no-non-null-assertion': 'off',
		},
	},
	astro.configs.recommended,
	{
		// Types in components are checked by `astro check`; ESLint sees no types there.
		files: ['**/*.astro', '**/*.astro/*.ts', '**/*.astro/*.js'],
		extends: [tseslint.configs.disableTypeChecked],
	},
);
