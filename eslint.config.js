import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';

/** What lints components and plain JavaScript. TypeScript is oxlint’s, whose rules are in `.oxlintrc.json`. */
export default defineConfig(
  { ignores: ['built/', 'dist/', 'bundle/', '.astro/', 'node_modules/', 'tests/fixtures/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...astro.configs['flat/recommended'],
  // `astro check` tells unused names in components; this rule does not read their types.
  { files: ['**/*.astro'], rules: { 'no-unused-vars': 'off' } },
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
