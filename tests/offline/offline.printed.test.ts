/** What a reader meets who has been on the site before, with the server cut off, slow, broken or changed. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { axe } from '../site/axe.ts';
import { built, copyUnprinted } from '../sites/background-site.ts';
import { openOrdinaryBrowser } from './open-browser.ts';
import { serveSite, type SiteServer } from './site-server.ts';

const essay = 'essays/why-we-meet/';
const pdfPath = 'downloads/essay/why-we-meet.pdf';
const pdf = '%PDF-1.7 not to be opened, only kept';

const shared = await built(inject('printedSite'));
let folder: string;
let site: string;
let essayText: string;
let browser: Awaited<ReturnType<typeof openOrdinaryBrowser>>;
let server: SiteServer;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kindling-offline-'));
  site = join(folder, 'site');
  await copyUnprinted(shared.folder, site, { keepPictures: true });
  await mkdir(join(site, 'downloads/essay'), { recursive: true });
  await writeFile(join(site, pdfPath), pdf);
  essayText = await readFile(join(site, essay, 'index.html'), 'utf8');
  browser = await openOrdinaryBrowser();
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  server = await serveSite(site, shared.base);
  context = await browser.browser.createBrowserContext();
  page = await context.newPage();
  complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
});
afterEach(async () => {
  await context.close();
  await server.close();
});

const open = (path: string) => page.goto(server.address + path, { waitUntil: 'load' });
const notice = () =>
  page.evaluate(() => {
    const element = document.getElementById('page--notice');
    return element?.checkVisibility() === true ? element.innerText.trim() : '';
  });
const saidNotice = async (pattern: RegExp) => {
  await page.waitForFunction(
    (source) => new RegExp(source).test(document.getElementById('page--notice')?.innerText ?? ''),
    {},
    pattern.source,
  );
  return notice();
};
const heading = () => page.evaluate(() => document.querySelector('h1')?.innerText);
const isKept = (path: string) =>
  page.waitForFunction(
    async (address) => (await caches.match(address)) !== undefined,
    {},
    server.address + path,
  );

/** A first visit, until all of the page is kept. */
async function visit(path: string): Promise<void> {
  await open(path);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await isKept(path);
  const resources = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  for (const name of resources) {
    await isKept(name.slice(server.address.length)).catch((error: unknown) => {
      throw new Error(`${name} is not kept`, { cause: error });
    });
  }
}

const changed = () => essayText.replace(/<h1>[^<]*/, '<h1>Why we still meet');

test('a page that was opened once is there without a network, whole, and says from when it is', async () => {
  await visit(essay);
  const title = await heading();
  expect(await notice()).toBe('');
  server.set('cut');
  await page.reload({ waitUntil: 'load' });
  expect(await heading()).toBe(title);
  expect(await saidNotice(/No connection/)).toMatch(/as it was on .*\d{4}/);
  const face = await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--reading'));
  expect(face).toContain('Literata');
  expect(await page.evaluate(() => document.fonts.check('16px Literata'))).toBe(true);
  await page.setViewport({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    expect(await axe(page)).toEqual([]);
  }
  expect(complaints).toEqual([]);
});

test('in another language, it is answered in that language once a page of it was opened', async () => {
  await visit('pt/');
  await isKept('pt/offline/');
  server.set('cut');
  await open('pt/practices/');
  expect(await heading()).toBe('Sem ligação');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('pt');
  await open('practices/');
  expect(await heading()).toBe('No connection');
});

test('a page that was never opened is answered with what can be read now', async () => {
  await visit(essay);
  const title = await heading();
  server.set('cut');
  await open('practices/');
  expect(await heading()).toBe('No connection');
  const link = await page.waitForSelector(`#kept--pages a[href$="${essay}"]`, { visible: true });
  expect(await link?.evaluate((element) => element.textContent)).toBe(title);
  expect(await axe(page)).toEqual([]);
  await Promise.all([page.waitForNavigation(), link?.click()]);
  expect(await heading()).toBe(title);
});

test('a server in trouble is answered with what is kept, and told', async () => {
  await visit(essay);
  const title = await heading();
  server.set('broken');
  await page.reload({ waitUntil: 'load' });
  expect(await saidNotice(/No connection/)).toMatch(/as it was on .*\d{4}/);
  expect(await heading()).toBe(title);
});

test('what has changed is shown at once when the network answers, without a word', async () => {
  await visit(essay);
  server.replace(`${essay}index.html`, changed());
  await page.reload({ waitUntil: 'load' });
  expect(await heading()).toBe('Why we still meet');
  expect(await notice()).toBe('');
});

test.each(['the first visit', 'a later one'])(
  'a page that stays open since %s tells when there is a newer one, and reloads it',
  async (since) => {
    await visit(essay);
    if (since === 'a later one') await page.reload({ waitUntil: 'load' });
    const goAwayAndComeBack = async () => {
      await page.setOfflineMode(true);
      await page.setOfflineMode(false);
    };
    server.replace(`${essay}index.html`, changed());
    await goAwayAndComeBack();
    await saidNotice(/newer version/);
    await Promise.all([page.waitForNavigation(), page.click('#page--notice button')]);
    expect(await heading()).toBe('Why we still meet');
    expect(await notice()).toBe('');
  },
);

test('nothing is said any longer once there is a network again and the page is the newest', async () => {
  await visit(essay);
  server.set('cut');
  await page.reload({ waitUntil: 'load' });
  await saidNotice(/No connection/);
  server.set('up');
  await page.setOfflineMode(true);
  await page.setOfflineMode(false);
  await page.waitForFunction(() => document.getElementById('page--notice')?.hidden);
  expect(await notice()).toBe('');
});

test('a network that does not answer is not waited for; when it does, a newer page is told', async () => {
  await visit(essay);
  server.replace(`${essay}index.html`, changed());
  server.set('held');
  await page.reload({ waitUntil: 'domcontentloaded' });
  expect(await heading()).not.toBe('Why we still meet');
  await saidNotice(/slow/);
  server.set('up');
  await saidNotice(/newer version/);
});

test('a page that is no more is not kept', async () => {
  await visit(essay);
  await rm(join(site, essay, 'index.html'));
  try {
    await open(essay);
    server.set('cut');
    await open(essay);
    expect(await heading()).toBe('No connection');
  } finally {
    await writeFile(join(site, essay, 'index.html'), essayText);
  }
});

test('files of an earlier version go when no kept page names them', async () => {
  await visit(essay);
  const names = () =>
    page.evaluate(async () => {
      const cache = await caches.open((await caches.keys()).find((name) => name.includes(' assets ')) ?? '');
      return (await cache.keys()).map(({ url }) => url);
    });
  await page.evaluate(async (address) => {
    const cache = await caches.open((await caches.keys()).find((name) => name.includes(' assets ')) ?? '');
    await cache.put(`${address}_astro/SitePage.earlier.css`, new Response('p { color: red }'));
  }, server.address);
  server.replace(`${essay}index.html`, changed());
  await page.reload({ waitUntil: 'load' });
  await page.waitForFunction(
    async () => (await caches.match('/toolkit/_astro/SitePage.earlier.css')) === undefined,
  );
  const left = await names();
  expect(left.some((name) => name.endsWith('.css'))).toBe(true);
  expect(left.some((name) => name.endsWith('.woff2'))).toBe(true);
});

test('PDFs that were opened are kept, whole and in parts', async () => {
  await visit(essay);
  await page.evaluate((path) => fetch(path), `/toolkit/${pdfPath}`);
  await isKept(pdfPath);
  server.set('cut');
  const read = (headers: Record<string, string>) =>
    page.evaluate(
      async (path, sent) => {
        const response = await fetch(path, { headers: sent });
        return { status: response.status, text: await response.text() };
      },
      `/toolkit/${pdfPath}`,
      headers,
    );
  expect(await read({})).toEqual({ status: 200, text: pdf });
  expect(await read({ range: 'bytes=1-3' })).toEqual({ status: 206, text: 'PDF' });
});

test('PDFs that were opened first make room for later ones', async () => {
  await visit(essay);
  const names = ['a', 'b', 'c', 'd', 'e'].map((name) => `downloads/essay/${name}.pdf`);
  for (const name of names) server.replace(name, 'x'.repeat(39_000_000));
  for (const name of names) {
    await page.evaluate((address) => fetch(address).then((response) => response.blob()), `/toolkit/${name}`);
    await isKept(name);
  }
  const kept = await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys()).find((name) => name.includes(' downloads ')) ?? '');
    return (await cache.keys()).map(({ url }) => url.slice(-5));
  });
  expect(kept).toEqual(['b.pdf', 'c.pdf', 'd.pdf', 'e.pdf']);
});

test('caches of earlier workers go, those of other sites stay', async () => {
  await open('favicon.svg');
  const others = [`kindling ${server.address}other/ pages 1`, 'somebody else'];
  await page.evaluate(
    (names) => Promise.all(names.map((name) => caches.open(name))),
    [`kindling ${server.address} pages 0`, ...others],
  );
  await visit(essay);
  const names = await page.evaluate(() => caches.keys());
  expect(names).toEqual(expect.arrayContaining(others));
  expect(names).not.toContain(`kindling ${server.address} pages 0`);
});

test('the site can be installed', async () => {
  await open('');
  const cdp = await page.createCDPSession();
  const { errors, data, url } = await cdp.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(url).toBe(`${server.address}manifest.webmanifest`);
  const { icons, start_url } = JSON.parse(data ?? '') as {
    icons: { src: string; sizes: string }[];
    start_url: string;
  };
  expect(new URL(start_url, url).href).toBe(server.address);
  for (const { src, sizes } of icons) {
    const size = await page.evaluate(async (address) => {
      const { width, height } = await createImageBitmap(await (await fetch(address)).blob());
      return `${width}x${height}`;
    }, new URL(src, url).href);
    expect(size).toBe(sizes);
  }
});

test('the browser finds nothing that keeps it from being installed', async () => {
  await visit(essay);
  const client = await page.createCDPSession();
  const { installabilityErrors } = await client.send('Page.getInstallabilityErrors');
  // A window that keeps nothing cannot install anything.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual(
    [],
  );
});
