/**
 * The tests by what they need. The name of a file says it: `*.printed.test.ts` open a toolkit with one of everything,
 * `*.every.test.ts` hold for every printed toolkit, `*.shipped.test.ts` for the shipped one alone, and `*.full.test.ts`
 * take too long for each commit.
 */
import { availableParallelism } from 'node:os';
import type { TestProjectConfiguration } from 'vitest/config';

export const settings = {
  testTimeout: 120_000,
  hookTimeout: 600_000,
  // On a busy machine a state may be long in coming.
  expect: { requireAssertions: true, poll: { timeout: 30_000 } },
  // Browsers wait for their tests and tests for their browsers: a worker for each processor keeps both busy.
  maxWorkers: Math.max(2, availableParallelism()),
  // Tests make much that lives shortly.
  execArgv: ['--max-semi-space-size=64'],
};

const inBrowsers = 'tests/{press,site,offline}/**/*.test.ts';
/** They build sites, and of builds one waits for the other. */
const building = ['tests/commands/**/*.test.ts', 'tests/press/{workbooks,foreign-site,preview}.test.ts'];
/** Replaces modules, and so has to have its own; other files of a project share what they load. */
const withOwnModules = 'tests/diagnostics/catalogue.test.ts';
const named = (...names: readonly string[]) => names.map((name) => `tests/**/*.${name}.test.ts`);
const special = named('printed', 'every', 'shipped', 'full');

/** Groups run one after the other, while the sites that later ones open are being built. */
const project = (
  name: string,
  groupOrder: number,
  test: {
    readonly include: string[];
    readonly exclude?: string[];
    readonly globalSetup?: string[];
    readonly isolate?: boolean;
  },
) => ({ extends: true, test: { name, sequence: { groupOrder }, ...test } }) as const;

export const projects = {
  /** Needs no browser. */
  unit: project('unit', 0, {
    include: ['tests/**/*.test.ts'],
    exclude: [inBrowsers, 'tests/pages/**', withOwnModules, ...building, ...special],
    // Most of a short test’s time goes into loading what it tests; so it does in the projects below.
    isolate: false,
  }),
  /** Brings small documents and sites of its own. */
  browser: project('browser', 1, {
    include: [inBrowsers],
    exclude: [...building, ...special],
    isolate: false,
  }),
  replacing: project('replacing', 1, { include: [withOwnModules] }),
  /** Opens pages of the shipped toolkit, and prints nothing. */
  pages: project('pages', 2, {
    include: ['tests/pages/**/*.test.ts'],
    exclude: special,
    globalSetup: ['tests/sites/unprinted.ts'],
    isolate: false,
  }),
  /** Runs commands as a user does, when the sites above are built. */
  commands: project('commands', 3, { include: building, exclude: special }),
  /** Opens what was made of a toolkit with one of everything. */
  printed: project('printed', 4, {
    include: named('printed', 'every'),
    globalSetup: ['tests/sites/one-of-each.ts'],
    isolate: false,
  }),
  /** Takes long. */
  long: project('long', 5, { include: named('full') }),
  /** Opens what was made of the shipped toolkit. */
  shipped: project('shipped', 6, {
    include: named('shipped', 'every'),
    globalSetup: ['tests/sites/shipped.ts'],
  }),
} satisfies Record<string, TestProjectConfiguration>;
