/** The same input gives the same bytes, however many are printed at a time. */
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { printSite, readManifest } from '../../src/press/index.ts';
import { isFull } from '../full.ts';
import { built, copyToPrint } from '../sites/background-site.ts';
import { localBrowsers } from './one-browser.ts';

const first = await built(inject('printedSite'));
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function printAgain(workers: number) {
  const folder = await mkdtemp(join(tmpdir(), 'kindling-again-'));
  folders.push(folder);
  const site = join(folder, 'site');
  await copyToPrint(first, site);
  const { printed, diagnostics } = await printSite({
    siteFolder: site,
    base: first.base,
    browsers: localBrowsers,
    workers,
    choose: ({ job }) =>
      job.paper === 'a4' &&
      ['opening-round', 'kitchen-book', 'kitchen-deck', 'a-hundred-evenings'].includes(job.id) &&
      (isFull || (job.textSize !== 'large' && job.edition !== 'facilitator')),
  });
  expect(diagnostics).toEqual([]);
  return { site, printed };
}

/** The site was printed with as many at a time as the machine has processors. */
test.each(isFull ? [1, 3] : [1])('with %i at a time, byte for byte', async (workers) => {
  const { site, printed } = await printAgain(workers);
  expect(printed.length).toBeGreaterThan(isFull ? 20 : 10);
  for (const { file } of printed) {
    const once = await readFile(join(first.folder, 'downloads', file.path));
    const again = await readFile(join(site, 'downloads', file.path));
    expect(again.equals(once), file.path).toBe(true);
  }
  const manifest = await readManifest(join(site, 'downloads'));
  expect(new Set(manifest?.documents.map(({ kind }) => kind))).toEqual(
    new Set(['card', 'deck', 'essay', 'hand-out', 'workbook']),
  );
  // Nothing of the work in between is left.
  expect((await readdir(site)).filter((name) => name.startsWith('.'))).toEqual([]);
});
