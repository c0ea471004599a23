/** A walk over the built site in the same Chromium that prints: links, accessibility, width, weight. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../src/press/browser/launch.ts';
import { cacheFolderOf } from '../../src/press/index.ts';
import { servePage, siteOrigin, type ServedPage } from '../../src/press/browser/serve-folder.ts';
import { visit } from 'unist-util-visit';
import { root } from '../run-script.ts';
import { axe } from './axe.ts';
import { lookedAt, pagesOf, routeOf } from './routes.ts';
import { built } from '../sites/background-site.ts';

const { folder: site, base, isWhole } = await built(inject('printedSite'));
const at = (address: string) => siteOrigin + base + address.slice(1);

const addresses = await pagesOf(site);

const known = new Map<string, Promise<Element[]>>();
function elementsOf(address: string): Promise<Element[]> {
  const elements = known.get(address) ?? readElements(address);
  known.set(address, elements);
  return elements;
}
async function readElements(address: string): Promise<Element[]> {
  const elements: Element[] = [];
  visit(
    fromHtml(await readFile(join(site, address), 'utf8')),
    'element',
    (element) => void elements.push(element),
  );
  return elements;
}
/** A file of the site, by an address under its base. */
const fileAt = (address: string) => address.slice(base.length - 1);

const looked = lookedAt(addresses, { isWhole });

let browser: Browser;
beforeAll(async () => {
  ({ browser } = await launchBrowser({ cacheFolder: cacheFolderOf(root) }));
});
afterAll(() => browser.close());

test('there are pages for all kinds of content', () => {
  const routes = new Set(addresses.map(routeOf));
  for (const expected of [
    ...[
      '/index.html',
      '/downloads/index.html',
      '/scales/index.html',
      '/search/index.html',
      '/glossary/index.html',
    ],
    ...['essays', 'practices', 'decks', 'workbooks', 'workshops', 'worksheets', 'posters', 'communities'].map(
      (kind) => `/${kind}/…`,
    ),
    ...['/pt/practices/…', '/pt/index.html'],
  ]) {
    expect(routes).toContain(expected);
  }
});

/** Where practices are looked for, and where the minutes of one depend on how many come. */
function othersAllowed(address: string, elements: readonly Element[]): string[] {
  if (/^\/([a-z]{2}\/)?practices\/(index.html)?$/.test(address)) return ['PracticeFilter'];
  if (/^\/([a-z]{2}\/)?search\/(index.html)?$/.test(address)) return ['SearchPage'];
  return elements.some(({ properties }) => properties['id'] === 'people--choice') ? ['PeopleChoice'] : [];
}

describe.each(addresses)('%s', (address) => {
  test('has links, downloads, pictures and anchors that lead somewhere', async () => {
    const dead: string[] = [];
    for (const { tagName, properties } of await elementsOf(address)) {
      const target = properties['href'] ?? properties['src'];
      if (typeof target !== 'string' || /^(https?:|mailto:|tel:|data:)/.test(target)) continue;
      const url = new URL(target, at(address));
      if (!url.pathname.startsWith(base)) {
        dead.push(`${tagName}: ${target}`);
        continue;
      }
      const path = fileAt(decodeURIComponent(url.pathname).replace(/\/$/, '/index.html'));
      const isFile = await stat(join(site, path)).then(
        (found) => found.isFile(),
        () => false,
      );
      if (!isFile) dead.push(`${tagName}: ${target}`);
      else if (path.endsWith('.pdf')) {
        if (!/^(#page=\d+)?$/.test(url.hash)) dead.push(`${tagName}: ${target}`);
      } else if (url.hash !== '') {
        const ids = (await elementsOf(path)).map((element) => element.properties['id']);
        if (!ids.includes(decodeURIComponent(url.hash.slice(1)))) dead.push(`${tagName}: ${target}`);
      }
    }
    expect(dead).toEqual([]);
  });

  test('has no scripts but those that its readers know of, and weighs little', async () => {
    const elements = await elementsOf(address);
    // Structured data is no code.
    const scripts = elements.filter(
      ({ tagName, properties }) => tagName === 'script' && properties['type'] !== 'application/ld+json',
    );
    const [first, second, ...others] = scripts.map(({ properties }) => String(properties['src']));
    expect([first, second]).toEqual([`${base}reader.js`, `${base}offline.js`]);
    expect(others.map((path) => /^\/_astro\/(\w+)\.[\w.-]+\.js$/.exec(fileAt(path))?.[1])).toEqual(
      othersAllowed(address, elements),
    );
    for (const { children } of scripts) expect(children).toEqual([]);
    const html = await readFile(join(site, address));
    const sheets = elements.filter(
      ({ tagName, properties }) => tagName === 'link' && String(properties['rel']) === 'stylesheet',
    );
    const css = await Promise.all(
      sheets.map(({ properties }) => readFile(join(site, fileAt(String(properties['href']))))),
    );
    const code = await Promise.all(
      scripts.map(({ properties }) => readFile(join(site, fileAt(String(properties['src']))))),
    );
    const bytes = [html, ...css, ...code].reduce((sum, part) => sum + gzipSync(part).length, 0);
    expect(bytes).toBeLessThan(60 * 1024);
  });
});

/** Pages of the browser that are used again: opening one takes as long as a walk through a page. */
const visitors = new Map<'on' | 'off', Promise<Visitor>>();
interface Visitor {
  readonly page: Page;
  readonly served: ServedPage;
  /** What the content policy refused. */
  readonly refused: string[];
}
async function visitorWith(scripts: 'on' | 'off'): Promise<Visitor> {
  const visitor = visitors.get(scripts) ?? open();
  visitors.set(scripts, visitor);
  return visitor;

  async function open(): Promise<Visitor> {
    const page = await browser.newPage();
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    const served = await servePage(page, { folder: site, base, scripts });
    await page.setViewport({ width: 320, height: 700 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    return { page, served, refused };
  }
}

describe.each(looked)('%s', (address) => {
  test('keeps to its own policy, has nothing for axe to find, in light, dark and sepia, and fits 320 px', async () => {
    const { page, served, refused } = await visitorWith('on');
    refused.splice(0);
    served.forget();
    await page.goto(at(address), { waitUntil: 'load' });
    expect(await page.$('meta[http-equiv="content-security-policy"]')).not.toBeNull();
    expect(refused).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await axe(page)).toEqual([]);
    // The colours alone differ.
    for (const theme of ['dark', 'sepia']) {
      await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
      expect(await axe(page, { only: ['color-contrast'] })).toEqual([]);
    }
    expect(served.failedRequests).toEqual([]);
  });

  test('works without scripts: nothing stands there that needs one', async () => {
    const { page } = await visitorWith('off');
    await page.goto(at(address), { waitUntil: 'load' });
    expect(await page.$eval('main h1', (title) => title.checkVisibility())).toBe(true);
    // What opens a popover needs none.
    const idle = await page.$$eval('button:not([popovertarget]), select, form', (controls) =>
      controls.filter((each) => each.checkVisibility()).map((each) => each.outerHTML),
    );
    expect(idle).toEqual([]);
  });
});

test('the site tells for each file: pages, sheets, size, and shows its first page', async () => {
  const manifest = JSON.parse(await readFile(join(site, 'downloads/manifest.json'), 'utf8')) as {
    documents: {
      kind: string;
      id: string;
      lang: string;
      files: { path: string; form: string; layout: string; bytes: number; pages: number; sheets: number }[];
    }[];
    kits?: { path: string; sheets: number; bytes: number }[];
  };
  const page = await browser.newPage();
  await servePage(page, { folder: site, base, scripts: 'off' });
  const filesOn = async (address: string) => {
    await page.goto(at(address), { waitUntil: 'load' });
    return page.$$eval('[data-press-file]', (holders) =>
      holders.map((holder) => ({
        path: holder.getAttribute('data-press-file'),
        text: (holder.closest('section, article, li, tr') ?? holder).textContent.replace(/\s+/g, ' '),
        own: holder.textContent.replace(/\s+/g, ' '),
        picture: holder.querySelector('img')?.getAttribute('src') ?? null,
      })),
    );
  };
  const onDownloads: Awaited<ReturnType<typeof filesOn>> = [];
  for (const address of addresses) {
    if (/^\/([a-z]{2}\/)?downloads\/[\w-]+\//.test(address)) {
      onDownloads.push(...(await filesOn(address.replace(/index\.html$/, ''))));
    }
  }
  for (const { kind, id, lang, files } of manifest.documents) {
    // The calibration sheet is a link among the steps of printing a deck.
    if (kind === 'calibration') continue;
    // Downloads has the usual files of a deck or a book, its own page all of them.
    const own = { deck: 'decks', workbook: 'workbooks', essay: 'essays' }[kind];
    const shown =
      own === undefined ? onDownloads : await filesOn(`/${lang === 'en' ? '' : `${lang}/`}${own}/${id}/`);
    for (const { path, form, layout, bytes, pages, sheets } of files) {
      const ofFile = shown.filter((file) => file.path === path);
      const text = ofFile.map(({ own }) => own).join(' ');
      expect(text, path).toMatch(new RegExp(`(?<!\\d)${Math.max(1, Math.round(bytes / 1024))} KB`));
      // What is glued together has sheets, and one page.
      if (layout !== 'tiles') expect(text, path).toMatch(new RegExp(`(?<!\\d)${pages} (page|face|página)`));
      if (form === 'home') expect(text, path).toMatch(new RegExp(`(?<!\\d)${sheets} (sheet|folha)`));
      expect(ofFile.map(({ picture }) => picture).join(''), path).toContain('.webp');
    }
  }
  await page.close();
  for (const { path, sheets, bytes } of manifest.kits ?? []) {
    const text = onDownloads.filter((file) => file.path === path).map(({ own }) => own);
    expect(text.join(' '), path).toMatch(
      new RegExp(`(?<!\\d)${sheets} sheets?.*(?<!\\d)${Math.round(bytes / 1024)} KB`),
    );
  }
  const named = new Set([
    ...manifest.documents.flatMap(({ files }) => files.map(({ path }) => path)),
    ...(manifest.kits ?? []).map(({ path }) => path),
  ]);
  for (const { path } of onDownloads) expect(named).toContain(path);
  const all = onDownloads.map(({ text }) => text).join(' ');
  for (const words of ['A4', 'Letter', 'long edge', 'short edge']) expect(all).toContain(words);
});
