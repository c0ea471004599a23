/** Folders that commands work in: gone when the work is, and swept when a command could not do so. */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inTemporaryFolder } from '../../scripts/temporary-folder.ts';

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'kindling-own-'));
});
afterEach(() => rm(parent, { recursive: true, force: true }));

test('two at once have one each, and both are gone afterwards', async () => {
  const during = await Promise.all(
    ['a', 'b'].map((name) =>
      inTemporaryFolder({ parent, purpose: 'building' }, async (folder) => {
        await mkdir(join(folder, name));
        await new Promise((resolve) => setTimeout(resolve, 50));
        return readdir(folder);
      }),
    ),
  );
  expect(during).toEqual([['a'], ['b']]);
  expect(await readdir(parent)).toEqual([]);
});

test('it is gone when the work fails', async () => {
  const failed = inTemporaryFolder({ parent, purpose: 'building' }, () => Promise.reject(new Error('no')));
  await expect(failed).rejects.toThrow('no');
  expect(await readdir(parent)).toEqual([]);
});

test('what a process left that is no more is swept; what another works in, or for another purpose, stays', async () => {
  // Above the highest number that a process can have.
  const names = [`.building-${2 ** 30}-left`, `.building-${process.ppid}-other`, `.serving-${2 ** 30}-left`];
  for (const name of names) await mkdir(join(parent, name));
  await inTemporaryFolder({ parent, purpose: 'building' }, () => Promise.resolve());
  expect((await readdir(parent)).sort()).toEqual(names.slice(1).sort());
});
