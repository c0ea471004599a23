import type { Page } from 'puppeteer-core';
import type { CssFault } from './css/parse.ts';
import { PressFailure } from '../failure.ts';
import { settleCounters } from './in-page/counters.ts';
import { gatherFinishedPages } from './in-page/finished-pages.ts';
import { fitTables } from './in-page/fit-tables.ts';
import { measureFit, type Overflow } from './in-page/fit.ts';
import { fillRoom } from './in-page/if-room.ts';
import { keepWithNext } from './in-page/keep-with-next.ts';
import { readMargins } from './in-page/margins.ts';
import { mendLayout } from './in-page/mended-layout.ts';
import { expectPageNumbers, pageRuns, targetCounters } from './in-page/page-references.ts';
import type { ExpectedNumbers, PageNumbers } from './in-page/paged.ts';
import { styleAttribute, writePages, writeStyles } from './in-page/page-html.ts';
import { paginate, type Paginated } from './in-page/paginate.ts';
import { readPlaces, type SourcePlaces } from './in-page/places.ts';
import { prepareContent } from './in-page/prepare-content.ts';
import { quickenFrames } from './in-page/quick-frames.ts';
import { readWords, type PageWord } from './in-page/read-words.ts';
import { makeReady } from './in-page/ready.ts';
import { lowerStyles } from './lower-styles.ts';
import { siteOrigin } from '../browser/serve-folder.ts';

/** One document as the browser laid it out. */
export interface LaidOut extends Paginated {
  /** Words before layout. */
  readonly wordsIn: readonly PageWord[];
  /** Where they were written. */
  readonly places: SourcePlaces;
  readonly overflows: readonly Overflow[];
  readonly hasHeadings: boolean;
  readonly brokenImages: readonly string[];
  /** What of its style sheets could not be read or followed. */
  readonly cssFaults: readonly CssFault[];
  /** What Paged.js complained of. */
  readonly complaints: readonly string[];
}

/**
 * Chromium’s own printing takes longer for each page the more pages there are, and finished pages slow down Paged.js;
 * beginning a part costs as much as a few pages.
 */
export const pagesPerPart = 48;

/** Messages of Paged.js after which its result cannot be trusted. */
const fatalComplaint = /Unable to layout item|Layout repeated|MaxIterations/i;

export interface LayOutOptions {
  /** The numbers of the pages that are referred to, where an earlier layout has shown them. */
  readonly expected?: PageNumbers | undefined;
  readonly pagesPerPart?: number | undefined;
  /** Whether letters that its fonts lack are taken from the project’s. */
  readonly hasFallbackFonts?: boolean | undefined;
}

/**
 * Lays one print page out in an open browser page.
 * @throws PressFailure when the page cannot be opened.
 */
export async function layOut(
  page: Page,
  pathname: string,
  { expected, pagesPerPart: perPart = pagesPerPart, hasFallbackFonts }: LayOutOptions = {},
): Promise<LaidOut> {
  const complaints: string[] = [];
  const listen = (message: { text(): string }) => {
    if (fatalComplaint.test(message.text())) complaints.push(message.text());
  };
  page.on('console', listen);
  try {
    const { brokenImages, cssFaults } = await open(page, pathname, hasFallbackFonts);
    await page.evaluate(fitTables);
    const overflows = await page.evaluate(measureFit);
    const wordsIn = (await page.evaluate(readWords, 'body')).flat();
    const places = await page.evaluate(readPlaces);
    const hasHeadings = await page.evaluate(findHeadings);
    const unknown = likelyNumber(wordsIn);
    const script = paginateScript({ ...(expected ?? { pages: {}, counters: {} }), unknown }, perPart);
    const paginated = (await page.evaluate(script)) as Paginated;
    return { ...paginated, wordsIn, places, overflows, hasHeadings, brokenImages, cssFaults, complaints };
  } finally {
    page.off('console', listen);
  }
}

/**
 * A page number as long as the document’s numbers may be. One that is too long leaves a little room; one that is too
 * short may mean that all is laid out again.
 */
function likelyNumber(words: readonly PageWord[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  // A page of large print, or of a small book, holds some 600.
  const pages = letters / 600;
  return pages < 99 ? 88 : pages < 1500 ? 888 : 8888;
}

/** Whether there are any that say something. */
function findHeadings(): boolean {
  return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].some(
    (heading) => heading.textContent.trim() !== '' && heading.getClientRects().length > 0,
  );
}

async function open(
  page: Page,
  pathname: string,
  hasFallbackFonts = false,
): Promise<{ brokenImages: string[]; cssFaults: CssFault[] }> {
  const response = await page.goto(siteOrigin + pathname, { waitUntil: 'load', timeout: 60_000 });
  if (response?.ok() !== true) {
    throw new PressFailure(`The print page ${pathname} is not in the built site. Build the site again.`);
  }
  const cssFaults = await lowerStyles(page, { hasFallbackFonts });
  await page.evaluate(partLigatures);
  await page.evaluate(prepareContent);
  const { brokenImages } = await page.evaluate(makeReady);
  await page.evaluate(settleCounters);
  return { brokenImages, cssFaults };
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

const pageWriter = `{
  pages: (elements) => (${String(writePages)})(elements, '${styleAttribute}'),
  styles: ${String(writeStyles)},
  margins: (page, pageNumber) => (${String(readMargins)})(page, { words: ${String(readWords)}, pageNumber }),
}`;

/** In one message: each of them takes longer to send than to do. */
function paginateScript(expected: ExpectedNumbers, perPart: number): string {
  const numbers = JSON.stringify(expected);
  return `
    (${String(quickenFrames)})();
    (${String(mendLayout)})(window.Paged);
    (${String(keepWithNext)})(window.Paged);
    (${String(fillRoom)})(window.Paged);
    (${String(targetCounters)})(${numbers});
    (${String(expectPageNumbers)})(${numbers}, ${String(pageRuns)});
    (${String(gatherFinishedPages)})(${perPart}, ${pageWriter});
    (${String(paginate)})();`;
}
