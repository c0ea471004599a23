/** While an author writes, `npm run dev` shows print pages as they will be printed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'puppeteer-core';
import { openOrdinaryBrowser } from '../offline/open-browser.ts';
import { fixture, runScript, type Ran } from '../run-script.ts';

let origin: string;
let ended: Promise<Ran>;
let stop: () => void;
let browser: Browser;
let close: () => Promise<void>;

beforeAll(async () => {
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  const started = new Promise<string>((resolve, reject) => {
    ended = runScript('dev', [], {
      env: { TOOLKIT_CONTENT: fixture('plain-essay') },
      interruptWhen: stopped,
      onOutput(output) {
        const address = /^Print pages: (http:\S+)\/print\/$/m.exec(output)?.[1];
        if (address !== undefined) resolve(address);
      },
    });
    ended.then(({ output }) => reject(new Error(output)), reject);
  });
  [origin, { browser, close }] = await Promise.all([started, openOrdinaryBrowser()]);
});
afterAll(async () => {
  stop();
  await ended;
  await close();
});

async function open(path: string) {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(origin + path, { waitUntil: 'load', timeout: 60_000 });
  return { page, errors };
}

/** The server may load a page again while it prepares the packages that pages ask for. */
async function afterReloads<T>(look: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await look();
    } catch (error) {
      if (tries === 5 || !/context|navigation|aborted|detached|belong to the document/i.test(String(error)))
        throw error;
    }
  }
}

test('a print page is laid out in pages of its size', async () => {
  const { page, errors } = await open('/print/');
  const path = await afterReloads(() =>
    page.$$eval('a[href*="/a4/"]', ([link]) => link?.getAttribute('href') ?? ''),
  );
  expect(path).toContain('/print/');
  await afterReloads(() => page.goto(origin + path));
  const sizes = await afterReloads(async () => {
    await page.waitForSelector('.pagedjs_page', { timeout: 60_000 });
    return page.$$eval('.pagedjs_page', (pages) =>
      pages.map((each) => {
        const { width, height } = each.getBoundingClientRect();
        return [Math.round((width / 96) * 25.4), Math.round((height / 96) * 25.4)];
      }),
    );
  });
  expect(sizes.length).toBeGreaterThan(0);
  for (const size of sizes) expect(size).toEqual([148, 210]);
  expect(errors).toEqual([]);
});

test('another page stays as it is', async () => {
  const { page, errors } = await open('/');
  expect(await page.$$('.pagedjs_page, script[src*="preview.ts"]')).toEqual([]);
  expect(errors).toEqual([]);
});
