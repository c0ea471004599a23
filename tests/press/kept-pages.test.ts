/** Print pages leave a site whole, are found again for the very build they belong to, and are never lost between. */
import { access, cp, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findPrintPages, forgetOtherPages, keepPrintPages, locatePrintPages } from '../../src/press/index.ts';
import { fingerprintBuild } from '../../src/press/jobs/build-fingerprint.ts';
import { findPrintMatter } from '../../src/press/publish/print-matter.ts';
import { hashesOf } from '../small-site.ts';

let folder: string;
let siteFolder: string;
let cacheFolder: string;
const base = '/toolkit/';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kindling-kept-'));
  siteFolder = join(folder, 'site');
  cacheFolder = join(folder, 'cache');
  await writeSite(siteFolder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const ticket = { address: 'print/ticket/a/', page: 1 };
const printPage = (text: string) => {
  const job = {
    ...{ id: 'a', kind: 'card', title: 'A', lang: 'en', sources: [], edition: null, textSize: null },
    ...{ paper: 'a4', trimMm: [105, 148] },
    outputs: [
      {
        ...{ form: 'home', path: 'card/a/a.pdf', sheetMm: [210, 297], duplex: 'none', ticket },
        imposition: { layout: 'copies', columns: 2, rows: 2 },
      },
    ],
  };
  return `<style>@font-face { src: url(/toolkit/print/fonts/emoji.woff2), url(/toolkit/_astro/text.woff2) }</style>
    <script type="application/json" id="print-job">${JSON.stringify(job)}</script>
    <p>${text}<img src="../../../_astro/drawing.png"><img src="../../../_astro/shared.png"><img src="../../../odd%20name.png"></p>`;
};

/** A print page with its ticket, what both use, and a page for readers. */
async function writeSite(to: string, { text = 'The card.' } = {}): Promise<void> {
  const files = {
    'index.html':
      '<link rel="stylesheet" href="/toolkit/_astro/site.css"><img src="/toolkit/_astro/shared.png">',
    'site.json': '{}',
    '_astro/site.css': '@font-face { src: url(text.woff2) }',
    '_astro/text.woff2': 'for both',
    '_astro/shared.png': 'for both',
    '_astro/drawing.png': 'for paper',
    'odd name.png': 'for paper',
    'icons/unnamed.png': 'for neither',
    'print/card/a/index.html': printPage(text),
    '_astro/scissors.svg': '<svg/>',
    'robots.txt': '',
    'print/ticket/a/index.html': '<p>Cut here, robots.txt.</p><img src="/toolkit/_astro/scissors.svg">',
    'print/fonts/emoji.woff2': 'for paper',
    'downloads/card/a/a.webp': 'printed',
  };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(to, path)), { recursive: true });
    await writeFile(join(to, path), content);
  }
}

const site = () => ({ siteFolder, cacheFolder, base });
const build = async () => fingerprintBuild(siteFolder, await findPrintPages(siteFolder, base));

/** As printing leaves it: the manifest says which build it was. */
async function markPrinted(from: string): Promise<void> {
  await writeFile(
    join(siteFolder, 'downloads/manifest.json'),
    JSON.stringify({ version: 1, build: from, documents: [] }),
  );
}

/** The site as its build has it once all is printed, with its pages in the cache. */
async function keepAll(): Promise<string> {
  await markPrinted(await build());
  await keepPrintPages({ ...site(), pagesFolder: siteFolder });
  return locatePrintPages(site());
}

const ofPress = [
  '_astro/drawing.png',
  '_astro/scissors.svg',
  'print/card/a/index.html',
  'print/fonts/emoji.woff2',
  'print/ticket/a/index.html',
];

test('what only the press needs are print pages, tickets and what nothing else names', async () => {
  const pages = await findPrintPages(siteFolder, base);
  expect((await findPrintMatter(siteFolder, { pages, base })).sort()).toEqual(ofPress);
});

describe('the fingerprint of a build', () => {
  test('is the same wherever the same pages lie, whatever else lies beside them', async () => {
    const copy = join(folder, 'copy');
    await cp(siteFolder, copy, { recursive: true });
    await writeFile(join(copy, 'index.html'), 'filled in');
    expect(await fingerprintBuild(copy, await findPrintPages(copy, base))).toBe(await build());
  });

  test.each([
    ['a print page', 'print/card/a/index.html', printPage('Another card.')],
    ['a ticket', 'print/ticket/a/index.html', '<p>Cut there.</p>'],
  ])('is another when %s is', async (_name, path, html) => {
    const before = await build();
    await writeFile(join(siteFolder, path), html);
    expect(await build()).not.toBe(before);
  });
});

describe('print pages that are kept', () => {
  test('leave nothing in the site, and are as they were', async () => {
    await markPrinted(await build());
    const before = await hashesOf(siteFolder);
    const moved = await hashesOf(await keepAll());
    expect(Object.keys(moved).sort()).toEqual(ofPress);
    expect({ ...(await hashesOf(siteFolder)), ...moved }).toEqual(before);
    await expect(access(join(siteFolder, 'print'))).rejects.toThrow('ENOENT');
  });

  test('are found for a site that was copied or moved', async () => {
    const kept = await keepAll();
    const copy = join(folder, 'copy');
    await cp(siteFolder, copy, { recursive: true });
    expect(await locatePrintPages({ ...site(), siteFolder: copy })).toBe(kept);
  });

  test('are told from those of a newer build, which is printed from', async () => {
    await keepAll();
    await writeSite(siteFolder, { text: 'A newer card.' });
    expect(await locatePrintPages(site())).toBe(siteFolder);
    await writeSite(siteFolder);
    await writeFile(join(siteFolder, 'print/ticket/a/index.html'), 'A newer ticket.');
    expect(await locatePrintPages(site())).toBe(siteFolder);
  });

  test('stay until another build is in the site’s place', async () => {
    const first = await keepAll();
    const staging = join(folder, 'staging');
    await writeSite(staging, { text: 'A newer card.' });
    await keepPrintPages({ ...site(), siteFolder: staging, pagesFolder: staging, destination: siteFolder });
    // As long as the site is the earlier one, so are its pages.
    expect(await locatePrintPages(site())).toBe(first);
    await forgetOtherPages(site());
    expect(await locatePrintPages(site())).toBe(first);
  });

  test('are let go when their site is another, or long gone', async () => {
    await keepAll();
    await rm(siteFolder, { recursive: true });
    await writeSite(siteFolder, { text: 'A newer card.' });
    const second = await keepAll();
    await forgetOtherPages(site());
    const kept = await hashesOf(join(cacheFolder, 'print-pages'));
    expect(Object.keys(kept).filter((path) => path.endsWith('card/a/index.html'))).toHaveLength(1);
    expect(await locatePrintPages(site())).toBe(second);

    await rm(siteFolder, { recursive: true });
    const other = join(folder, 'other');
    await forgetOtherPages({ ...site(), siteFolder: other });
    expect(Object.keys(await hashesOf(second))).toHaveLength(ofPress.length);
    const twoDaysAgo = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000);
    await utimes(join(dirname(second), 'site.txt'), twoDaysAgo, twoDaysAgo);
    await forgetOtherPages({ ...site(), siteFolder: other });
    expect(await hashesOf(join(cacheFolder, 'print-pages'))).toEqual({});
  });
});

describe('a move that is stopped', () => {
  test.each(ofPress)(
    'with all but %s removed from the site: the pages are whole, and moving ends it',
    async (left) => {
      const kept = await keepAll();
      await mkdir(dirname(join(siteFolder, left)), { recursive: true });
      await cp(join(kept, left), join(siteFolder, left));
      expect(await locatePrintPages(site())).toBe(kept);
      await keepPrintPages({ ...site(), pagesFolder: kept });
      expect(Object.keys(await hashesOf(siteFolder))).not.toContain(left);
      expect(Object.keys(await hashesOf(kept)).sort()).toEqual(ofPress);
    },
  );

  test('before all is copied: the pages are those of the site, and nothing is taken for kept', async () => {
    await markPrinted(await build());
    // What a process leaves that is killed while it copies.
    const kept = await keepAll();
    await cp(kept, join(dirname(kept), '.copying-999999999-x'), { recursive: true });
    await rm(join(dirname(kept), '.copying-999999999-x', 'print/card'), { recursive: true });
    await rm(kept, { recursive: true });
    await writeSite(siteFolder);
    expect(await locatePrintPages(site())).toBe(siteFolder);
    await keepAll();
    await forgetOtherPages(site());
    const names = Object.keys(await hashesOf(join(cacheFolder, 'print-pages')));
    expect(names.filter((name) => name.includes('.copying'))).toEqual([]);
  });
});

test('where there are no print pages, it says what to do', async () => {
  const said = async () => {
    const error: unknown = await locatePrintPages(site()).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'PressFailure' });
    return (error as Error).message.replaceAll(folder, '/home/ada');
  };
  await keepAll();
  await rm(cacheFolder, { recursive: true });
  const none = await said();
  await writeSite(siteFolder);
  await keepAll();
  await markPrinted('0'.repeat(64));
  const ofAnother = await said();
  await expect(
    `None are kept\n${none}\n\nThose of another build are kept\n${ofAnother}\n`,
  ).toMatchFileSnapshot('__snapshots__/kept-pages.txt');
});

test('a manifest that names no build leads to no other folder', async () => {
  await keepAll();
  await writeFile(
    join(siteFolder, 'downloads/manifest.json'),
    JSON.stringify({ version: 1, build: '../../site', documents: [] }),
  );
  await expect(locatePrintPages(site())).rejects.toThrow('Build again');
});
