/** A page printed straight from the browser: black on white, whole, without what only a screen needs. */
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openPdf } from '../../src/press/pdf/read.ts';
import { openBrowser, visit } from './open-page.ts';
import { built } from '../sites/background-site.ts';

const sites = inject('unprintedSites');
const { folder: shipped } = await built(sites.shipped);
const { folder: essay } = await built(sites.essay);
const paperPt = { width: 595, height: 842 };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The pieces of text of each page, in points from its lower left corner, of a reader who likes the dark. */
async function print(site: string, address: string): Promise<Piece[][]> {
  const { page, go, leave } = await visit(browser, { site });
  await page.evaluateOnNewDocument(() => localStorage.setItem('reader-theme', 'dark'));
  await go(address);
  await page.emulateMediaType('print');
  const { paper, ink } = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return { paper: backgroundColor, ink: color };
  });
  expect({ paper, ink }).toEqual({ paper: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)' });
  const bytes = await page.pdf({ format: 'a4', preferCSSPageSize: true });
  await leave();
  const pdf = await openPdf(bytes);
  const pages: Piece[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(
      items.flatMap((item) =>
        'str' in item && item.str.trim() !== ''
          ? [
              {
                text: item.str,
                x: Number(item.transform[4]),
                y: Number(item.transform[5]),
                width: item.width,
              },
            ]
          : [],
      ),
    );
  }
  await pdf.loadingTask.destroy();
  return pages;
}

const wordsOf = (pages: readonly Piece[][]) =>
  pages
    .flat()
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');

test.each([
  ['/essays/the-five-scales/', 'One pattern at every size'],
  ['/practices/case-clinic/', 'What to do next'],
  ['/practices/', 'Check-in round'],
])('%s keeps its margins and its text', async (address, near) => {
  const pages = await print(shipped, address);
  const words = wordsOf(pages);
  expect(words).toContain(near);
  for (const screenOnly of ['Skip to the text', 'Downloads', 'How pages look', 'As my device']) {
    expect(words).not.toContain(screenOnly);
  }
  for (const { text, x, y, width } of pages.flat()) {
    expect(x, text).toBeGreaterThan(55);
    expect(x + width, text).toBeLessThan(paperPt.width - 55);
    expect(y, text).toBeGreaterThan(50);
  }
});

test('remarks stand within the text, and no arrow leads back from a note', async () => {
  const words = wordsOf(await print(essay, '/essays/bread/'));
  expect(words).toMatch(/Cover the bowl.*A cold kitchen.*It is done/);
  expect(words).toContain('four kilograms');
  expect(words).not.toContain('↩');
});
