/** The same input gives the same bytes, however many are printed at a time. */
import { cp, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { browserSource, cacheFolderOf, printSite, readManifest } from '../../src/press/index.ts';
import { root } from '../run-script.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function printAgain(workers: number) {
  const folder = await mkdtemp(join(tmpdir(), 'kindling-again-'));
  folders.push(folder);
  const site = join(folder, 'site');
  await cp(inject('siteFolder'), site, { recursive: true });
  await rm(join(site, 'downloads'), { recursive: true });
  const { printed, findings } = await printSite({
    siteFolder: site,
    base: '/',
    browsers: browserSource({ cacheFolder: cacheFolderOf(root) }),
    workers,
    choose: ({ job }) => job.paper === 'a4' && ['case-clinic', 'crew-starter'].includes(job.id),
  });
  expect(findings).toEqual([]);
  return { site, printed };
}

test.each([1, 3])('with %i at a time, byte for byte', async (workers) => {
  const { site, printed } = await printAgain(workers);
  // Two of the card and two of the hand-out, in two languages; seven of the workbook in each edition.
  expect(printed.length).toBe(22);
  for (const { file } of printed) {
    const first = await readFile(join(inject('siteFolder'), 'downloads', file.path));
    const second = await readFile(join(site, 'downloads', file.path));
    expect(second.equals(first), file.path).toBe(true);
  }
  const manifest = await readManifest(join(site, 'downloads'));
  expect(new Set(manifest?.documents.map(({ kind }) => kind))).toEqual(
    new Set(['card', 'hand-out', 'workbook']),
  );
  // Nothing of the work in between is left.
  expect((await readdir(site)).filter((name) => name.startsWith('.'))).toEqual([]);
});
