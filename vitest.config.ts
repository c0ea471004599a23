import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // A test that comes to its end without an assertion fails.
    expect: { requireAssertions: true },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{press,site,pages,offline,commands,languages}/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          include: ['tests/pages/**/*.test.ts'],
          globalSetup: ['tests/unprinted-toolkit.ts'],
        },
      },
      { extends: true, test: { name: 'languages', include: ['tests/languages/**/*.test.ts'] } },
      { extends: true, test: { name: 'offline', include: ['tests/offline/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'built',
          include: ['tests/{press,site,commands}/**/*.test.ts'],
          exclude: ['tests/press/cards/**'],
          globalSetup: ['tests/built-toolkit.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'cards',
          include: ['tests/press/cards/**/*.test.ts'],
          globalSetup: ['tests/printed-decks.ts'],
        },
      },
    ],
  },
});
