import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { fixture, runScript } from './run-script.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Sites without PDFs, for tests of pages alone: the shipped toolkit, and a folder with one essay. */
    readonly unprintedSites: { readonly shipped: string; readonly essay: string };
  }
}

export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'kindling-test-'));
  const sites = { shipped: join(folder, 'shipped'), essay: join(folder, 'essay') };
  await buildUnprinted(sites.shipped, {});
  await buildUnprinted(sites.essay, { TOOLKIT_CONTENT: fixture('reading-essay') });
  project.provide('unprintedSites', sites);
  return () => rm(folder, { recursive: true, force: true });
}

async function buildUnprinted(siteFolder: string, env: Readonly<Record<string, string>>): Promise<void> {
  const { code, output } = await runScript('build', ['--outDir', siteFolder, '--no-press'], { env });
  if (code !== 0) throw new Error(`The site could not be built:\n${output}`);
}
