/** What a page may weigh and ask for: an old phone over a bad connection. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { siteOrigin } from '../../src/press/browser/serve-folder.ts';
import { openBrowser, visit } from './open-page.ts';
import { built } from '../sites/background-site.ts';

const { folder: site } = await built(inject('unprintedSites').shipped);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** How much of the page has moved since it began to load: https://web.dev/articles/cls */
async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    await frame();
    return new Promise<number>((resolve) => {
      let sum = 0;
      const observer = new PerformanceObserver((list) => {
        const entries = list.getEntries() as (PerformanceEntry & { value?: number })[];
        for (const { value = 0 } of entries) sum += value;
        if (entries.some(({ entryType }) => entryType === 'navigation')) resolve(sum);
      });
      observer.observe({ type: 'layout-shift', buffered: true });
      // Where nothing moved, nothing is told; this is always told, after what moved.
      observer.observe({ type: 'navigation', buffered: true });
    });
  });
}

test('what moves is seen', async () => {
  const { page, go, leave } = await visit(browser, { site });
  await go('/essays/the-five-scales/');
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    const late = document.createElement('div');
    late.style.height = '300px';
    document.querySelector('main')?.prepend(late);
    await frame();
    await frame();
  });
  expect(await layoutShift(page)).toBeGreaterThan(0.05);
  await leave();
});

const sizeOf = async (path: string) => (await stat(join(site, path))).size;

describe.each([
  '/',
  '/essays/the-five-scales/',
  '/practices/case-clinic/',
  '/practices/',
  '/practices/by/question-1/',
  '/scales/',
  '/search/',
  '/pt/',
  '/essays/',
  '/glossary/',
])('%s', (address) => {
  test.each([320, 1280])('keeps its shape while it loads, at %i px', async (widthPx) => {
    const { page, go, leave, complaints } = await visit(browser, { site, widthPx });
    await page.evaluateOnNewDocument(() => {
      for (const [name, value] of [
        ['theme', 'sepia'],
        ['size', 'larger'],
      ] as const) {
        localStorage.setItem(`reader-${name}`, value);
      }
    });
    await go(address);
    expect(await layoutShift(page)).toBeLessThan(0.02);
    expect(complaints).toEqual([]);
    await leave();
  });

  test('asks for little, and for nothing of other hosts', async () => {
    const { page, go, leave } = await visit(browser, { site });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await go(address);
    await page.evaluate(() => document.fonts.ready);
    expect(asked.filter((url) => !url.startsWith(siteOrigin))).toEqual([]);
    const paths = [...new Set(asked.map((url) => new URL(url).pathname))];
    const sizes = await Promise.all(
      paths.filter((path) => path.endsWith('.woff2')).map((path) => sizeOf(path)),
    );
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(120 * 1024);
    // As it travels: every web server that is used for pages compresses them.
    const texts = [`${address}index.html`, ...paths.filter((path) => /\.(css|js)$/.test(path))];
    const weights = await Promise.all(
      texts.map(async (path) => gzipSync(await readFile(join(site, path))).length),
    );
    expect(weights.reduce((sum, size) => sum + size, 0)).toBeLessThan(60 * 1024);
    await leave();
  });
});
