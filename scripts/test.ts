/**
 * `npm test`: types, lint and the quick tests side by side; `npm run test:full` with all tests. What else is given goes
 * to Vitest: `npm test -- tests/library`.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './program.ts';

interface Check {
  readonly name: string;
  readonly passed: boolean;
  /** What it printed; empty where that was shown at once. */
  readonly output: string;
}

/** Programs of packages, by their names in `node_modules/.bin`. */
const programs = {
  astro: 'node_modules/astro/bin/astro.mjs',
  eslint: 'node_modules/eslint/bin/eslint.js',
  oxlint: 'node_modules/oxlint/bin/oxlint',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  vitest: 'node_modules/vitest/vitest.mjs',
} as const;

const startedMs = performance.now();
const [mode, ...others] = process.argv.slice(2);
const isFull = mode === '--full';
const forVitest = isFull || mode === undefined ? others : [mode, ...others];
const folder = await mkdtemp(join(tmpdir(), 'kindling-tests-'));
try {
  const counts = join(folder, 'counts.json');
  const [tests, checks] = await Promise.all([runTests(counts), runChecks()]);
  const { passed, failed } = await readCounts(counts);
  for (const check of checks.filter((each) => !each.passed))
    console.log(`\n${check.name} failed:\n${check.output}`);
  for (const { name, passed: isPassed } of checks) console.log(`${name}: ${isPassed ? 'passed' : 'failed'}`);
  console.log(`${passed} passed, ${failed} failed`);
  console.log(`in ${clock(performance.now() - startedMs)}`);
  process.exitCode = tests.passed && checks.every((check) => check.passed) ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

function runTests(counts: string): Promise<Check> {
  const config = isFull ? ['--config', 'vitest.full.config.ts'] : [];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${counts}`];
  return run('Tests', ['vitest', 'run', ...config, ...reporters, ...forVitest], { isShown: true });
}

/** One after the other, beside the tests: each needs a processor for itself. */
async function runChecks(): Promise<Check[]> {
  if (forVitest.length > 0) return [];
  return [
    await run('Types', ['astro', 'check']),
    await run('Lint', ['oxlint']),
    await run('Lint of components', ['eslint', '.']),
    await run('Format', ['prettier', '--check', '.']),
  ];
}

function run(
  name: string,
  [program, ...args]: readonly [keyof typeof programs, ...string[]],
  { isShown = false } = {},
): Promise<Check> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, programs[program]), ...args], {
      cwd: root,
      stdio: isShown ? 'inherit' : 'pipe',
    });
    let output = '';
    for (const channel of [child.stdout, child.stderr]) {
      channel?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ name, passed: code === 0, output }));
  });
}

/** None where Vitest did not come to its end, which its exit code tells. */
async function readCounts(path: string): Promise<{ passed: number; failed: number }> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return { passed: 0, failed: 0 };
  const { numPassedTests, numFailedTests } = JSON.parse(text) as Record<string, number>;
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 };
}

function clock(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
