import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runScript } from './run-script.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The shipped toolkit, built and printed once for all tests that open what was made. */
    readonly siteFolder: string;
  }
}

export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'kindling-test-'));
  const siteFolder = join(folder, 'site');
  const { code, output } = await runScript('build', ['--outDir', siteFolder]);
  if (code !== 0) throw new Error(`The toolkit could not be built:\n${output}`);
  project.provide('siteFolder', siteFolder);
  return () => rm(folder, { recursive: true, force: true });
}
