/** What was printed before is used again when nothing it is made of has changed, and only then. */
import { cp, mkdtemp, readFile, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openStore } from '../../src/press/cache/store.ts';
import { printSite, type BrowserSource } from '../../src/press/index.ts';
import { built, copyToPrint } from '../sites/background-site.ts';
import { shareBrowser } from './one-browser.ts';

const shared = await built(inject('printedSite'));
const ownBrowsers = shareBrowser();
let folder: string;
let site: string;
let cacheFolder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kindling-cache-'));
  site = join(folder, 'site');
  cacheFolder = join(folder, 'cache');
  await copyToPrint(shared, site);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Prints the cards for A4, by itself into an empty folder, and tells which documents were printed anew. */
async function print({ browsers = ownBrowsers, isEmpty = true } = {}) {
  if (isEmpty) await rm(join(site, 'downloads'), { recursive: true, force: true });
  const done: string[] = [];
  const result = await printSite({
    siteFolder: site,
    base: shared.base,
    browsers,
    cacheFolder,
    workers: 2,
    choose: ({ job }) => job.kind === 'card' && job.paper === 'a4' && job.lang !== 'ar',
    onDocument: ({ page, fromCache }) => {
      if (!fromCache) done.push(page.job.id);
    },
  });
  expect(result.diagnostics).toEqual([]);
  expect(result.failures).toEqual([]);
  return { ...result, anew: done.sort() };
}

const entries = async () => (await readdir(cacheFolder)).sort();
const pdf = (path: string) => readFile(join(site, 'downloads', path));

test('first everything is printed, then nothing, and no browser is started', async () => {
  const first = await print();
  expect(first.anew.length).toBeGreaterThan(2);
  const bytes = await Promise.all(first.printed.map(({ file }) => pdf(file.path)));
  const noBrowser: BrowserSource = {
    identify: () => ownBrowsers.identify(),
    open: () => Promise.reject(new Error('no browser should be opened')),
  };
  const second = await print({ browsers: noBrowser });
  expect(second.anew).toEqual([]);
  expect(second.fromCache).toBe(first.anew.length);
  expect(second.manifest).toEqual(first.manifest);
  for (const [index, { file }] of first.printed.entries()) {
    expect((await pdf(file.path)).equals(bytes[index] ?? Buffer.alloc(0)), file.path).toBe(true);
  }
});

test('what lies in its place is left there; what was taken away or changed is put back', async () => {
  const { printed } = await print();
  const paths = printed.flatMap(({ file }) => [file.path, file.picture.path]);
  const inodes = async () => {
    const found = await Promise.all(
      ['manifest.json', ...paths].map((path) => stat(join(site, 'downloads', path))),
    );
    return found.map(({ ino }) => ino);
  };
  const before = await inodes();
  expect((await print({ isEmpty: false })).fromCache).toBeGreaterThan(2);
  expect(await inodes()).toEqual(before);

  const [first = '', second = '', third = '', fourth = ''] = paths;
  const bytes = await Promise.all(paths.map(pdf));
  await rm(join(site, 'downloads', first));
  await rm(join(site, 'downloads', second));
  await truncate(join(site, 'downloads', third), 100);
  await change(join(site, 'downloads', fourth));
  expect((await print({ isEmpty: false })).anew).toEqual([]);
  for (const [index, path] of paths.entries()) {
    expect((await pdf(path)).equals(bytes[index] ?? Buffer.alloc(0)), path).toBe(true);
  }
});

test('a page that has changed is printed again, alone', async () => {
  const path = join(site, 'print', 'card', 'opening-round', 'a4', 'index.html');
  const html = await readFile(path, 'utf8');
  await writeFile(path, html.replace('One sentence', 'A sentence'));
  expect((await print()).anew).toEqual(['opening-round']);
  await writeFile(path, html);
  expect((await print()).anew).toEqual([]);
});

test('a font that has changed is noticed, though the page is the same', async () => {
  const fonts = (await readdir(site, { recursive: true })).filter((name) => name.endsWith('.woff2'));
  expect(fonts.length).toBeGreaterThan(0);
  const originals = await Promise.all(fonts.map((name) => readFile(join(site, name))));
  // Bytes after the end of a font are no matter to a browser.
  for (const [index, name] of fonts.entries()) {
    await writeFile(join(site, name), Buffer.concat([originals[index] ?? Buffer.alloc(0), Buffer.alloc(4)]));
  }
  expect((await print()).anew.length).toBeGreaterThan(2);
  for (const [index, name] of fonts.entries()) await writeFile(join(site, name), originals[index] ?? '');
  // From here on the cache holds one entry for each document, and no other.
  await rm(cacheFolder, { recursive: true });
  await print();
});

test.each([
  ['a PDF cut short', (entry: string) => truncate(join(entry, '0'), 1000)],
  ['a PDF with one byte changed', (entry: string) => change(join(entry, '0'))],
  ['a PDF that is gone', (entry: string) => rm(join(entry, '0'))],
  ['damaged facts', (entry: string) => change(join(entry, 'entry.json'))],
  ['empty facts', (entry: string) => truncate(join(entry, 'entry.json'), 0)],
  ['facts of another version', (entry: string) => writeFile(join(entry, 'entry.json'), '{"version":0}')],
])('%s is noticed, and printed again', async (_name, damage) => {
  const before = await print();
  const [first = ''] = await entries();
  await damage(join(cacheFolder, first));
  const after = await print();
  expect(after.anew).toHaveLength(1);
  expect(after.manifest).toEqual(before.manifest);
  expect(await entries()).toContain(first);
});

test('an entry put in another one’s place is not taken for it', async () => {
  await print();
  const [first = '', second = ''] = await entries();
  await rm(join(cacheFolder, first), { recursive: true });
  await cp(join(cacheFolder, second), join(cacheFolder, first), { recursive: true });
  expect((await print()).anew).toHaveLength(1);
});

test('the store gives back what was kept, and nothing for what was not', async () => {
  const store = openStore(join(folder, 'store'));
  const bytes = new Uint8Array([0, 1, 2, 255]);
  await store.write('key', { facts: { a: ['ü'] }, files: [{ path: 'x/ÿ.pdf', bytes }] });
  const kept = await store.read('key');
  expect(kept?.facts).toEqual({ a: ['ü'] });
  expect(kept?.files.map(({ path }) => path)).toEqual(['x/ÿ.pdf']);
  expect([...(kept?.files[0]?.bytes ?? [])]).toEqual([...bytes]);
  expect(await store.read('another')).toBeUndefined();
  await store.prune();
  expect(await store.read('key')).toBeDefined();
});

async function change(path: string): Promise<void> {
  const bytes = await readFile(path);
  const middle = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  await writeFile(path, bytes);
}
