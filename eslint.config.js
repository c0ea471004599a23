import js from '@eslint/js';
import vitest from '@vitest/eslint-plugin';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import astro from 'eslint-plugin-astro';
import { importX } from 'eslint-plugin-import-x';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', 'bundle/', '.astro/', 'node_modules/', 'tests/fixtures/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Files, browsers and PDFs do not always hold what their types say.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  ...astro.configs['flat/recommended'],
  // `astro check` tells unused names in components; this rule does not read their types.
  { files: ['**/*.astro'], rules: { 'no-unused-vars': 'off' } },
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.json' })],
    },
  },
  // What runs at people’s has only what package.json’s dependencies bring, and so have its types.
  {
    files: ['src/**', 'templates/**', 'scripts/**'],
    ignores: ['scripts/bench/**', 'scripts/bench.ts'],
    rules: {
      'import-x/no-extraneous-dependencies': ['error', { devDependencies: false, includeTypes: true }],
    },
  },
  {
    files: ['tests/**', 'scripts/bench/**', 'scripts/bench.ts', '*.{js,mjs,ts}'],
    rules: { 'import-x/no-extraneous-dependencies': ['error', { includeTypes: true }] },
  },
  // Tests that check nothing, or not what they seem to. That each reaches an assertion, Vitest itself sees to.
  {
    files: ['tests/**/*.ts'],
    plugins: { vitest },
    rules: {
      'vitest/valid-expect': ['error', { maxArgs: 2 }],
      'vitest/valid-expect-in-promise': 'error',
      'vitest/require-awaited-expect-poll': 'error',
      'vitest/no-focused-tests': 'error',
      'vitest/no-disabled-tests': 'error',
      'vitest/no-commented-out-tests': 'error',
      'vitest/no-identical-title': 'error',
      'vitest/valid-describe-callback': 'error',
    },
  },
  {
    files: ['public/**/*.js'],
    languageOptions: {
      sourceType: 'script',
      globals: Object.fromEntries(
        [
          ...[
            'document',
            'navigator',
            'location',
            'PerformanceObserver',
            'DOMParser',
            'localStorage',
            'addEventListener',
          ],
          ...['self', 'caches', 'fetch', 'crypto', 'Response', 'TextEncoder', 'setTimeout', 'clearTimeout'],
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: { globals: { console: 'readonly', URL: 'readonly', process: 'readonly' } },
  },
);
