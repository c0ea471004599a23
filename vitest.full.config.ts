import { defineConfig } from 'vitest/config';
import { projects, settings } from './tests/projects.ts';

/** All tests, the quick ones among them, and the shipped toolkit printed: `npm run test:full`. */
export default defineConfig({
  test: { ...settings, env: { FULL_TESTS: 'yes' }, projects: Object.values(projects) },
});
