import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { PressFailure } from './failure.ts';
import { gatherFinishedPages, type PagePart } from './in-page/finished-pages.ts';
import { measureFit, type Overflow } from './in-page/fit.ts';
import { keepWithNext } from './in-page/keep-with-next.ts';
import { mendLayout } from './in-page/mended-layout.ts';
import { expectPageNumbers, fillPageNumbers, targetCounters } from './in-page/page-references.ts';
import type { PageNumbers } from './in-page/paged.ts';
import { paginate, type Paginated } from './in-page/paginate.ts';
import { quickenFrames } from './in-page/quick-frames.ts';
import { readWords, type PageWord } from './in-page/read-words.ts';
import { makeReady } from './in-page/ready.ts';
import { siteOrigin } from './site/files.ts';

/** One document as the browser laid it out. */
export interface LaidOut {
  readonly pageCount: number;
  /** The part that was not handed over; a document of one part is all in the page. */
  readonly lastPart: PagePart | undefined;
  /** Words before layout. */
  readonly wordsIn: readonly PageWord[];
  readonly overflows: readonly Overflow[];
  readonly hasHeadings: boolean;
  readonly brokenImages: readonly string[];
  /** What Paged.js complained of. */
  readonly complaints: readonly string[];
}

export interface LayOutOptions {
  /** Called before the layout begins anew, because numbers of pages did not settle: parts taken so far are void. */
  readonly beginAgain: () => void;
}

/**
 * Chromium’s own printing takes longer for each page the more pages there are, and finished pages slow down Paged.js;
 * beginning a part costs as much as a few pages.
 */
export const pagesPerPart = 64;

const pagedScript = join(
  dirname(createRequire(import.meta.url).resolve('pagedjs')),
  '..',
  'dist',
  'paged.js',
);

/** Messages of Paged.js after which its result cannot be trusted. */
const fatalComplaint = /Unable to layout item|Layout repeated|MaxIterations/i;

/**
 * Lays one print page out in an open browser page.
 * @throws PressFailure when the page cannot be opened.
 */
export async function layOut(page: Page, pathname: string, options: LayOutOptions): Promise<LaidOut> {
  const complaints: string[] = [];
  const listen = (message: { text(): string }) => {
    if (fatalComplaint.test(message.text())) complaints.push(message.text());
  };
  page.on('console', listen);
  try {
    const { brokenImages } = await open(page, pathname);
    const overflows = await page.evaluate(measureFit);
    const wordsIn = (await page.evaluate(readWords, 'body')).flat();
    const hasHeadings = await page.evaluate(() => document.querySelector('h1, h2, h3, h4, h5, h6') !== null);
    const { pageCount, lastPart } = await paginateUntilSettled(page, pathname, options);
    return { pageCount, lastPart, wordsIn, overflows, hasHeadings, brokenImages, complaints };
  } finally {
    page.off('console', listen);
  }
}

async function open(page: Page, pathname: string): Promise<{ brokenImages: string[] }> {
  const response = await page.goto(siteOrigin + pathname, { waitUntil: 'load', timeout: 60_000 });
  if (response?.ok() !== true) {
    throw new PressFailure(`The print page ${pathname} is not in the built site. Run “npm run build” again.`);
  }
  await page.evaluate(partLigatures);
  return page.evaluate(makeReady);
}

/**
 * Chromium does not always say in a PDF which letters a ligature stands for when it has no code of its own, such as
 * “Th” in Literata: readers then find “Te” where “The” is printed. A style sheet may ask for them all the same.
 */
function partLigatures(): void {
  const style = document.createElement('style');
  style.textContent = 'html { font-variant-ligatures: no-common-ligatures; }';
  document.head.prepend(style);
}

/** Page numbers in running text can change the length of lines, and so the pages; three rounds settle any book but an oscillating one. */
async function paginateUntilSettled(
  page: Page,
  pathname: string,
  { beginAgain }: LayOutOptions,
): Promise<Paginated & Pick<LaidOut, 'lastPart'>> {
  let expected: PageNumbers = { pages: {}, counters: {} };
  for (let round = 1; ; round++) {
    await prepare(page, expected);
    const paginated = await page.evaluate(paginate);
    const isSettled = await page.evaluate(fillPageNumbers, paginated.numbers);
    if (isSettled || round === 3) {
      const lastPart = await page.evaluate(() => window.layout.finish());
      return { ...paginated, lastPart };
    }
    expected = paginated.numbers;
    beginAgain();
    await open(page, pathname);
  }
}

async function prepare(page: Page, expected: PageNumbers): Promise<void> {
  pagedSource ??= readFile(pagedScript, 'utf8');
  await page.evaluate(await pagedSource);
  await page.evaluate(quickenFrames);
  await page.evaluate(`(${String(mendLayout)})(window.Paged)`);
  await page.evaluate(`(${String(keepWithNext)})(window.Paged)`);
  await page.evaluate(targetCounters, expected);
  await page.evaluate(expectPageNumbers, expected);
  await page.evaluate(gatherFinishedPages, pagesPerPart);
}

let pagedSource: Promise<string> | undefined;
