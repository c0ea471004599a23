import { defineConfig } from 'vitest/config';
import { projects, settings } from './tests/projects.ts';

/** The quick tests, before each commit: `npm test`. CONTRIBUTING says which tests are where. */
export default defineConfig({
  test: {
    ...settings,
    projects: [
      projects.unit,
      projects.browser,
      projects.replacing,
      projects.pages,
      projects.commands,
      projects.printed,
    ],
  },
});
