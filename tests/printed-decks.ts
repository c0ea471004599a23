import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runScript } from './run-script.ts';
import { buildSmallSite } from './small-site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The small toolkit, built, its evening deck, its book and its calibration sheets printed, for tests of cards on paper. */
    readonly decksFolder: string;
  }
}

export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'kindling-decks-'));
  const site = join(folder, 'site');
  await buildSmallSite(site);
  const ids = ['evening-deck', 'kitchen-book', 'calibration-sheet'];
  const { code, output } = await runScript('press', [...ids, '--site', site]);
  if (code !== 0) throw new Error(`The small toolkit’s cards could not be printed:\n${output}`);
  project.provide('decksFolder', site);
  return () => rm(folder, { recursive: true, force: true });
}
