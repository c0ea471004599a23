/** A site that is built and printed is published without what only the press needs, and can be printed from all the same. */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findPrintPages, readManifest } from '../../src/press/index.ts';
import { runScript } from '../run-script.ts';
import { built, copyToPrint, printPagesOf } from '../sites/background-site.ts';
import { hashesOf } from '../small-site.ts';

const site = await built(inject('printedSite'));
const published = await hashesOf(site.folder);
const kept = await hashesOf(await printPagesOf(site));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kindling-published-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const press = (...args: string[]) => runScript('press', args);

describe('what is published', () => {
  test('holds no print page, no ticket and none of their fonts', () => {
    const paths = Object.keys(published);
    expect(paths.filter((path) => /(^|\/)print\//.test(path))).toEqual([]);
    expect(paths.filter((path) => path in kept)).toEqual([]);
  });

  test('names none: no page, map, script or list of the site', async () => {
    const texts = Object.keys(published).filter((path) => !/\.(pdf|webp|png|zip|woff2?)$/.test(path));
    expect(texts.map((path) => extname(path))).toContain('.xml');
    for (const path of texts) {
      const text = await readFile(join(site.folder, path), 'utf8');
      expect(text, path).not.toContain('id="print-job"');
      expect(text, path).not.toMatch(/["'/(>]print\/[a-z]/);
    }
  });

  test('has every picture and typeface that its pages and style sheets name', async () => {
    const files = new Set(Object.keys(published).map((path) => path.replace(/^.*\//, '')));
    for (const path of Object.keys(published).filter((each) => /\.(html|css)$/.test(each))) {
      const text = await readFile(join(site.folder, path), 'utf8');
      for (const [, name = ''] of text.matchAll(/_astro\/([\w.~-]+)/g)) expect(files, path).toContain(name);
    }
  });
});

describe('what is kept', () => {
  test('is every page that makes a file of the manifest, with its tickets and fonts', async () => {
    const pages = await findPrintPages(await printPagesOf(site), site.base);
    const made = new Set(pages.flatMap(({ job }) => job.outputs.map(({ path }) => path)));
    const manifest = await readManifest(join(site.folder, 'downloads'));
    const files = manifest?.documents.flatMap((document) => document.files) ?? [];
    expect(files.length).toBeGreaterThan(20);
    for (const { path } of files) expect(made).toContain(path);
    for (const part of ['print/ticket/deck/', 'pt/print/card/', 'print/fonts/', '_astro/literata']) {
      expect(
        Object.keys(kept).some((path) => path.startsWith(part)),
        part,
      ).toBe(true);
    }
    expect(Object.keys(kept)).not.toContain('print/index.html');
  });
});

describe('printed from again', () => {
  test('it gives the same bytes, from pages that are kept', async () => {
    const copy = join(folder, 'again');
    await cp(site.folder, copy, { recursive: true });
    await rm(join(copy, 'downloads/card/opening-round'), { recursive: true });
    await rm(join(copy, 'downloads/deck/evening-deck'), { recursive: true });
    const { code, output } = await press(
      ...['opening-round', 'evening-deck', '--paper', 'a4', '--form', 'home', '--no-cache', '--site', copy],
    );
    expect(code, output).toBe(0);
    const again = await hashesOf(copy);
    const printed = Object.keys(again).filter((path) => /\/(opening-round|evening-deck)\//.test(path));
    expect(printed.filter((path) => path.endsWith('.pdf')).length).toBeGreaterThan(3);
    for (const path of [...printed, 'downloads/manifest.json'])
      expect(again[path], path).toBe(published[path]);
  });

  test('without its pages it says so, exit 3', async () => {
    const copy = join(folder, 'elsewhere');
    await cp(site.folder, copy, { recursive: true });
    const { code, output } = await runScript('press', ['opening-round', '--site', copy], {
      env: { KINDLING_CACHE: join(folder, 'empty-cache') },
    });
    expect(code).toBe(3);
    expect(output).toContain(`${copy} holds no print pages, and none are kept for it on this machine.`);
    expect(output).toContain('Build again with “npm run build”');
  });
});

describe('a folder that was built to be printed elsewhere', () => {
  test('keeps its print pages until all is printed, and then looks like any other', async () => {
    const parts = [join(folder, 'part-1'), join(folder, 'part-2')];
    for (const part of parts) await copyToPrint(site, part);
    // What is printed already comes from the cache.
    const [first = '', second = ''] = parts;
    expect(await press('--shard', '1/2', '--site', first)).toMatchObject({ code: 0 });
    expect(Object.keys(await hashesOf(first))).toEqual(expect.arrayContaining(Object.keys(kept)));
    expect(await press('--shard', '2/2', '--site', second)).toMatchObject({ code: 0 });
    const merged = await press('--merge', second, '--site', first);
    expect(merged.code, merged.output).toBe(0);
    expect(await hashesOf(first)).toEqual(published);

    expect(await press('--site', second)).toMatchObject({ code: 0 });
    expect(await hashesOf(second)).toEqual(published);
  });
});
