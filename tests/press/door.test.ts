/** What `kindling/press` gives, and where it keeps what it can make again. */
import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as door from '../../src/press/index.ts';

let folder: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'kindling-door-')));
  await mkdir(join(folder, 'project/node_modules'), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the press has what its users need, and no more', () => {
  expect(Object.keys(door).sort()).toEqual([
    'DiagnosticsError',
    'Interrupted',
    'PressFailure',
    'browserSource',
    'cacheFolderOf',
    'findPrintPages',
    'forgetOtherPages',
    'keepPrintPages',
    'locatePrintPages',
    'mergeDownloads',
    'press',
    'printFile',
    'printSite',
    'printedFolderOf',
    'readManifest',
    'readShard',
    'refuseIncomplete',
    'reportProgress',
    'selectFiles',
  ]);
});

test('the cache is below the nearest node_modules', () => {
  const own = join(folder, 'project/node_modules/.cache/kindling');
  expect(door.cacheFolderOf(join(folder, 'project'), {})).toBe(own);
  expect(door.cacheFolderOf(join(folder, 'project/texts/more'), {})).toBe(own);
});

test('or else the user’s own, or the one that is named', () => {
  expect(door.cacheFolderOf(folder, { XDG_CACHE_HOME: '/c', LOCALAPPDATA: '/c' })).toBe(
    process.platform === 'darwin' ? join(homedir(), 'Library/Caches/kindling') : join('/c', 'kindling'),
  );
  expect(door.cacheFolderOf(folder, { KINDLING_CACHE: 'mine' })).toBe(join(folder, 'mine'));
});
