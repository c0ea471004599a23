/** Whether a build has anything to do follows from all that goes into it and all that came out. */
import { mkdir, mkdtemp, readdir, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findSameBuild, fingerprintInputs, noteBuild } from '../../scripts/build-stamp.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kindling-stamp-'));
  await mkdir(join(folder, 'content/essays'), { recursive: true });
  await mkdir(join(folder, 'dist/essays'), { recursive: true });
  await writeFile(join(folder, 'content/essays/a.md'), '# A\n');
  await writeFile(join(folder, 'dist/essays/a.html'), 'A');
});
afterEach(() => rm(folder, { recursive: true }));

const inputs = (browser: string | undefined = 'Browser 1', options: unknown = { press: true }) =>
  fingerprintInputs({ project: folder, browser, options });
const place = () => ({ cacheFolder: join(folder, 'cache'), outDir: join(folder, 'dist') });

describe('what a build is made from', () => {
  test('is the same while nothing changes', async () => {
    expect(await inputs()).toBe(await inputs());
  });

  test.each([
    ['a word', () => writeFile(join(folder, 'content/essays/a.md'), '# B\n')],
    ['a new text', () => writeFile(join(folder, 'content/essays/b.md'), '# B\n')],
    ['a picture', () => writeFile(join(folder, 'content/essays/a.png'), '')],
    ['a text that is gone', () => rm(join(folder, 'content/essays/a.md'))],
    ['settings', () => writeFile(join(folder, 'content/toolkit.yaml'), 'name: B\n')],
  ])('changes with %s', async (_, change) => {
    const before = await inputs();
    await change();
    expect(await inputs()).not.toBe(before);
  });

  test('changes with the browser and with what is asked for', async () => {
    const all = [await inputs(), await inputs('Browser 2'), await inputs('Browser 1', { press: false })];
    expect(new Set(all).size).toBe(3);
    expect(all).not.toContain(undefined);
  });
});

describe('the stamp of a build', () => {
  beforeEach(() => noteBuild(place(), { inputs: '1', warnings: 'A warning.' }));
  const result = () => join(folder, 'dist/essays/a.html');
  const stamp = async () =>
    join(folder, 'cache/builds', String((await readdir(join(folder, 'cache/builds')))[0]));

  test('is found again, with its warnings', async () => {
    expect(await findSameBuild(place(), '1')).toMatchObject({ inputs: '1', warnings: 'A warning.' });
  });

  test.each([
    ['other inputs', '2', () => Promise.resolve()],
    ['inputs that are not known', undefined, () => Promise.resolve()],
    ['a file of the result that is gone', '1', () => rm(result())],
    ['one that was written again', '1', () => utimes(result(), 1, 1)],
    ['one that is new', '1', () => writeFile(join(folder, 'dist/b.html'), 'B')],
    ['a stamp cut short', '1', async () => truncate(await stamp(), 10)],
  ])('does not stand for %s', async (_, now, change) => {
    await change();
    expect(await findSameBuild(place(), now)).toBeUndefined();
  });
});
