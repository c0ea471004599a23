/** A small site is packed, unpacked and opened over file://, as from a memory stick. */
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../src/press/browser/launch.ts';
import { cacheFolderOf } from '../../src/press/index.ts';
import { root, runScript } from '../run-script.ts';
import { buildSmallSite } from '../small-site.ts';

let folder: string;
let browser: Browser;
const names = ['small-toolkit', 'small-toolkit-to-read'];
const pdf = 'downloads/card/opening-round/made-for-this-test.pdf';
const picture = pdf.replace('.pdf', '.webp');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kindling-test-'));
  const site = join(folder, 'site');
  await buildSmallSite(site);
  await mkdir(dirname(join(site, pdf)), { recursive: true });
  await writeFile(join(site, pdf), '%PDF-1.7');
  await writeFile(join(site, picture), 'a picture of it');
  for (const outDir of ['zips', 'again']) {
    const { code, output } = await runScript('bundle', ['--site', site, '--outDir', join(folder, outDir)]);
    expect(output).toContain('with 1 file to print');
    expect(code).toBe(0);
  }
  for (const name of names) {
    for (const [path, bytes] of Object.entries(
      unzipSync(await readFile(join(folder, 'zips', `${name}.zip`))),
    )) {
      await mkdir(dirname(join(folder, name, path)), { recursive: true });
      await writeFile(join(folder, name, path), bytes);
    }
  }
  ({ browser } = await launchBrowser({ cacheFolder: cacheFolderOf(root) }));
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

test('the same site gives the same bytes, and nothing else is left there', async () => {
  expect((await readdir(join(folder, 'zips'))).sort()).toEqual(names.map((name) => `${name}.zip`).sort());
  for (const name of names) {
    const [first, second] = await Promise.all(
      ['zips', 'again'].map((each) => readFile(join(folder, each, `${name}.zip`))),
    );
    expect(first?.equals(second ?? Buffer.alloc(0)), name).toBe(true);
  }
});

describe.each(names)('%s', (name) => {
  test('has one folder with its first page on top, and the files to print or none', async () => {
    expect(await readdir(join(folder, name))).toEqual(['small-toolkit']);
    const files = await readdir(join(folder, name, 'small-toolkit'), { recursive: true });
    expect(files).toEqual(expect.arrayContaining(['index.html', 'READ ME.txt', 'search-index.js']));
    expect(files.filter((file) => file.startsWith('print'))).toEqual([]);
    for (const path of [pdf, picture]) expect(files.includes(path)).toBe(name === 'small-toolkit');
  });

  test('opens over file://: every page, no request elsewhere, no complaint; the search finds', async () => {
    const top = pathToFileURL(join(folder, name, 'small-toolkit')).href;
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      if (!request.url().startsWith(top) && !request.url().startsWith('data:'))
        complaints.push(request.url());
    });
    page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
    const waiting = [`${top}/index.html`];
    const seen = new Set(waiting);
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      await page.goto(address, { waitUntil: 'load' });
      const links = await page.$$eval('a[href]', (all) =>
        // In a drawing, a link’s href is no text.
        all.map((each) =>
          new URL(each.getAttribute('href') ?? '', document.baseURI).href.replace(/[?#].*$/, ''),
        ),
      );
      for (const link of links.filter((each) => each.startsWith('file:') && each.endsWith('.html'))) {
        if (!seen.has(link)) waiting.push(link);
        seen.add(link);
      }
    }
    expect(seen).toContain(`${top}/practices/opening-round/index.html`);

    await page.goto(`${top}/search/index.html`, { waitUntil: 'load' });
    await page.type('#search--field', 'opening rond');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await page.waitForSelector('#search--found mark');
    const results = await page.$$eval('#search--found a', (all) => all.map((each) => each.href));
    expect(results.map((each) => each.replace(/#.*/, ''))).toContain(
      `${top}/practices/opening-round/index.html`,
    );
    expect(complaints).toEqual([]);
    await page.close();
  });
});

test('wrong use is told with what to do', async () => {
  const nothing = await runScript('bundle', ['--site', join(folder, 'nowhere')]);
  expect(nothing.code).toBe(2);
  expect(nothing.output).toContain('holds no built site. Run “npm run build” first');
  expect((await runScript('bundle', ['--what'])).code).toBe(2);
  expect((await runScript('bundle', ['--help'])).output).toContain('--outDir DIR');
});
