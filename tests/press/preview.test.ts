/** While an author writes, `npm run dev` shows print pages as they will be printed. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'puppeteer-core';
import { openOrdinaryBrowser } from '../offline/open-browser.ts';
import { fixture, runScript, type Ran } from '../run-script.ts';

const practice = 'practices/pair-walk.md';
let content: string;
let origin: string;
let ended: Promise<Ran>;
let stop: () => void;
let browser: Browser;
let close: () => Promise<void>;

beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), 'kindling-preview-'));
  await cp(fixture('plain-essay'), content, { recursive: true });
  const text = await readFile(join(fixture('one-of-each'), practice), 'utf8');
  await mkdir(join(content, 'practices'));
  await writeFile(join(content, practice), text.replace(/^after: .*$/m, ''));
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  const started = new Promise<string>((resolve, reject) => {
    ended = runScript('dev', [], {
      env: { TOOLKIT_CONTENT: content },
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
  await rm(content, { recursive: true });
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
    page.$$eval('a[href*="/essay/"][href*="/a4/"]', ([link]) => link?.getAttribute('href') ?? ''),
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

test('what an author changes is shown in open pages: titles, words, a new text, the toolkit’s name', async () => {
  const page = await browser.newPage();
  const print = await browser.newPage();
  const show = (each: typeof page, path: string) => afterReloads(() => each.goto(origin + path));
  /** A page that has just been opened may not be listening yet, so the file is saved until it is. */
  const change = async (path: string, text: string, [words, ...pages]: [string, ...(typeof page)[]]) => {
    let looks = 0;
    const textOf = async (each: typeof page) => {
      // Not at each look: a page has to have the time to load.
      if (looks++ % 10 === 0) await writeFile(join(content, path), text);
      return each.evaluate(() => document.body.textContent).catch(() => '');
    };
    for (const each of pages)
      await expect.poll(() => textOf(each), { timeout: 60_000, interval: 1000 }).toContain(words);
  };
  const essay = 'essays/the-well-in-the-square.md';
  const essayText = await readFile(join(content, essay), 'utf8');
  const practiceText = await readFile(join(content, practice), 'utf8');

  await show(page, '/essays/the-well-in-the-square/');
  await show(print, '/print/essay/the-well-in-the-square/a4/');
  await change(essay, essayText.replace('in the square', 'at the corner'), ['at the corner', page, print]);
  await change(essay, essayText.replace('said the baker', 'said the miller'), [
    'said the miller',
    page,
    print,
  ]);
  await show(page, '/practices/pair-walk/');
  await show(print, '/print/card/pair-walk/a4/');
  const summary = 'summary: Two people walk round the well.';
  await change(practice, practiceText.replace(/^summary: .*$/m, summary), ['round the well', page, print]);
  await show(page, '/essays/');
  await change('essays/two-wells.md', '# Two wells\n\nOne for each end.\n', ['Two wells', page]);
  await change('toolkit.yaml', 'name: The water board\n', ['The water board', page]);
});
