/** The same input gives the same bytes, however many are printed at a time. */
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { browserSource, cacheFolderOf, printSite, readManifest } from '../../src/press/index.ts';
import { root } from '../run-script.ts';
import { built, copyUnprinted } from '../sites/background-site.ts';

const first = await built(inject('printedSite'));
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function printAgain(workers: number) {
  const folder = await mkdtemp(join(tmpdir(), 'kindling-again-'));
  folders.push(folder);
  const site = join(folder, 'site');
  await copyUnprinted(first.folder, site);
  const { printed, findings } = await printSite({
    siteFolder: site,
    base: first.base,
    browsers: browserSource({ cacheFolder: cacheFolderOf(root) }),
    workers,
    choose: ({ job }) =>
      job.paper === 'a4' && ['opening-round', 'kitchen-book', 'a-hundred-evenings'].includes(job.id),
  });
  expect(findings).toEqual([]);
  return { site, printed };
}

test.each([1, 3])('with %i at a time, byte for byte', async (workers) => {
  const { site, printed } = await printAgain(workers);
  expect(printed.length).toBeGreaterThan(20);
  for (const { file } of printed) {
    const once = await readFile(join(first.folder, 'downloads', file.path));
    const again = await readFile(join(site, 'downloads', file.path));
    expect(again.equals(once), file.path).toBe(true);
  }
  const manifest = await readManifest(join(site, 'downloads'));
  expect(new Set(manifest?.documents.map(({ kind }) => kind))).toEqual(
    new Set(['card', 'essay', 'hand-out', 'workbook']),
  );
  // Nothing of the work in between is left.
  expect((await readdir(site)).filter((name) => name.startsWith('.'))).toEqual([]);
});
