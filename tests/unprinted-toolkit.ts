import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { fixture } from './run-script.ts';
import { buildUnprinted } from './small-site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Sites without PDFs, for tests of pages alone: the shipped toolkit, and a folder with one essay. */
    readonly unprintedSites: { readonly shipped: string; readonly essay: string };
  }
}

export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'kindling-test-'));
  const sites = { shipped: join(folder, 'shipped'), essay: join(folder, 'essay') };
  await buildUnprinted(sites.shipped);
  await buildUnprinted(sites.essay, fixture('reading-essay'));
  project.provide('unprintedSites', sites);
  return () => rm(folder, { recursive: true, force: true });
}
